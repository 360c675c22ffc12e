package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nisba.names.NameKey;

/**
 * The different texts of all names that may be met in other spellings, labels and aliases, each
 * with the names that have it: what entities share is compared once. Immutable and thread-safe.
 */
final class Spellings {

  private final List<Name> names;
  private final int[] first;
  private final int[] next;
  private final long[] keys;

  Spellings(List<Name> names) {
    this.names = names;
    this.next = new int[names.size()];
    Map<String, Integer> ids = HashMap.newHashMap(names.size());
    List<Integer> firsts = new ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      Name name = names.get(i);
      next[i] = -1;
      if (name.kind() == NameKind.LABEL || name.kind() == NameKind.ALIAS) {
        Integer known = ids.putIfAbsent(name.text(), firsts.size());
        if (known == null) {
          firsts.add(i);
        } else {
          next[i] =
              names.get(firsts.get(known)).entity() == name.entity()
                  ? next[firsts.get(known)]
                  : firsts.get(known); // the same name of one entity in another language is one
          firsts.set(known, i);
        }
      }
    }
    this.first = firsts.stream().mapToInt(Integer::intValue).toArray();
    this.keys = new long[first.length];
    for (int id = 0; id < first.length; id++) {
      keys[id] = NameKey.of(text(id));
    }
  }

  /** {@return how many there are; they are numbered from 0} */
  int size() {
    return first.length;
  }

  /** {@return how it is written} */
  String text(int id) {
    return names.get(first[id]).text();
  }

  /** {@return its {@link NameKey}} */
  long key(int id) {
    return keys[id];
  }

  /** {@return whether one of the names with it is accepted} */
  boolean isAny(int id, Predicate<Name> accepted) {
    for (int name = first[id]; name >= 0; name = next[name]) {
      if (accepted.test(names.get(name))) {
        return true;
      }
    }
    return false;
  }

  /** {@return the names with it that are accepted} */
  List<Name> names(int id, Predicate<Name> accepted) {
    List<Name> found = new ArrayList<>(1);
    for (int name = first[id]; name >= 0; name = next[name]) {
      if (accepted.test(names.get(name))) {
        found.add(names.get(name));
      }
    }
    return found;
  }
}
