package org.nisba.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.NameKind;

/**
 * Writes a table that spreadsheets open and {@link TableReader} reads: UTF-8 with a byte order
 * mark, names of French, Arabic, English and no language ({@code mul}). What has no column (other
 * languages, dates, tones, relations, merged and deleted entities) is not in it.
 */
final class TableWriter implements ExportWriter {

  private static final List<String> LANGUAGES = List.of("fr", "ar", "en", "mul");

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private final CsvWriter rows;

  TableWriter(OutputStream out) {
    rows = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    List<String> header = new ArrayList<>(List.of("\uFEFFid", "type"));
    for (String field : List.of("label", "aliases", "acronyms", "roles", "description")) {
      LANGUAGES.forEach(language -> header.add(field + "_" + language));
    }
    header.add("wikidata");
    header.add("weight");
    rows.writeRecord(header);
  }

  @Override
  public void entity(CatalogueEntity entity) {
    List<String> row = new ArrayList<>();
    row.add(entity.id());
    row.add(entity.type().name());
    for (NameKind kind : List.of(NameKind.LABEL, NameKind.ALIAS, NameKind.ACRONYM, NameKind.ROLE)) {
      LANGUAGES.forEach(language -> row.add(cell(entity, language, kind)));
    }
    LANGUAGES.forEach(language -> row.add(safe(entity.descriptions().getOrDefault(language, ""))));
    row.add(entity.identifiers().getOrDefault("wikidata", ""));
    row.add(Double.toString(entity.weight()));
    rows.writeRecord(row);
  }

  private static String cell(CatalogueEntity entity, String language, NameKind kind) {
    List<String> names = new ArrayList<>();
    for (EntityName name : entity.names()) {
      if (name.kind() == kind && name.language().equals(language)) {
        names.add(name.text().replace('|', ' '));
      }
    }
    return safe(String.join("|", names));
  }

  /** {@return the text, with an apostrophe before it if it would count as a formula} */
  private static String safe(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
