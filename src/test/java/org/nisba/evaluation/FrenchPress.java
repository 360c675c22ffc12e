package org.nisba.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An Arabic name of the news, and how the French press writes it: {@code french-press.tsv}. */
record FrenchPress(String arabic, List<String> french) {

  static List<FrenchPress> read() throws IOException {
    List<FrenchPress> names = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(FrenchPress.class.getResourceAsStream("french-press.tsv"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t");
          names.add(new FrenchPress(cells[0], List.of(cells[1].split(" "))));
        }
      }
    }
    return names;
  }
}
