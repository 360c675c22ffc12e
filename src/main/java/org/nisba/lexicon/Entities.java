package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a segment, by their indices within it. Immutable and thread-safe.
 *
 * <p>Type and weight have columns of their own; the rest is written one behind the other and read
 * when an entity is asked for. Those asked for last are kept.
 */
final class Entities {

  /** The most entities that are kept once they were read. */
  private static final int MOST_KEPT = 1 << 14;

  private static final EntityType[] TYPES = EntityType.values();

  private final Ints types;
  private final Ints weights;
  private final Longs differentWeights;
  private final Ints starts;
  private final Ints firstNames;
  private final Blob data;
  private final Names names;
  private final String[] words;
  private final Ints slots;

  private final Kept<Entity> kept;

  Entities(Columns columns, Names names) {
    this.types = new Ints(columns.get("entities.types"));
    this.weights = new Ints(columns.get("entities.weights"));
    this.differentWeights = new Longs(columns.get("entities.differentWeights"));
    this.starts = new Ints(columns.get("entities.starts"));
    this.firstNames = new Ints(columns.get("entities.firstNames"));
    this.data = new Blob(columns.get("entities.data"));
    this.slots = new Ints(columns.get("entities.slots"));
    this.names = names;
    Blob.Cursor cursor = new Blob(columns.get("entities.words")).at(0);
    this.words = new String[cursor.number()];
    for (int i = 0; i < words.length; i++) {
      words[i] = cursor.text();
    }
    this.kept = new Kept<>(Math.clamp(size() * 2L, 2, MOST_KEPT));
  }

  int size() {
    return types.size();
  }

  EntityType type(int index) {
    return TYPES[types.get(index)];
  }

  double weight(int index) {
    return Double.longBitsToDouble(differentWeights.get(weights.get(index)));
  }

  String id(int index) {
    Entity known = kept.peek(index);
    return known != null ? known.id() : data.at(starts.get(index)).text();
  }

  /**
   * Compares two entities: the better known comes first, of two alike the one with the lower id.
   */
  int compare(int a, int b) {
    int byWeight = Double.compare(weight(b), weight(a));
    return byWeight != 0 ? byWeight : id(a).compareTo(id(b));
  }

  /** {@return the first of an entity's names; for the index behind the last entity their number} */
  int firstName(int index) {
    return index < size() ? firstNames.get(index) : names.size();
  }

  /** {@return the index of an id, or {@link Lexicon#ABSENT}} */
  int find(String id) {
    int mask = slots.size() - 1;
    for (int slot = TextNumbers.slot(id.hashCode(), mask);
        slots.get(slot) > 0;
        slot = (slot + 1) & mask) {
      int index = slots.get(slot) - 1;
      if (id(index).equals(id)) {
        return index;
      }
    }
    return Lexicon.ABSENT;
  }

  Entity get(int index) {
    return kept.get(index, this::read);
  }

  private Entity read(int index) {
    Blob.Cursor cursor = data.at(starts.get(index));
    String id = cursor.text();
    Map<String, String> labels = new HashMap<>();
    for (int left = cursor.number(); left > 0; left--) {
      String language = words[cursor.number()];
      int name = cursor.number();
      labels.put(
          language, name == 0 ? cursor.text() : names.text(firstNames.get(index) + name - 1));
    }
    Map<String, String> descriptions = map(cursor);
    Map<String, String> identifiers = map(cursor);
    List<Relation> relations = new ArrayList<>();
    for (int left = cursor.number(); left > 0; left--) {
      relations.add(
          new Relation(
              words[cursor.number()], cursor.text(), cursor.optionalText(), cursor.optionalText()));
    }
    return new Entity(id, type(index), labels, descriptions, identifiers, weight(index), relations);
  }

  private Map<String, String> map(Blob.Cursor cursor) {
    Map<String, String> map = new HashMap<>();
    for (int left = cursor.number(); left > 0; left--) {
      map.put(words[cursor.number()], cursor.text());
    }
    return map;
  }

  /** {@return a map in the order of its keys} */
  static Map<String, String> inOrder(Map<String, String> map) {
    return map.size() < 2 ? map : new TreeMap<>(map);
  }

  /** Takes entities one after the other, each followed by its names. Not thread-safe. */
  static final class Builder {

    private final Names.Builder names;
    private final Ints.Builder types = new Ints.Builder();
    private final Ints.Builder weights = new Ints.Builder();
    private final Map<Double, Integer> weightNumbers = new HashMap<>();
    private final Longs.Builder differentWeights = new Longs.Builder();
    private final Ints.Builder starts = new Ints.Builder();
    private final Ints.Builder firstNames = new Ints.Builder();
    private final Blob.Builder data = new Blob.Builder();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final TextNumbers ids = new TextNumbers();
    private final Ints.Builder hashes = new Ints.Builder();

    /** The last one, which is written when its names are known. */
    private @Nullable Entity last;

    /** Whether entities came in the order of their ids, as those of a whole catalogue do. */
    private boolean idsAscend = true;

    Builder(Names.Builder names) {
      this.names = names;
    }

    int size() {
      return types.size();
    }

    /** {@return the entity that was added last} */
    Entity last() {
      if (last == null) {
        throw new IllegalStateException("no entity yet");
      }
      return last;
    }

    /** {@return the place of each entity among all of them as {@link Entities#compare} has it} */
    int[] places() {
      int[] byId = idsAscend ? IntStream.range(0, size()).toArray() : indicesById();
      int[] byWeight = places(differentWeights.toArray());
      int[] next = new int[byWeight.length + 1]; // where those of the next weight are put
      for (int index : byId) {
        next[byWeight[weights.get(index)] + 1]++;
      }
      Arrays.parallelPrefix(next, Integer::sum);
      int[] places = new int[byId.length];
      for (int index : byId) {
        places[index] = next[byWeight[weights.get(index)]]++;
      }
      return places;
    }

    /** {@return the place of each of some different weights, which are not negative} */
    private static int[] places(long[] weights) {
      long[] ascending = weights.clone();
      Arrays.sort(ascending); // the bits of such numbers are in their order
      int[] places = new int[weights.length];
      Arrays.setAll(places, i -> weights.length - 1 - Arrays.binarySearch(ascending, weights[i]));
      return places;
    }

    private int[] indicesById() {
      return IntStream.range(0, size())
          .boxed()
          .sorted(ids::compare)
          .mapToInt(Integer::intValue)
          .toArray();
    }

    void add(Entity entity) {
      if (ids.of(entity.id()) < size()) {
        throw new IllegalArgumentException("entity added twice: " + entity.id());
      }
      writeLast();
      idsAscend &= last == null || last.id().compareTo(entity.id()) < 0;
      last = entity;
      hashes.add(entity.id().hashCode());
      types.add(entity.type().ordinal());
      weights.add(weightNumber(entity.weight()));
      firstNames.add(names.size());
      names.beginEntity();
    }

    private int weightNumber(double weight) {
      Integer known = weightNumbers.putIfAbsent(weight, weightNumbers.size());
      if (known == null) {
        differentWeights.add(Double.doubleToLongBits(weight));
      }
      return known == null ? weightNumbers.size() - 1 : known;
    }

    private void writeLast() {
      if (starts.size() == size()) {
        return;
      }
      Entity entity = last();
      starts.add(data.size());
      data.text(entity.id());
      data.number(entity.labels().size());
      inOrder(entity.labels())
          .forEach((language, label) -> {
            data.number(word(language));
            int first = firstNames.get(size() - 1);
            int row = names.find(label, first);
            data.number(row < 0 ? 0 : row - first + 1);
            if (row < 0) {
              data.text(label);
            }
          });
      write(entity.descriptions());
      write(entity.identifiers());
      data.number(entity.relations().size());
      for (Relation relation : entity.relations()) {
        data.number(word(relation.predicate()));
        data.text(relation.object());
        data.optionalText(relation.from());
        data.optionalText(relation.to());
      }
    }

    private void write(Map<String, String> map) {
      data.number(map.size());
      inOrder(map)
          .forEach((key, value) -> {
            data.number(word(key));
            data.text(value);
          });
    }

    private int word(String word) {
      return words.computeIfAbsent(word, _ -> words.size());
    }

    void write(Columns columns) {
      writeLast();
      columns.put("entities.types", types.column());
      columns.put("entities.weights", weights.column());
      columns.put("entities.differentWeights", differentWeights.column());
      columns.put("entities.starts", starts.column());
      columns.put("entities.firstNames", firstNames.column());
      columns.put("entities.data", data.column());
      Blob.Builder written = new Blob.Builder();
      written.number(words.size());
      words.keySet().forEach(written::text);
      columns.put("entities.words", written.column());
      columns.put("entities.slots", slots());
    }

    /** A table that is at most two thirds full, so that a search in it ends. */
    private MemorySegment slots() {
      int[] slots = new int[Integer.highestOneBit(Math.max(2, size() * 3 / 2)) * 2];
      for (int i = 0; i < size(); i++) {
        int slot = TextNumbers.slot(hashes.get(i), slots.length - 1);
        while (slots[slot] > 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = i + 1;
      }
      return Ints.column(slots, slots.length);
    }
  }
}
