package org.nisba.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that the engine ships with. */
final class Resources {

  private Resources() {}

  /**
   * {@return the lines of a table beside this class, without those that are empty or begin with
   * {@code #}}
   */
  static List<String> lines(String table) {
    try (InputStream in =
            Objects.requireNonNull(Resources.class.getResourceAsStream(table), table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
  }
}
