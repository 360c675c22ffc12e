package org.nisba.lexicon;

import java.util.Arrays;

/**
 * Writes which names each key has, and what the segments before answer to the same key. Not
 * thread-safe.
 */
final class Postings {

  /** Up to so many rows are put in order without an object for each. */
  private static final int FEW = 8;

  private final KeyGroups keys;
  private final Names.Builder names;
  private final Entities.Builder entities;
  private final Lexicon earlier;

  /** The answers of the segments before. */
  private final int[] known;

  Postings(KeyGroups keys, Names.Builder names, Entities.Builder entities, Lexicon earlier) {
    this.keys = keys;
    this.names = names;
    this.entities = entities;
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

  private int[] inOrder(int[] rows) {
    if (rows.length <= FEW) {
      return insertionSorted(rows);
    }
    Integer[] ordered = new Integer[rows.length];
    Arrays.setAll(ordered, at -> rows[at]);
    Arrays.sort(ordered, this::compare);
    Arrays.setAll(rows, at -> ordered[at]);
    return rows;
  }

  private int[] insertionSorted(int[] rows) {
    for (int i = 1; i < rows.length; i++) {
      int row = rows[i];
      int at = i;
      for (; at > 0 && compare(rows[at - 1], row) > 0; at--) {
        rows[at] = rows[at - 1];
      }
      rows[at] = row;
    }
    return rows;
  }

  private int compare(int a, int b) {
    int byEntity = entities.compare(names.entity(a), names.entity(b));
    int byKind = byEntity != 0 ? byEntity : names.kind(a).compareTo(names.kind(b));
    return byKind != 0 ? byKind : Integer.compare(a, b);
  }
}
