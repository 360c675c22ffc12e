package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Writes which names each key has, and what the segments before answer to the same key. Not
 * thread-safe.
 */
final class Postings {

  /** For a kind of names; 28 are left for the place of an entity. */
  private static final int KIND_BITS = 3;

  private final KeyGroups keys;
  private final Names.Builder names;

  /** Of each entity. */
  private final int[] places;

  private final Lexicon earlier;

  /** The answers of the segments before. */
  private final int[] known;

  Postings(KeyGroups keys, Names.Builder names, Entities.Builder entities, Lexicon earlier) {
    this.keys = keys;
    this.names = names;
    this.places = entities.places();
    this.earlier = earlier;
    this.known = new int[keys.size()];
    Arrays.setAll(known, key -> earlier.find(keys.keys()[key]));
  }

  void write(Columns columns) {
    int[] named =
        KeyTable.write(columns, "keys", keys.keys(), keys.size(), this::isName, this::continues);
    Lists.Builder lists = new Lists.Builder(named.length, names.size());
    Ints.Builder before = new Ints.Builder(named.length);
    Stretches.forEach(
        named.length,
        (from, to) ->
            Arrays.stream(named, from, to).mapToObj(key -> inOrder(keys.rows(key))).toList(),
        some -> some.forEach(rows -> lists.add(rows.length, at -> rows[at])));
    for (int key : named) {
      before.add(known[key] + 1);
    }
    lists.write(columns, "postings");
    columns.put("postings.before", before.column());
  }

  private boolean isName(int key) {
    return keys.hasRows(key) || known[key] > 1;
  }

  private boolean continues(int key) {
    return keys.isBeginning(key) || earlier.continues(known[key]);
  }

  /** Puts rows in the order of their entities, those of one by kind, of one kind as added. */
  private int[] inOrder(int[] rows) {
    long[] ordered = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      long order =
          (long) places[names.entity(rows[i])] << KIND_BITS | names.kind(rows[i]).ordinal();
      ordered[i] = order << Integer.SIZE | rows[i];
    }
    Arrays.sort(ordered);
    Arrays.setAll(rows, i -> (int) ordered[i]);
    return rows;
  }
}
