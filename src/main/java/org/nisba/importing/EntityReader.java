package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a file in one format: the port of all formats. A bad line is rejected and the reading goes
 * on; a file that cannot be read at all is an {@link UnreadableFileException}. Memory does not grow
 * with the file unless the reader says so.
 */
interface EntityReader {

  /**
   * Reads to the end.
   *
   * @param in the file, unpacked; closed by the caller
   * @param sink takes what is found, in the order of the file
   */
  void read(InputStream in, EntitySink sink) throws IOException;
}
