package org.nisba.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NamePart.Role;
import org.nisba.names.SpelledName.Word;

/**
 * Which parts of two names are spellings of each other, and which have no counterpart.
 *
 * <p>The surest pairs are taken first; what is left over counts against the names. Immutable.
 */
public final class NameAlignment {

  /**
   * Words whose log likelihood ratio is below this are no pair. Frequent words have ratios below 0
   * even where they are spelled in the most usual way, since their letters tell so little.
   */
  public static final float LEAST_RATIO = -3;

  /** Words of the same letters first, then by ratio; ties fall alike from either side. */
  private static final Comparator<Pair> SUREST_FIRST =
      Comparator.comparing((Pair pair) -> !pair.isSame())
          .thenComparing(pair -> -pair.ratio())
          .thenComparing(pair -> pair.a().isJoined() || pair.b().isJoined())
          .thenComparing(pair -> pair.a().first() + pair.b().first())
          .thenComparing(pair -> Math.abs(pair.a().first() - pair.b().first()));

  /** An initial beside a part that it may stand for tells this much, in nats. */
  private static final float INITIAL = 1.5f;

  /** Says how surely two words are spellings of one. */
  @FunctionalInterface
  public interface WordScorer {
    /**
     * {@return the log of how much likelier the two words are as spellings of one than by chance;
     * minus infinity when that was not found out because it is not so}
     */
    float ratio(Word a, Word b);
  }

  /** Two words taken for spellings of one, and the log likelihood ratio of that. */
  public record Pair(Word a, Word b, float ratio) {

    /** {@return whether two single parts have the same letters} */
    boolean isSame() {
      return !a.isJoined() && !b.isJoined() && a.letters().equals(b.letters());
    }
  }

  private final SpelledName a;
  private final SpelledName b;
  private final List<Pair> pairs;
  private final boolean[] aTaken;
  private final boolean[] bTaken;

  private NameAlignment(SpelledName a, SpelledName b, List<Pair> pairs) {
    this.a = a;
    this.b = b;
    this.pairs = pairs;
    this.aTaken = new boolean[a.parts().size()];
    this.bTaken = new boolean[b.parts().size()];
  }

  /** Aligns two names by what a model says of their words. */
  public static NameAlignment of(SpelledName a, SpelledName b, SpellingModel model) {
    return of(a, b, model.ratios(a));
  }

  /** Aligns two names. */
  public static NameAlignment of(SpelledName a, SpelledName b, WordScorer scorer) {
    return new Possible(a, b, scorer).align();
  }

  /**
   * {@return the alignment of two names, or null when a part of the first that tells a name has no
   * counterpart whatever the others have: mostly found out by a part or two}
   *
   * @param middle whether the parts between the first and the last need one, too
   */
  public static @Nullable NameAlignment ofWhole(
      SpelledName a, SpelledName b, WordScorer scorer, boolean middle) {
    Possible possible = new Possible(a, b, scorer);
    int last = a.parts().size() - 1;
    for (int i = last; i >= 0; i--) { // the first part is the most frequent one
      boolean needed = (middle || i == 0 || i == last) && a.words().get(i).role() == Role.NAME;
      if (needed && !possible.hasCounterpart(i)) {
        return null;
      }
    }
    return possible.align();
  }

  /** The ratios of the words of two names, each found out once and when it is asked for. */
  private static final class Possible {

    private final SpelledName a;
    private final SpelledName b;
    private final WordScorer scorer;
    private final float[] ratios;

    Possible(SpelledName a, SpelledName b, WordScorer scorer) {
      this.a = a;
      this.b = b;
      this.scorer = scorer;
      this.ratios = new float[a.words().size() * b.words().size()];
      Arrays.fill(ratios, Float.NaN);
    }

    /** Whether a part, or two parts that it is one of, may be paired with any of the other name. */
    boolean hasCounterpart(int part) {
      for (int i = 0; i < a.words().size(); i++) {
        Word word = a.words().get(i);
        if (word.first() <= part && part <= word.last() && isPossible(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isPossible(int i) {
      for (int j = 0; j < b.words().size(); j++) {
        if (ratio(i, j) > LEAST_RATIO) {
          return true;
        }
      }
      return false;
    }

    private float ratio(int i, int j) {
      int at = i * b.words().size() + j;
      if (Float.isNaN(ratios[at])) {
        Word x = a.words().get(i);
        Word y = b.words().get(j);
        boolean joined = x.isJoined() && y.isJoined();
        ratios[at] = joined ? Float.NEGATIVE_INFINITY : NameAlignment.ratio(x, y, scorer);
      }
      return ratios[at];
    }

    NameAlignment align() {
      List<Pair> possible = new ArrayList<>();
      for (int i = 0; i < a.words().size(); i++) {
        for (int j = 0; j < b.words().size(); j++) {
          if (ratio(i, j) > LEAST_RATIO) {
            possible.add(new Pair(a.words().get(i), b.words().get(j), ratio(i, j)));
          }
        }
      }
      possible.sort(SUREST_FIRST);
      NameAlignment alignment = new NameAlignment(a, b, new ArrayList<>());
      for (Pair pair : possible) {
        alignment.take(pair);
      }
      return alignment;
    }
  }

  private static float ratio(Word x, Word y, WordScorer scorer) {
    boolean initial = x.role() == Role.INITIAL || y.role() == Role.INITIAL;
    if (!initial || x.role() == y.role()) {
      return scorer.ratio(x, y);
    }
    boolean word = x.role() == Role.NAME || y.role() == Role.NAME;
    boolean begins = x.arabic() == y.arabic() && x.bare()[1] == y.bare()[1];
    return word && begins && !x.isJoined() && !y.isJoined() ? INITIAL : Float.NEGATIVE_INFINITY;
  }

  private void take(Pair pair) {
    if (isFree(aTaken, pair.a()) && isFree(bTaken, pair.b())) {
      mark(aTaken, pair.a());
      mark(bTaken, pair.b());
      pairs.add(pair);
    }
  }

  private static boolean isFree(boolean[] taken, Word word) {
    return !taken[word.first()] && !taken[word.last()];
  }

  private static void mark(boolean[] taken, Word word) {
    taken[word.first()] = true;
    taken[word.last()] = true;
  }

  /** {@return the first name} */
  public SpelledName a() {
    return a;
  }

  /** {@return the second name} */
  public SpelledName b() {
    return b;
  }

  /** {@return the pairs, the surest first} */
  public List<Pair> pairs() {
    return pairs;
  }

  /** {@return the parts of the first name without a counterpart} */
  public List<Word> unpairedA() {
    return unpaired(a, aTaken);
  }

  /** {@return the parts of the second name without a counterpart} */
  public List<Word> unpairedB() {
    return unpaired(b, bTaken);
  }

  private static List<Word> unpaired(SpelledName name, boolean[] taken) {
    return name.words().stream().filter(word -> !word.isJoined() && !taken[word.first()]).toList();
  }

  /** {@return what the parts of the first name without a counterpart would have told, in nats} */
  public float leftOverA(Role role) {
    return leftOver(a, aTaken, role);
  }

  /** {@return what the parts of the second name without a counterpart would have told, in nats} */
  public float leftOverB(Role role) {
    return leftOver(b, bTaken, role);
  }

  private static float leftOver(SpelledName name, boolean[] taken, Role role) {
    float sum = 0;
    for (int i = 0; i < taken.length; i++) {
      Word word = name.words().get(i);
      if (!taken[i] && word.role() == role) {
        sum += word.information();
      }
    }
    return sum;
  }

  /** {@return how many pairs of words stand in another order in the second name} */
  public int inversions() {
    int count = 0;
    for (Pair p : pairs) {
      for (Pair q : pairs) {
        if (p.a().first() < q.a().first() && p.b().first() > q.b().first()) {
          count++;
        }
      }
    }
    return count;
  }
}
