package org.nisba.commands;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.nisba.importing.ImportReport;

/**
 * Shows how far an import is: on a terminal a bar that is drawn over and over, elsewhere a line
 * every ten seconds. Thread-safe.
 */
final class ProgressLine implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final String name;
  private final long size;
  private final PrintStream out;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();
  private long shown = start;

  /**
   * Begins.
   *
   * @param size of the file, in bytes
   */
  ProgressLine(String name, long size, PrintStream out) {
    this.name = name;
    this.size = Math.max(size, 1);
    this.out = out;
    this.terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  /** {@return the file's stream, whose bytes are counted as they are read} */
  InputStream counting(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = in.read();
        bytes.addAndGet(b < 0 ? 0 : 1);
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        bytes.addAndGet(Math.max(count, 0));
        return count;
      }
    };
  }

  /** Shows a report. */
  synchronized void show(ImportReport report) {
    long now = System.nanoTime();
    if (terminal) {
      out.print("\r" + line(report, now) + "\u001B[K");
      out.flush();
    } else if (now - shown >= BETWEEN_LINES.toNanos()) {
      shown = now;
      out.println(line(report, now));
    }
  }

  private String line(ImportReport report, long now) {
    double seconds = Math.max((now - start) / 1e9, 0.001);
    double part = Math.min(1, bytes.get() / (double) size);
    long left = Math.round(seconds / Math.max(part, 1e-6) * (1 - part));
    return String.format(
        Locale.ROOT,
        "%s %3.0f%% %s%,d read, %,.0f/s, %s",
        name,
        part * 100,
        terminal ? bar(part) : "",
        report.read(),
        report.read() / seconds,
        part < 1
            ? String.format(Locale.ROOT, "%d:%02d left", left / 60, left % 60)
            : "writing to the catalogue");
  }

  private static String bar(double part) {
    int full = (int) (part * WIDTH);
    return "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] ";
  }

  @Override
  public void close() {
    if (terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }
}
