package org.nisba.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection to a server on this machine that is kept open while it can be: HTTP/1.1 with as
 * little work of the client as can be, since it shares the processors with the server. Not
 * thread-safe, but what is sent may be sent by another thread than that which reads.
 */
final class HttpConnection implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int OK = 200;

  private final int port;
  private final byte[] skipped = new byte[BUFFER];
  private Socket socket;
  private OutputStream out;
  private InputStream in;
  private boolean ended;

  HttpConnection(int port) throws IOException {
    this.port = port;
    open();
  }

  private void open() throws IOException {
    ended = false;
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /** {@return a whole request to annotate something} */
  static byte[] request(String contentType, byte[] body) {
    byte[] head = head(contentType, "Content-Length: " + body.length);
    byte[] whole = new byte[head.length + body.length];
    System.arraycopy(head, 0, whole, 0, head.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  private static byte[] head(String contentType, String length) {
    String lines =
        "POST /v1/annotate HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: %s\r\n%s\r\n\r\n";
    return String.format(Locale.ROOT, lines, contentType, length)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Sends a request and reads the answer to its end, on a new connection when the server has ended
   * the old one, as Tomcat does after a hundred answers.
   *
   * @return the bytes of the answer's body
   */
  long exchange(byte[] request) throws IOException {
    if (ended) {
      close();
      open();
    }
    out.write(request);
    return readAnswer();
  }

  /** Begins a request whose length is not known; {@link #send} and {@link #end} follow. */
  void begin(String contentType) throws IOException {
    out.write(head(contentType, "Transfer-Encoding: chunked"));
  }

  /** Sends a part of the body. */
  void send(byte[] part) throws IOException {
    out.write((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(part);
    out.write('\r');
    out.write('\n');
  }

  /** Ends the body. */
  void end() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Reads an answer to its end; {@return the bytes of its body} */
  long readAnswer() throws IOException {
    String status = line();
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Long.parseLong(header.substring(15).strip());
      }
      ended |= header.equalsIgnoreCase("Connection: close");
    }
    long read = length >= 0 ? skip(length) : skipChunks();
    if (!status.startsWith("HTTP/1.1 " + OK)) {
      throw new IOException("the server answered " + status);
    }
    return read;
  }

  private long skipChunks() throws IOException {
    long sum = 0;
    while (true) {
      long size = Long.parseLong(line(), 16);
      sum += skip(size);
      line();
      if (size == 0) {
        return sum;
      }
    }
  }

  private long skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      int read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
