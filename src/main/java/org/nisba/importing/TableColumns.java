package org.nisba.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;

/** The header of a table, by which its rows become entities. */
final class TableColumns {

  /** Between the names in a cell; the Arabic comma and semicolon, too. */
  private static final Pattern BETWEEN = Pattern.compile("[|;\\u060C\\u061B\\n]");

  private static final String ARABIC_DIGITS = "٠١٢٣٤٥٦٧٨٩";

  private final List<Optional<TableWords.Column>> columns = new ArrayList<>();
  private final ImportOptions options;
  private final EntitySink sink;

  /**
   * Reads the header.
   *
   * @throws UnreadableFileException if it has no column for the type or none for a name
   */
  TableColumns(List<String> header, ImportOptions options, EntitySink sink) {
    this.options = options;
    this.sink = sink;
    for (String name : header) {
      Optional<TableWords.Column> column = TableWords.column(EntityDraft.tidy(name));
      columns.add(column);
      if (column.isEmpty() && !name.isBlank()) {
        sink.unknownField(EntityDraft.tidy(name));
      }
    }
    List<String> missing = new ArrayList<>();
    if (!has("type")) {
      missing.add("type");
    }
    if (!has("label")) {
      missing.add("label (a name)");
    }
    if (!missing.isEmpty()) {
      throw new UnreadableFileException(
          "the header "
              + header
              + " has no column for "
              + String.join(" and ", missing)
              + "; allowed are, in any case and with a language behind names (nom_fr, label_ar): "
              + TableWords.allowed());
    }
  }

  private boolean has(String field) {
    return columns.stream().flatMap(Optional::stream).anyMatch(c -> c.field().equals(field));
  }

  /**
   * {@return the entity of a row}
   *
   * @throws InvalidLineException naming its faults by column
   */
  CatalogueEntity entity(List<String> row) {
    List<String> faults = new ArrayList<>();
    for (int i = columns.size(); i < row.size(); i++) {
      if (!row.get(i).isBlank()) {
        faults.add("has " + row.size() + " cells, the header " + columns.size());
        break;
      }
    }
    if (row.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0 || !EntityRules.isWhole(cell))) {
      faults.add("has characters that are broken in its encoding");
    }
    EntityType type = type(row, faults);
    double weight = weight(row, faults);
    String id = id(row, type);
    if (!EntityRules.isId(id)) {
      faults.add("id: '" + id + "' must match " + EntityRules.ID.pattern());
    }
    if (!faults.isEmpty()) {
      throw new InvalidLineException(String.join("; ", faults));
    }
    EntityDraft draft = new EntityDraft(id, type, sink::note).weight(weight);
    addTexts(draft, row);
    return draft.build();
  }

  private EntityType type(List<String> row, List<String> faults) {
    String word = first(row, "type").orElse("");
    Optional<EntityType> type = TableWords.type(word);
    if (type.isEmpty()) {
      faults.add("type: '" + word + "' is not one of " + List.of(EntityType.values()));
    }
    return type.orElse(EntityType.OTHER);
  }

  private double weight(List<String> row, List<String> faults) {
    String text = digits(first(row, "weight").orElse("0")).replace(',', '.');
    try {
      double weight = Double.parseDouble(text);
      if (weight >= 0 && weight <= 10) {
        return weight;
      }
    } catch (NumberFormatException _) {
      // told below
    }
    faults.add("weight: '" + text + "' is no number from 0 to 10");
    return 0;
  }

  /** Without an id of its own a row has its Wikidata item's, else one made of type and name. */
  private String id(List<String> row, EntityType type) {
    return first(row, "id")
        .map(TableColumns::digits)
        .or(() -> first(row, "wikidata"))
        .orElseGet(() -> {
          String name = type + "\n" + first(row, "label").orElse("");
          return "row-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        });
  }

  private Optional<String> first(List<String> row, String field) {
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      String cell = EntityDraft.tidy(row.get(i));
      if (columns.get(i).filter(c -> c.field().equals(field)).isPresent() && !cell.isEmpty()) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  private void addTexts(EntityDraft draft, List<String> row) {
    Set<String> fields = new LinkedHashSet<>(List.of("label"));
    columns.stream().flatMap(Optional::stream).forEach(column -> fields.add(column.field()));
    for (String field : fields) {
      for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
        TableWords.Column column = columns.get(i).orElse(null);
        if (column != null && column.field().equals(field)) {
          addText(draft, column, row.get(i));
        }
      }
    }
  }

  private void addText(EntityDraft draft, TableWords.Column column, String cell) {
    switch (column.field()) {
      case "description" -> {
        String language = language(column, cell);
        if (language != null) {
          draft.description(language, cell);
        }
      }
      case "wikidata" -> draft.identifier("wikidata", cell);
      case "country" -> draft.country(cell);
      case "label", "aliases", "acronyms", "roles" -> {
        for (String name : BETWEEN.split(cell, -1)) {
          addName(draft, column, name);
        }
      }
      default -> {
        // id, type and weight are read by themselves
      }
    }
  }

  private void addName(EntityDraft draft, TableWords.Column column, String name) {
    String language = language(column, name);
    if (language == null) {
      if (!name.isBlank()) {
        sink.note("left out: a name in letters of no language asked for");
      }
      return;
    }
    switch (column.field()) {
      case "label" -> draft.label(language, name);
      case "acronyms" -> draft.name(language, name, NameKind.ACRONYM, null, null);
      case "roles" -> draft.name(language, name, NameKind.ROLE, null, null);
      default -> draft.alias(language, name);
    }
  }

  /** The header's language; without one, Arabic for Arabic letters, else the first asked for. */
  private @Nullable String language(TableWords.Column column, String text) {
    return column.language() == null
        ? Scripts.languageOf(text, options.languages().getFirst())
        : column.language();
  }

  private static String digits(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int digit = ARABIC_DIGITS.indexOf(plain.charAt(i));
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
      }
    }
    return plain.toString();
  }
}
