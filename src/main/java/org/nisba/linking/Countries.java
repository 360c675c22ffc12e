package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.names.NameKey;
import org.nisba.text.Tables;

/**
 * Which entities of a lexicon are the countries of ISO 3166-1: those with the country's Wikidata
 * id, else the places whose label is its name. Thread-safe; they are looked for when first asked
 * for, so that a linker is made in no time.
 */
final class Countries {

  private static final List<Country> TABLE =
      Tables.lines(Countries.class, "countries.tsv").stream().map(Country::parse).toList();

  private final Lexicon lexicon;
  private volatile @Nullable Found found;

  Countries(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return the entity of an ISO code, or -1 when the lexicon lacks it} */
  int entity(String code) {
    return found().byCode.getOrDefault(code, -1);
  }

  /** {@return the ISO code of an entity; empty when it is no country} */
  String code(int entity) {
    return found().codes.getOrDefault(entity, "");
  }

  private Found found() {
    Found known = found;
    if (known == null) {
      known = new Found(lexicon);
      found = known;
    }
    return known;
  }

  /**
   * A line of the table: the code, Wikidata ids, and the keys of the names in French and Arabic.
   */
  private record Country(String code, List<String> wikidata, List<Long> labels) {

    static Country parse(String line) {
      String[] fields = line.split("\t");
      return new Country(
          fields[0],
          List.of(fields[1].split(" ")),
          List.of(NameKey.of(fields[2]), NameKey.of(fields[3])));
    }
  }

  /** What a lexicon has of the table. */
  private static final class Found {

    final Map<String, Integer> byCode = new HashMap<>();
    final Map<Integer, String> codes = new HashMap<>();
    private final Lexicon lexicon;

    Found(Lexicon lexicon) {
      this.lexicon = lexicon;
      for (Country country : TABLE) {
        for (String wikidata : country.wikidata) {
          lexicon.findReferred(wikidata).ifPresent(entity -> add(country.code, entity));
        }
      }
      Set<String> known = Set.copyOf(byCode.keySet());
      for (Country country : TABLE) {
        if (!known.contains(country.code)) {
          country.labels.forEach(label -> addByName(country.code, label));
        }
      }
    }

    private void addByName(String code, long label) {
      for (Name name : lexicon.names(lexicon.find(label))) {
        boolean place = lexicon.type(name.entity()) == EntityType.PLACE;
        if (place && name.kind() == NameKind.LABEL) {
          add(code, name.entity());
        }
      }
    }

    private void add(String code, int entity) {
      codes.put(entity, code);
      byCode.merge(code, entity, (a, b) -> lexicon.weight(b) > lexicon.weight(a) ? b : a);
    }
  }
}
