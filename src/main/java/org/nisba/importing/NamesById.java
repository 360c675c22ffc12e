package org.nisba.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Many names by the number of what they name, held as bytes: first all are added, then, sorted,
 * they are taken by id. Not thread-safe.
 */
final class NamesById {

  /** What fits into half a gigabyte. */
  private static final int MOST = 12_000_000;

  private static final int CHUNK = 1 << 20;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;

  /** The id above, the number of the entry below. */
  private long[] keys = new long[1_024];

  private long[] places = new long[1_024];
  private long[] lines = new long[1_024];
  private boolean[] taken = {};
  private int size;

  /**
   * Adds a name.
   *
   * @throws UnreadableFileException if there are too many for memory
   */
  void add(int id, long line, String rank, String name) {
    if (size == MOST) {
      throw new UnreadableFileException(
          "there are more than " + MOST + " names in these languages; choose fewer languages");
    }
    if (size == keys.length) {
      int larger = Math.min(MOST, 2 * size);
      keys = Arrays.copyOf(keys, larger);
      places = Arrays.copyOf(places, larger);
      lines = Arrays.copyOf(lines, larger);
    }
    keys[size] = ((long) id << 32) | size;
    lines[size] = line;
    places[size] = store((rank + '|' + name).getBytes(StandardCharsets.UTF_8));
    size++;
  }

  private long store(byte[] bytes) {
    if (used + bytes.length > CHUNK) {
      chunks.add(new byte[Math.max(CHUNK, bytes.length)]);
      used = 0;
    }
    System.arraycopy(bytes, 0, chunks.getLast(), used, bytes.length);
    long place = ((long) (chunks.size() - 1) << 40) | ((long) used << 20) | bytes.length;
    used += bytes.length;
    return place;
  }

  /** Ends the adding. */
  void sort() {
    Arrays.sort(keys, 0, size);
    taken = new boolean[size];
  }

  /** {@return the names of an id, in the order in which they came, as {@code rank|name}} */
  List<String> take(int id) {
    List<String> names = new ArrayList<>();
    for (int i = first(id); i < size && keys[i] >> 32 == id; i++) {
      taken[i] = true;
      names.add(text(places[(int) keys[i]]));
    }
    return names;
  }

  /** {@return the line of the first name of an id} */
  long line(int id) {
    return lines[(int) keys[first(id)]];
  }

  /** Shows, each once, the ids that were never taken. */
  void forEachLeft(IntConsumer consumer) {
    if (taken.length < size) {
      sort();
    }
    for (int i = 0; i < size; i++) {
      if (!taken[i]) {
        consumer.accept((int) (keys[i] >> 32));
      }
    }
  }

  private int first(int id) {
    int found = Arrays.binarySearch(keys, 0, size, (long) id << 32);
    return found < 0 ? -found - 1 : found;
  }

  private String text(long place) {
    byte[] chunk = chunks.get((int) (place >> 40));
    return new String(
        chunk, (int) (place >> 20) & 0xFFFFF, (int) place & 0xFFFFF, StandardCharsets.UTF_8);
  }
}
