package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/**
 * Reads JRC-Names: {@code id type language name} divided by tabs, spaces in names written {@code
 * +}, with HTML entities; the lines of an id follow each other, and the first of any language is
 * the main name. Ids become {@code jrc:1000595}. Used once.
 */
final class JrcNamesReader implements EntityReader {

  private static final int COLUMNS = 4;

  private final ImportOptions options;
  private @Nullable EntityDraft draft;
  private String id = "";
  private long first;

  JrcNamesReader(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    lines.forEach(sink, () -> add(lines.line(), lines.number(), sink));
    finish(sink);
  }

  private void add(String line, long number, EntitySink sink) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw fault("has " + columns.length + " columns, not id, type, language and name");
    }
    if (!columns[0].matches("\\d{1,18}")) {
      throw fault("the id '" + columns[0] + "' is no number");
    }
    EntityType type = type(columns[1]);
    if (columns[0].equals("0")) {
      sink.skip(number);
      return;
    }
    if (!columns[0].equals(id)) {
      finish(sink);
      id = columns[0];
      first = number;
      draft = new EntityDraft("jrc:" + id, type, sink::note).identifier("jrc", id);
    }
    name(columns[2], columns[3], number, sink);
  }

  private void name(String language, String text, long number, EntitySink sink) {
    String tag = language.equals("u") ? "mul" : language;
    Optional<String> taken =
        EntityRules.isLanguage(tag) ? options.languageTaken(tag) : Optional.empty();
    if (draft == null || taken.isEmpty()) {
      sink.skip(number);
      return;
    }
    draft.label(taken.get(), unescape(text.replace('+', ' ')));
  }

  private void finish(EntitySink sink) {
    EntityDraft finished = draft;
    draft = null;
    if (finished != null && finished.hasNames()) {
      sink.attempt(first, () -> sink.accept(first, finished.build()));
    }
  }

  private static EntityType type(String letter) {
    return switch (letter) {
      case "P" -> EntityType.PERSON;
      case "O" -> EntityType.ORGANIZATION;
      case "T" -> EntityType.PLACE;
      case "E" -> EntityType.EVENT;
      case "U", "-" -> EntityType.OTHER;
      default -> throw fault("the type '" + letter + "' is not one of P, O, T, E, U, -");
    };
  }

  private static String unescape(String text) {
    return text.replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static InvalidLineException fault(String what) {
    return new InvalidLineException(what);
  }
}
