package org.nisba.evaluation;

import java.util.List;
import java.util.function.Function;

/** Finds the entities that a name may mean. */
interface NameIndex {

  /** An entity, and which of its names was found. */
  record Hit(String entityId, String matchedName, double score) {}

  /** {@return at most {@code limit} entities, the most probable first, each once} */
  List<Hit> search(String name, int limit);

  /** How an index comes from entities. */
  record Maker(String name, Function<List<NameEntry>, NameIndex> make) {}
}
