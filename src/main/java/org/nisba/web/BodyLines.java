package org.nisba.web;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a body as they come, in bounded memory. Confined to one request. */
final class BodyLines {

  private final InputStream in;
  private final int longest;
  private final Flushable answers;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final byte[] buffer = new byte[1 << 16];
  private boolean tooLong;
  private boolean begun;
  private int at;
  private int end;

  /**
   * Begins before the first line.
   *
   * @param longest bytes of a line that are kept
   * @param answers flushed when more is waited for: the client may wait for them before it sends it
   */
  BodyLines(InputStream in, int longest, Flushable answers) {
    this.in = in;
    this.longest = longest;
    this.answers = answers;
  }

  /** {@return whether there is another line; what is behind the last line end is one, too} */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    do {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      int kept = Math.min(at - from, longest - line.size());
      line.write(buffer, from, kept);
      tooLong |= kept < at - from;
      if (at < end) {
        at++;
        return true;
      }
    } while (fill());
    return line.size() > 0;
  }

  private boolean fill() throws IOException {
    if (begun && in.available() == 0) {
      answers.flush();
    }
    begun = true;
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  /** {@return the line, without its end} */
  byte[] bytes() {
    return line.toByteArray();
  }

  /** {@return whether the line was longer than what is kept of it} */
  boolean isTooLong() {
    return tooLong;
  }
}
