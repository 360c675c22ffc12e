package org.nisba.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      return lexicon(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return the lexicon of the starter catalogue and of a file of entities, which may be gzipped,
   * imported into it}
   */
  public static Lexicon starterAnd(Path file) throws IOException {
    return lexicon(List.of(file));
  }

  /** {@return the lexicon of the starter catalogue and of some entities, imported into it} */
  static Lexicon starterAnd(List<CatalogueEntity> entities) throws IOException {
    MergedEntities merged = new MergedEntities();
    add(StarterCatalogue.open(), merged);
    entities.forEach(merged);
    return lexicon(merged);
  }

  /** {@return all entities of the starter catalogue} */
  public static List<CatalogueEntity> starterEntities() {
    List<CatalogueEntity> entities = new ArrayList<>();
    try {
      add(StarterCatalogue.open(), entities::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entities;
  }

  private static Lexicon lexicon(List<Path> files) throws IOException {
    MergedEntities entities = new MergedEntities();
    add(StarterCatalogue.open(), entities);
    for (Path file : files) {
      read(file, entities);
    }
    return lexicon(entities);
  }

  private static Lexicon lexicon(MergedEntities entities) {
    LexiconBuilder builder = new LexiconBuilder();
    entities.forEach(LexiconLoader.adder(builder));
    return builder.build(1);
  }

  /** Reads a file of entities, which may be gzipped. */
  public static void read(Path file, Consumer<CatalogueEntity> taker) throws IOException {
    InputStream in = Files.newInputStream(file);
    add(file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, taker);
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
