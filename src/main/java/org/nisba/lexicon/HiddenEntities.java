package org.nisba.lexicon;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nisba.text.Tokenizer;

/**
 * Entities of a lexicon that are no more as some segment has them: gone, or to be found in a later
 * segment. Immutable.
 *
 * @param indices their indices
 * @param names how many stored names they have
 * @param firstWords how many names of persons among theirs begin with a word
 */
record HiddenEntities(BitSet indices, long names, Map<String, Integer> firstWords) {

  static final HiddenEntities NONE = new HiddenEntities(new BitSet(), 0, Map.of());

  /** {@return these without what lies in no segment, and with the entities of some ids} */
  static HiddenEntities of(BitSet indices, List<Segment> segments) {
    HiddenEntities hidden = NONE;
    for (Segment segment : segments) {
      int[] within =
          indices.stream()
              .filter(i -> i >= segment.firstEntity && i < segment.endEntity())
              .toArray();
      hidden = hidden.with(segment, within);
    }
    return hidden;
  }

  /** {@return these and some more} */
  HiddenEntities with(Segment segment, int... entities) {
    BitSet all = (BitSet) indices.clone();
    Map<String, Integer> words = new HashMap<>(firstWords);
    long count = names;
    for (int entity : entities) {
      all.set(entity);
      for (Name name : segment.entries.storedNames(entity - segment.firstEntity)) {
        count++;
        String word =
            LexiconBuilder.firstWord(
                segment.type(entity), name.kind(), Tokenizer.tokens(name.text()));
        if (word != null) {
          words.merge(word, 1, Integer::sum);
        }
      }
    }
    return new HiddenEntities(all, count, words);
  }

  boolean contains(int entity) {
    return indices.get(entity);
  }

  boolean isEmpty() {
    return indices.isEmpty();
  }

  /** {@return the condition that a name's entity is not hidden, and another} */
  Predicate<Name> but(Predicate<Name> accepted) {
    return isEmpty() ? accepted : name -> !contains(name.entity()) && accepted.test(name);
  }
}
