package org.nisba.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.NameSpotter.Sighting;
import org.nisba.linking.NameTagger.Spot;
import org.nisba.names.NameKey;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * The names that a document surely has, to be found wherever else it has them. One walk over the
 * words, like {@link MentionDetector}. Confined to one request.
 */
final class RepeatedNames {

  private static final double SURE = 0.7;

  /** What is found only because it is a name elsewhere is a little less sure. */
  private static final double AGAIN = 0.9;

  private static final int LONGEST = 8;
  private static final int SHORTEST_WORD = 4;

  private final Tokens words;
  private final Map<Long, Spot> names = new HashMap<>();
  private final Set<Long> beginnings = new HashSet<>();

  RepeatedNames(Tokens words, List<Sighting> sightings) {
    this.words = words;
    for (Sighting sighting : sightings) {
      boolean sure = sighting.spot().probability() >= SURE;
      if (sure && sighting.last() - sighting.first() < LONGEST) {
        add(sighting);
      }
    }
  }

  private void add(Sighting sighting) {
    long state =
        NameKey.append(
            NameKey.EMPTY, words.text().folded(), sighting.start(), words.end(sighting.first()));
    for (int i = sighting.first() + 1; i <= sighting.last(); i++) {
      beginnings.add(state);
      state = NameKey.append(state, words, i);
    }
    names.merge(state, sighting.spot(), (a, b) -> a.probability() >= b.probability() ? a : b);
  }

  /** {@return where else the names stand, outside of the words that are covered} */
  List<Sighting> findOutside(BitSet covered, Document document) {
    List<Sighting> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      Deadline.check();
      Sighting sighting = covered.get(i) || document.isAddress(i) ? null : at(i, covered);
      if (sighting == null) {
        i++;
      } else {
        found.add(sighting);
        i = sighting.last() + 1;
      }
    }
    return found;
  }

  private @Nullable Sighting at(int first, BitSet covered) {
    int start = words.start(first);
    Sighting sighting = from(first, start, covered);
    if (sighting == null && Clitics.single(words, first) > 0) {
      sighting = from(first, start + 1, covered);
    }
    return sighting;
  }

  private @Nullable Sighting from(int first, int start, BitSet covered) {
    long state = NameKey.append(NameKey.EMPTY, words.text().folded(), start, words.end(first));
    Sighting longest = null;
    for (int last = first; last < words.size() && last - first < LONGEST; last++) {
      if (last > first) {
        if (covered.get(last) || words.gap(last) == Gap.BREAK) {
          break;
        }
        state = NameKey.append(state, words, last);
      }
      Spot name = names.get(state);
      if (name != null && mayStand(first, last, start)) {
        longest = new Sighting(first, last, start, fainter(name, first, last));
      }
      if (!beginnings.contains(state)) {
        break;
      }
    }
    return longest;
  }

  private boolean mayStand(int first, int last, int start) {
    if (words.script(first) == Script.LATIN) {
      return words.isCapitalised(first);
    }
    String folded = words.text().folded().substring(start, words.end(first));
    return first < last
        || (folded.length() >= SHORTEST_WORD
            && WordTable.ORDINARY.of(words.script(first), folded) == 0);
  }

  private static Spot fainter(Spot name, int first, int last) {
    return new Spot(
        first, last, name.person() * AGAIN, name.place() * AGAIN, name.organization() * AGAIN);
  }
}
