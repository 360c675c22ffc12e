package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nisba.names.NameKey;

/**
 * The different texts of all names that may be met in other spellings, labels and aliases, each
 * with the names that have it: what entities share is compared once. Immutable and thread-safe.
 */
final class Spellings {

  private final Names names;
  private final Lists rows;

  Spellings(Columns columns, Names names) {
    this.names = names;
    this.rows = new Lists(columns, "spellings");
  }

  /** {@return how many there are; they are numbered from 0} */
  int size() {
    return rows.size();
  }

  /** {@return how it is written} */
  String text(int id) {
    return names.text(rows.first(id));
  }

  /** {@return its {@link NameKey}} */
  long key(int id) {
    return NameKey.of(text(id));
  }

  /** {@return whether one of the names with it is accepted} */
  boolean isAny(int id, Predicate<Name> accepted) {
    for (int at = rows.start(id); at < rows.end(id); at++) {
      if (accepted.test(names.get(rows.value(at)))) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether one of the names with it is of an entity that is not hidden} */
  boolean isAny(int id, HiddenEntities hidden) {
    if (hidden.isEmpty()) {
      return true; // without a look at the rows, since it is asked of each candidate
    }
    for (int at = rows.start(id); at < rows.end(id); at++) {
      if (!hidden.contains(names.entity(rows.value(at)))) {
        return true;
      }
    }
    return false;
  }

  /** {@return the names with it that are accepted} */
  List<Name> names(int id, Predicate<Name> accepted) {
    List<Name> found = new ArrayList<>(1);
    for (int at = rows.start(id); at < rows.end(id); at++) {
      Name name = names.get(rows.value(at));
      if (accepted.test(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** Writes the spellings of some names. */
  static void write(Columns columns, Names names) {
    TextNumbers ids = new TextNumbers();
    Ints.Builder first = new Ints.Builder();
    Ints.Builder last = new Ints.Builder();
    int[] next = new int[names.size()];
    for (int row = 0; row < next.length; row++) {
      NameKind kind = names.kind(row);
      if (kind == NameKind.LABEL || kind == NameKind.ALIAS) {
        int id = ids.of(names.encoded(row));
        if (id == first.size()) {
          first.add(row);
          last.add(row);
        } else if (names.entity(last.get(id)) != names.entity(row)) {
          next[last.get(id)] = row; // the same name of one entity in another language is one
          last.set(id, row);
        }
      }
    }
    Lists.Builder rows = new Lists.Builder(first.size(), next.length);
    for (int id = 0; id < first.size(); id++) {
      Ints.Builder chain = new Ints.Builder();
      for (int row = first.get(id); row > 0 || chain.size() == 0; row = next[row]) {
        chain.add(row);
      }
      rows.add(chain.size(), chain::get);
    }
    rows.write(columns, "spellings");
  }
}
