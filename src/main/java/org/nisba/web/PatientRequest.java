package org.nisba.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A request whose body must come in at a pace: a client that sends a byte now and then would hold
 * its place among the requests for as long as it likes. What counts is the time waited for it, so
 * that a stream whose answers take long is not to blame.
 */
final class PatientRequest extends HttpServletRequestWrapper {

  /** In bytes a second of waiting, over the whole body. */
  private static final int LEAST_PACE = 256;

  private final Duration grace;

  /**
   * Wraps a request.
   *
   * @param grace the time for which its pace does not count
   */
  PatientRequest(HttpServletRequest request, Duration grace) {
    super(request);
    this.grace = grace;
  }

  /** The body came too slowly, and was given up. */
  static final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1;

    TooSlowException() {
      super("the body came too slowly");
    }
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new PatientStream(super.getInputStream(), grace);
  }

  private static final class PatientStream extends ServletInputStream {

    private final ServletInputStream in;
    private final Duration grace;
    private long bytes;
    private long waited;

    PatientStream(ServletInputStream in, Duration grace) {
      this.in = in;
      this.grace = grace;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      long start = System.nanoTime();
      int count;
      try {
        count = in.read(buffer, offset, length);
      } catch (IOException e) {
        throw isTimeout(e) ? new TooSlowException() : e;
      }
      waited += System.nanoTime() - start;
      bytes += Math.max(count, 0);
      long due = Duration.ofNanos(waited).toSeconds() * LEAST_PACE;
      if (count >= 0 && waited > grace.toNanos() && bytes < due) {
        throw new TooSlowException();
      }
      return count;
    }

    /** The container wraps it. */
    private static boolean isTimeout(IOException e) {
      return e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
