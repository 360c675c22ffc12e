package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nisba.support.AnotherService;
import org.nisba.support.TestDatabase;

/** FEATURE UNDER TEST: a service that is asked to stop first answers what it has begun. */
class ShutdownTest {

  private static final int LINES = 20;

  @TempDir private Path home;

  @Test
  void aStreamThatHasBegunIsAnsweredToItsEnd() throws Exception {
    AnotherService service =
        AnotherService.start(TestDatabase.create(), home, "nisba.starter=false");
    int port = service.port();
    Thread stopping = new Thread(service::close);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      write(
          out,
          "POST /v1/annotate HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 1; i <= LINES; i++) {
        chunk(out, "{\"id\": \"line-" + i + "\", \"text\": \"Bagdad\"}\n");
        awaitLine(in, "\"line-" + i + "\"");
        if (i == 1) {
          stopping.start();
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
      chunk(out, "");
      assertThat(in.lines()).contains("0"); // the last chunk: the answer is whole
    } finally {
      stopping.join();
    }
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(IOException.class);
  }

  private static void awaitLine(BufferedReader in, String part) throws IOException {
    String line = "";
    while (!line.contains(part)) {
      line = in.readLine();
      assertThat(line).as("the answer with " + part).isNotNull();
    }
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
