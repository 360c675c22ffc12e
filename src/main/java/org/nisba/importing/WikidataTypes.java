package org.nisba.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/** What instances of a Wikidata class are: the table {@code wikidata-types.tsv} and options. */
final class WikidataTypes {

  private final Map<String, EntityType> types = new HashMap<>();

  /** Reads the table; the classes given come before it. */
  WikidataTypes(Map<String, EntityType> classes) {
    try (InputStream in =
            Objects.requireNonNull(WikidataTypes.class.getResourceAsStream("wikidata-types.tsv"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(columns -> types.put(columns[0], EntityType.valueOf(columns[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    types.putAll(classes);
  }

  /** {@return what instances of a class are, or null if they are not wanted} */
  @Nullable EntityType of(String qid) {
    return types.get(qid);
  }
}
