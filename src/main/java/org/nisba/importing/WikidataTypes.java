package org.nisba.importing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/** What instances of a Wikidata class are: the table {@code wikidata-types.tsv} and options. */
final class WikidataTypes {

  private final Map<String, EntityType> types = new HashMap<>();

  /** Reads the table; the classes given come before it. */
  WikidataTypes(Map<String, EntityType> classes) {
    for (String[] columns : BundledTable.rows("wikidata-types.tsv")) {
      types.put(columns[0], EntityType.valueOf(columns[1]));
    }
    types.putAll(classes);
  }

  /** {@return what instances of a class are, or null if they are not wanted} */
  @Nullable EntityType of(String qid) {
    return types.get(qid);
  }
}
