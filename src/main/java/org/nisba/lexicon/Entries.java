package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Entities with their names, as a segment holds them. Immutable and thread-safe.
 *
 * @param entities the entities, by their indices within the segment
 * @param names the names of all of them
 */
record Entries(Entities entities, Names names) {

  /** Opens the entries of a segment whose entities are numbered from {@code firstEntity} on. */
  static Entries open(Columns columns, int firstEntity) {
    Names names = new Names(columns, firstEntity);
    return new Entries(new Entities(columns, names), names);
  }

  /** {@return the stored names of an entity, by its index within the segment} */
  List<Name> storedNames(int index) {
    List<Name> stored = new ArrayList<>();
    for (int row = entities.firstName(index); row < entities.firstName(index + 1); row++) {
      if (names.isStored(row)) {
        stored.add(names.get(row));
      }
    }
    return stored;
  }
}
