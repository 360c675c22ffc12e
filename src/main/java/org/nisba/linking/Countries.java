package org.nisba.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.names.NameKey;

/**
 * Which entities of a lexicon are the countries of ISO 3166-1: those with the country's Wikidata
 * id, else the places whose label is its name. Immutable.
 */
final class Countries {

  private static final List<Country> TABLE =
      Resources.lines("countries.tsv").stream().map(Country::parse).toList();

  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();

  Countries(Lexicon lexicon) {
    for (Country country : TABLE) {
      for (String wikidata : country.wikidata) {
        lexicon.findReferred(wikidata).ifPresent(entity -> add(lexicon, country.code, entity));
      }
    }
    Set<String> found = new HashSet<>(byCode.keySet());
    for (Country country : TABLE) {
      if (!found.contains(country.code)) {
        for (long label : country.labels) {
          addByName(lexicon, country.code, label);
        }
      }
    }
  }

  /**
   * A line of the table: the code, Wikidata ids, and the keys of the labels in Arabic and French.
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

  private void addByName(Lexicon lexicon, String code, long label) {
    for (Name name : lexicon.names(lexicon.find(label))) {
      boolean place = lexicon.type(name.entity()) == EntityType.PLACE;
      if (place && name.kind() == NameKind.LABEL) {
        add(lexicon, code, name.entity());
      }
    }
  }

  private void add(Lexicon lexicon, String code, int entity) {
    codes.put(entity, code);
    byCode.merge(code, entity, (a, b) -> lexicon.weight(b) > lexicon.weight(a) ? b : a);
  }

  /** {@return the entity of an ISO code, or -1 when the lexicon lacks it} */
  int entity(String code) {
    return byCode.getOrDefault(code, -1);
  }

  /** {@return the ISO code of an entity; empty when it is no country} */
  String code(int entity) {
    return codes.getOrDefault(entity, "");
  }
}
