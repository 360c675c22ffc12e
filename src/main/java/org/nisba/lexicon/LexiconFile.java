package org.nisba.lexicon;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A lexicon with what it is of, as it is kept in a file: opening one takes no longer than reading
 * it once, and processes that have opened the same file share its memory.
 *
 * <p>A header of fixed size, a directory, and the columns of the segments one behind the other.
 * Header, directory and each column have a checksum; the header also tells the {@link Fingerprint}
 * of the code that made the columns. A file that is not wholly as it was written, or that other
 * code would have written otherwise, is refused. An open file must not be written to; it may be
 * replaced or deleted.
 *
 * @param lexicon a lexicon
 * @param origin which catalogue it is of, and which state of it, in words of the caller
 */
public record LexiconFile(Lexicon lexicon, String origin) {

  /** To be raised when the columns change in a way that {@link Fingerprint} does not see. */
  private static final int FORMAT = 1;

  private static final long MAGIC = 0x4E495342_414C4558L; // NISBALEX
  private static final int ORDER_MARK = 0x01020304;
  private static final int HEADER = 56;
  private static final int ALIGNMENT = Long.BYTES;
  private static final int CHUNK = 1 << 20;
  private static final byte[] PADDING = new byte[ALIGNMENT];

  /** Where a column lies in the file, in units of {@value #ALIGNMENT} bytes from the directory. */
  private record Extent(String name, int start, int length, int checksum) {}

  /** A segment in the directory. */
  private record Part(int firstEntity, int firstAnswer, List<Extent> columns) {}

  /** Does what opening the first file takes besides the file, to have it done beforehand. */
  public static void prepare() {
    Fingerprint.current();
  }

  /**
   * Writes the file, whole or not at all: it is written under another name, brought to the disk and
   * then renamed.
   *
   * @param file where; a file that is there is replaced
   */
  public void save(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path written = Files.createTempFile(directory, "lexicon", ".writing");
    try {
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        write(channel);
        channel.force(true);
      }
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private void write(FileChannel channel) throws IOException {
    ByteBuffer directory = directory();
    channel.write(header(directory));
    write(channel, directory);
    for (Segment segment : lexicon.segments()) {
      for (MemorySegment column : segment.columns.all().values()) {
        write(channel, column.asByteBuffer());
      }
    }
  }

  private ByteBuffer header(ByteBuffer directory) {
    long length = (long) HEADER + directory.remaining();
    for (Segment segment : lexicon.segments()) {
      for (MemorySegment column : segment.columns.all().values()) {
        length += aligned(column.byteSize());
      }
    }
    ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.nativeOrder());
    header.putLong(MAGIC).putInt(ORDER_MARK).putInt(FORMAT).putLong(Fingerprint.current());
    header.putLong(lexicon.revision()).putLong(length).putInt(directory.remaining());
    header.putInt(checksum(directory)).putInt(0);
    header.putInt(checksum(header.duplicate().flip()));
    return header.flip();
  }

  private ByteBuffer directory() {
    Blob.Builder listed = new Blob.Builder();
    listed.text(origin);
    int[] hidden = lexicon.hidden().indices().stream().toArray();
    listed.number(hidden.length);
    for (int index : hidden) {
      listed.number(index);
    }
    listed.number(lexicon.segments().size());
    long start = 0;
    for (Segment segment : lexicon.segments()) {
      listed.number(segment.firstEntity);
      listed.number(segment.firstAnswer);
      listed.number(segment.columns.all().size());
      for (Map.Entry<String, MemorySegment> column : segment.columns.all().entrySet()) {
        ByteBuffer bytes = column.getValue().asByteBuffer();
        listed.text(column.getKey());
        listed.number(Math.toIntExact(start / ALIGNMENT));
        listed.number(bytes.remaining());
        listed.number(checksum(bytes, padding(bytes)));
        start += aligned(bytes.remaining());
      }
    }
    listed.raw(PADDING, 0, (int) (aligned(listed.size()) - listed.size()));
    return listed.column().asByteBuffer();
  }

  /** Writes some bytes and their padding. */
  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    for (ByteBuffer each : List.of(bytes, padding(bytes))) {
      while (each.hasRemaining()) {
        int end = each.limit();
        each.limit(Math.min(end, each.position() + CHUNK)); // the JDK copies what is on the heap
        channel.write(each);
        each.limit(end);
      }
    }
  }

  private static ByteBuffer padding(ByteBuffer bytes) {
    return ByteBuffer.wrap(PADDING, 0, (int) (aligned(bytes.remaining()) - bytes.remaining()));
  }

  /**
   * Opens a file.
   *
   * @throws InvalidLexiconFileException if it is truncated, damaged, or written by other code
   */
  public static LexiconFile open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer header = read(channel, 0, HEADER).order(ByteOrder.nativeOrder());
      check(header.getLong() == MAGIC, "not a lexicon, or of a machine with another byte order");
      check(header.getInt() == ORDER_MARK, "of a machine with another byte order");
      check(header.getInt() == FORMAT, "of another format");
      int checksum = header.getInt(HEADER - Integer.BYTES);
      check(checksum == checksum(header.slice(0, HEADER - Integer.BYTES)), "the header is damaged");
      check(header.getLong() == Fingerprint.current(), "made by other code");
      long revision = header.getLong();
      check(header.getLong() == channel.size(), "truncated");
      ByteBuffer directory = read(channel, HEADER, header.getInt());
      check(header.getInt() == checksum(directory), "the directory is damaged");
      return new Opening(channel, (long) HEADER + directory.remaining(), revision)
          .open(new Blob(MemorySegment.ofBuffer(directory)).at(0));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new InvalidLexiconFileException("damaged: " + e.getMessage());
    }
  }

  private static void check(boolean fulfilled, String fault) throws InvalidLexiconFileException {
    if (!fulfilled) {
      throw new InvalidLexiconFileException(fault);
    }
  }

  private static ByteBuffer read(FileChannel channel, long start, int length) throws IOException {
    check(length >= 0 && start + length <= channel.size(), "truncated");
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      check(channel.read(bytes, start + bytes.position()) > 0, "truncated");
    }
    return bytes.flip();
  }

  private static int checksum(ByteBuffer... runs) {
    CRC32C checksum = new CRC32C();
    for (ByteBuffer bytes : runs) {
      checksum.update(bytes.duplicate());
    }
    return (int) checksum.getValue();
  }

  private static long aligned(long length) {
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** {@return how many bytes each column takes, of all segments together, by its name} */
  public Map<String, Long> columnSizes() {
    Map<String, Long> sizes = new TreeMap<>();
    for (Segment segment : lexicon.segments()) {
      segment
          .columns
          .all()
          .forEach((name, column) -> sizes.merge(name, column.byteSize(), Long::sum));
    }
    return sizes;
  }

  /** What is needed while a file is opened. */
  private record Opening(FileChannel channel, long start, long revision) {

    LexiconFile open(Blob.Cursor directory) throws IOException {
      String origin = directory.text();
      BitSet hidden = new BitSet();
      for (int left = directory.number(); left > 0; left--) {
        hidden.set(directory.number());
      }
      List<Part> parts = new ArrayList<>();
      for (int left = directory.number(); left > 0; left--) {
        parts.add(part(directory));
      }
      verify(parts);
      MemorySegment file = channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      List<Segment> segments = new ArrayList<>();
      for (Part part : parts) {
        Columns columns = new Columns();
        for (Extent each : part.columns) {
          columns.put(each.name, file.asSlice(offset(each), each.length));
        }
        segments.add(new Segment(columns, part.firstEntity, part.firstAnswer));
      }
      return new LexiconFile(
          new Lexicon(segments, HiddenEntities.of(hidden, segments), revision), origin);
    }

    private static Part part(Blob.Cursor directory) {
      int firstEntity = directory.number();
      int firstAnswer = directory.number();
      List<Extent> columns = new ArrayList<>();
      for (int left = directory.number(); left > 0; left--) {
        columns.add(
            new Extent(
                directory.text(), directory.number(), directory.number(), directory.number()));
      }
      return new Part(firstEntity, firstAnswer, columns);
    }

    private long offset(Extent column) {
      return start + (long) ALIGNMENT * column.start;
    }

    /** Reads all columns once, past the mapping: what was only verified is no resident memory. */
    private void verify(List<Part> parts) throws IOException {
      ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
      for (Part part : parts) {
        for (Extent column : part.columns) {
          CRC32C checksum = new CRC32C();
          long length = aligned(column.length);
          for (long at = 0; at < length; at += chunk.limit()) {
            chunk.clear().limit((int) Math.min(CHUNK, length - at));
            while (chunk.hasRemaining()) {
              long from = offset(column) + at + chunk.position();
              check(channel.read(chunk, from) > 0, "truncated");
            }
            checksum.update(chunk.flip());
          }
          check((int) checksum.getValue() == column.checksum, column.name + " is damaged");
        }
      }
    }
  }
}
