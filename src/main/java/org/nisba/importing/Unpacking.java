package org.nisba.importing;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Unpacks gzip and bzip2, told by their first bytes, and stops at what unpacks to far more than
 * files of text do.
 */
final class Unpacking {

  private static final int BUFFER = 1 << 16;

  /** Below this size nothing is a bomb. */
  private static final long HARMLESS = 64L << 20;

  private final int largestRatio;

  /**
   * Makes an unpacking.
   *
   * @param largestRatio how many times its packed size a file may have
   */
  Unpacking(int largestRatio) {
    this.largestRatio = largestRatio;
  }

  /** {@return the unpacked bytes of a file, which may also be packed twice or not at all} */
  InputStream open(InputStream packed) throws IOException {
    Counting counting = new Counting(packed);
    InputStream once = unpack(new BufferedInputStream(counting, BUFFER));
    InputStream twice = unpack(new BufferedInputStream(once, BUFFER));
    return new Bounded(twice, counting, largestRatio);
  }

  private static InputStream unpack(BufferedInputStream in) throws IOException {
    in.mark(4);
    byte[] first = in.readNBytes(3);
    in.reset();
    if (first.length == 3 && first[0] == 0x1F && first[1] == (byte) 0x8B) {
      return new GZIPInputStream(in, BUFFER);
    }
    if (first.length == 3 && first[0] == 'B' && first[1] == 'Z' && first[2] == 'h') {
      return new BZip2CompressorInputStream(in, true);
    }
    return in;
  }

  /** Counts the bytes that were read. */
  private static class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = in.skip(n);
      count += skipped;
      return skipped;
    }
  }

  /** Ends the reading when too much has come out of too little. */
  private static final class Bounded extends Counting {

    private final Counting packed;
    private final int largestRatio;

    Bounded(InputStream in, Counting packed, int largestRatio) {
      super(in);
      this.packed = packed;
      this.largestRatio = largestRatio;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      if (count() > HARMLESS && count() / largestRatio > packed.count()) {
        throw new UnreadableFileException(
            "the file unpacks to more than "
                + largestRatio
                + " times its size; if it is meant, set NISBA_IMPORT_MAX_RATIO");
      }
      return read;
    }
  }
}
