package org.nisba.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/** What people call the columns and types of their tables: {@code table-headers.tsv}. */
final class TableWords {

  /**
   * What a column holds.
   *
   * @param field the field, as the table of words names it
   * @param language the language of its texts, or null if the header names none
   */
  record Column(String field, @Nullable String language) {}

  private static final Map<String, String> WORDS = read();
  private static final String LANGUAGE = "language:";
  private static final String TYPE = "type:";

  private TableWords() {}

  private static Map<String, String> read() {
    Map<String, String> words = new HashMap<>();
    for (String[] columns : BundledTable.rows("table-headers.tsv")) {
      String group = columns[0].contains(":") ? prefix(columns[0]) : "";
      for (String word : columns[1].split(" ", -1)) {
        words.put(group + word, columns[0].substring(group.length()));
      }
    }
    return Map.copyOf(words);
  }

  private static String prefix(String group) {
    return group.substring(0, group.indexOf(':') + 1);
  }

  /** {@return what a header means: a field, or a field and a language behind or before it} */
  static Optional<Column> column(String header) {
    String word = fold(header);
    String field = WORDS.get(word);
    if (field != null) {
      return Optional.of(new Column(field, null));
    }
    for (int i = word.indexOf('_'); i > 0; i = word.indexOf('_', i + 1)) {
      Optional<Column> found = column(word.substring(0, i), word.substring(i + 1));
      if (found.isEmpty()) {
        found = column(word.substring(i + 1), word.substring(0, i));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.ofNullable(WORDS.get(LANGUAGE + word)).map(tag -> new Column("label", tag));
  }

  private static Optional<Column> column(String field, String language) {
    String known = WORDS.get(field);
    String tag = WORDS.getOrDefault(LANGUAGE + language, language);
    return known == null || !tag.matches("[a-z]{2,3}")
        ? Optional.empty()
        : Optional.of(new Column(known, tag));
  }

  /** {@return the type of a word for it} */
  static Optional<EntityType> type(String word) {
    return Optional.ofNullable(WORDS.get(TYPE + fold(word))).map(EntityType::valueOf);
  }

  /** {@return the headers that are understood, for messages} */
  static String allowed() {
    List<String> fields = new ArrayList<>();
    for (String field :
        List.of(
            "id",
            "type",
            "label",
            "aliases",
            "acronyms",
            "roles",
            "description",
            "wikidata",
            "weight",
            "country")) {
      fields.add(
          field
              + WORDS.entrySet().stream()
                  .filter(word -> word.getValue().equals(field) && !word.getKey().equals(field))
                  .filter(word -> !word.getKey().contains(":"))
                  .map(Map.Entry::getKey)
                  .sorted()
                  .toList());
    }
    return String.join(", ", fields);
  }

  /** {@return a header in small letters without accents, with one low line for all other signs} */
  private static String fold(String header) {
    String plain =
        Normalizer.normalize(header.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return plain.replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
  }
}
