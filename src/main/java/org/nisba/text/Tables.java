package org.nisba.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables that the engine ships with: lines of UTF-8. Stateless and thread-safe. */
public final class Tables {

  private Tables() {}

  /**
   * {@return the lines of a table, without those that are empty or begin with {@code #}}
   *
   * @param reader the class that the table stands beside
   * @param table the name of the file, or its path when it begins with {@code /}
   * @throws NullPointerException when there is no such table
   */
  public static List<String> lines(Class<?> reader, String table) {
    try (InputStream in = Objects.requireNonNull(reader.getResourceAsStream(table), table);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
  }
}
