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

  private static final List<String> TABLE = Resources.lines("countries.tsv");

  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<Integer, String> codes = new HashMap<>();

  Countries(Lexicon lexicon) {
    for (String line : TABLE) {
      String[] fields = line.split("\t");
      for (String wikidata : fields[1].split(" ")) {
        lexicon.findReferred(wikidata).ifPresent(entity -> add(lexicon, fields[0], entity));
      }
    }
    Set<String> found = new HashSet<>(byCode.keySet());
    for (String line : TABLE) {
      String[] fields = line.split("\t");
      if (!found.contains(fields[0])) {
        addByName(lexicon, fields[0], fields[2]);
        addByName(lexicon, fields[0], fields[3]);
      }
    }
  }

  private void addByName(Lexicon lexicon, String code, String label) {
    for (Name name : lexicon.names(lexicon.find(NameKey.of(label)))) {
      boolean place = lexicon.entity(name.entity()).type() == EntityType.PLACE;
      if (place && name.kind() == NameKind.LABEL) {
        add(lexicon, code, name.entity());
      }
    }
  }

  private void add(Lexicon lexicon, String code, int entity) {
    codes.put(entity, code);
    byCode.merge(
        code, entity, (a, b) -> lexicon.entity(b).weight() > lexicon.entity(a).weight() ? b : a);
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
