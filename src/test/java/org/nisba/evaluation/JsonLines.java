package org.nisba.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Reads files with one JSON object a line, gzipped or not. */
public final class JsonLines {

  private JsonLines() {}

  /** {@return the records of a file} */
  public static <T> List<T> read(Path file, Class<T> type) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return read(file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, type);
  }

  /** {@return the records of a stream, which is closed} */
  static <T> List<T> read(InputStream lines, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          records.add(JsonMapper.shared().readValue(line, type));
        }
      }
    }
    return records;
  }
}
