package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;

/**
 * Reads GeoNames, in one stream first {@code alternateNamesV2.txt} (10 columns; 8 without years),
 * then {@code allCountries.txt} or another file of features (19 columns); either may be missing.
 * The names in the languages asked for are held in memory, about 30 bytes each, until their feature
 * comes. Ids become {@code geonames:98182}. Used once.
 *
 * <p>The weight is {@code ln(1 + population) / 2}, at most 10.
 */
final class GeoNamesReader implements EntityReader {

  private static final int FEATURE_COLUMNS = 19;
  private static final int NAME_COLUMNS = 8;
  private static final int NAME_COLUMNS_WITH_YEARS = 10;
  private static final int COUNTRY = 8;
  private static final int POPULATION = 14;
  private static final int FROM = 8;
  private static final int TO = 9;
  private static final String IS_SET = "1";

  private final ImportOptions options;
  private final NamesById names = new NamesById();
  private boolean inFeatures;

  GeoNamesReader(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    LineReader lines = new LineReader(in);
    lines.forEach(sink, () -> read(lines.line(), lines.number(), sink));
    names.forEachLeft(id -> {
      EntityDraft draft = draft(id, sink);
      addNames(draft, id);
      accept(draft, names.line(id), sink);
    });
  }

  private void read(String line, long number, EntitySink sink) {
    String[] columns = line.split("\t", -1);
    switch (columns.length) {
      case FEATURE_COLUMNS -> feature(columns, number, sink);
      case NAME_COLUMNS, NAME_COLUMNS_WITH_YEARS -> name(columns, number, sink);
      default ->
          throw fault(
              "has "
                  + columns.length
                  + " columns, not the 19 of allCountries or the 10 of alternateNamesV2");
    }
  }

  private void feature(String[] columns, long number, EntitySink sink) {
    if (!inFeatures) {
      names.sort();
      inFeatures = true;
    }
    int id = id(columns[0]);
    EntityDraft draft = draft(id, sink);
    addNames(draft, id);
    if (options.languages().contains("mul")) {
      draft.label("mul", columns[1]);
    }
    draft.country(columns[COUNTRY]);
    draft.weight(Math.log1p((double) population(columns[POPULATION])) / 2);
    accept(draft, number, sink);
  }

  private void name(String[] columns, long number, EntitySink sink) {
    if (inFeatures) {
      throw fault("a name behind the features: alternateNamesV2 must come before allCountries");
    }
    int id = id(columns[1]);
    String code = columns[2];
    if (code.equals("wkdt")) {
      if (EntityRules.isQid(columns[3])) {
        names.add(id, number, "wkdt", columns[3]);
      }
      return;
    }
    String tag = code.isEmpty() || code.equals("abbr") ? "mul" : code;
    Optional<String> language =
        EntityRules.isLanguage(tag) ? options.languageTaken(tag) : Optional.empty();
    if (language.isEmpty() || isPseudo(code)) {
      sink.skip(number);
      return;
    }
    if (columns[3].length() > EntityRules.LONGEST_TEXT) {
      throw fault("a name of more than " + EntityRules.LONGEST_TEXT + " characters");
    }
    boolean preferred = columns[4].equals(IS_SET);
    boolean plain = !columns[6].equals(IS_SET) && !columns[7].equals(IS_SET);
    String rank = code.equals("abbr") ? "s" : preferred && plain ? "p" : plain ? "n" : "o";
    names.add(
        id,
        number,
        rank,
        language.get() + '\t' + columns[3] + '\t' + year(columns, FROM) + '\t' + year(columns, TO));
  }

  /** Codes in the column of languages that are none. */
  private static boolean isPseudo(String code) {
    return switch (code) {
      case "link", "post", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny" -> true;
      default -> code.indexOf('_') >= 0;
    };
  }

  private static String year(String[] columns, int column) {
    return columns.length > column && EntityRules.isDate(columns[column]) ? columns[column] : "";
  }

  /** Preferred names first, then plain, then colloquial and historic ones. */
  private void addNames(EntityDraft draft, int id) {
    List<String> found = new ArrayList<>(names.take(id));
    for (String rank : List.of("p", "n", "o", "s", "wkdt")) {
      for (String entry : found) {
        int bar = entry.indexOf('|');
        if (entry.substring(0, bar).equals(rank)) {
          addName(draft, rank, entry.substring(bar + 1).split("\t", -1));
        }
      }
    }
  }

  private static void addName(EntityDraft draft, String rank, String[] parts) {
    switch (rank) {
      case "wkdt" -> draft.identifier("wikidata", parts[0]);
      case "s" -> draft.shortName(parts[0], parts[1]);
      case "o" -> draft.name(parts[0], parts[1], NameKind.ALIAS, date(parts[2]), date(parts[3]));
      default -> draft.name(parts[0], parts[1], NameKind.LABEL, date(parts[2]), date(parts[3]));
    }
  }

  private static @Nullable String date(String text) {
    return text.isEmpty() ? null : text;
  }

  private static EntityDraft draft(int id, EntitySink sink) {
    return new EntityDraft("geonames:" + id, EntityType.PLACE, sink::note)
        .identifier("geonames", Integer.toString(id));
  }

  private static void accept(EntityDraft draft, long number, EntitySink sink) {
    if (!draft.hasNames()) {
      sink.skip(number);
      return;
    }
    sink.attempt(number, () -> sink.accept(number, draft.build()));
  }

  private static int id(String text) {
    if (!text.matches("\\d{1,9}")) {
      throw fault("the geonameid '" + text + "' is no number");
    }
    return Integer.parseInt(text);
  }

  private static long population(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static InvalidLineException fault(String what) {
    return new InvalidLineException(what);
  }
}
