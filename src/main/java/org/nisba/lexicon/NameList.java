package org.nisba.lexicon;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The names of a key, those of the better known entities first, those of one entity together. A
 * name may be read anew each time when it is asked for. Immutable and thread-safe.
 */
public abstract class NameList extends AbstractList<Name> implements RandomAccess {

  NameList() {}

  /** {@return a list of names that are at hand} */
  static NameList of(List<Name> names) {
    List<Name> copied = List.copyOf(names);
    return new NameList() {
      @Override
      public Name get(int index) {
        return copied.get(index);
      }

      @Override
      public int size() {
        return copied.size();
      }
    };
  }

  /** {@return the index of the entity of a name, at less cost than the name} */
  public int entity(int index) {
    return get(index).entity();
  }

  /** {@return the kind of a name, at less cost than the name} */
  public NameKind kind(int index) {
    return get(index).kind();
  }
}
