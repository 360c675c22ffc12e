package org.nisba.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.importing.EntityLineReader;
import org.nisba.importing.InvalidLineException;
import org.nisba.importing.StarterCatalogue;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.serving.LexiconLoader;
import tools.jackson.databind.json.JsonMapper;

/** Lexicons made from files, without a database. */
public final class Lexicons {

  private Lexicons() {}

  /** {@return the lexicon of the starter catalogue} */
  public static Lexicon starter() {
    try {
      LexiconBuilder builder = new LexiconBuilder();
      add(StarterCatalogue.open(), LexiconLoader.adder(builder));
      return builder.build(1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * {@return the lexicon of a file of entities, which may be gzipped, on top of the starter
   * catalogue}
   */
  static Lexicon starterAnd(Path file) throws IOException {
    LexiconBuilder builder = new LexiconBuilder();
    add(StarterCatalogue.open(), LexiconLoader.adder(builder));
    InputStream in = Files.newInputStream(file);
    add(
        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
        LexiconLoader.adder(builder));
    return builder.build(2);
  }

  private static void add(InputStream lines, Consumer<CatalogueEntity> adder) throws IOException {
    EntityLineReader reader = new EntityLineReader(JsonMapper.shared());
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          try {
            adder.accept(reader.read(line, _ -> {}));
          } catch (InvalidLineException | IllegalArgumentException _) {
            // as an import: a bad line is left out
          }
        }
      }
    }
  }
}
