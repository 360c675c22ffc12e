package org.nisba.importing;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.util.List;

/**
 * The details of lines in a file, until it is known what becomes of their entities: those of a new
 * one then go straight to its tables, and those of one that does not change are never sent. Details
 * are rows of some tables without the first column, which says whose they are. Not thread-safe.
 */
final class DetailFile implements Closeable {

  private static final ValueLayout.OfInt LENGTH =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final FileChannel channel;
  private final DataOutputStream out;
  private final Arena arena = Arena.ofConfined();
  private long size;

  /** All that was written, once it can be read. */
  private MemorySegment written = MemorySegment.NULL;

  /**
   * Makes the file.
   *
   * @param channel empty, to be written and read; closed with this
   */
  DetailFile(FileChannel channel) {
    this.channel = channel;
    this.out =
        new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
  }

  /**
   * Adds the details of a line.
   *
   * @param details the rows of each table
   * @return their place
   */
  long add(List<RowBytes> details) throws IOException {
    long place = size;
    for (RowBytes rows : details) {
      write(rows);
    }
    return place;
  }

  private void write(RowBytes rows) throws IOException {
    out.writeInt(rows.length());
    out.write(rows.bytes(), 0, rows.length());
    size += LENGTH.byteSize() + rows.length();
  }

  /** Ends the writing, behind which the file can be read. */
  void finish() throws IOException {
    out.flush();
    written = channel.map(MapMode.READ_ONLY, 0, size, arena);
  }

  /** Reads the details at a place: those of the first tables, as many as are given. */
  void read(long place, List<RowBytes> details) {
    long next = place;
    for (RowBytes rows : details) {
      rows.set(written.asSlice(next + LENGTH.byteSize(), written.get(LENGTH, next)));
      next += LENGTH.byteSize() + rows.length();
    }
  }

  @Override
  public void close() throws IOException {
    arena.close();
    channel.close();
  }
}
