package org.nisba.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.NameAlignment.Pair;
import org.nisba.names.SpelledName.Word;
import org.nisba.text.Script;

/**
 * Two names beside each other, with the reasons.
 *
 * @param score how probable it is that they are spellings of one name, 0 to 1; calibrated on pairs
 *     of names
 * @param same whether the score reaches {@link #THRESHOLD}
 * @param parts the parts of both names, paired ones in the order of the first name, then those
 *     without a counterpart
 */
public record NameComparison(double score, boolean same, List<Part> parts) {

  /** From this score on two names are taken for the same: a precision of 0.95 on the dev pairs. */
  public static final double THRESHOLD = 0.7;

  /**
   * A whole name is no more than so much surer than its least sure part: {@code Hassan Nasrallah}
   * is not {@code Hussein Nasrallah}.
   */
  private static final double MORE_THAN_PART = 0.3;

  /**
   * A part of both names, or of one.
   *
   * @param a the folded letters of the first name's part, without its article; empty when the
   *     second name's part has no counterpart
   * @param b the same of the second name
   * @param role what the part does in its name
   * @param chunks the letters of both beside each other; empty when a side is
   */
  public record Part(String a, String b, NamePart.Role role, List<Chunk> chunks) {}

  /**
   * Letters that stand beside each other.
   *
   * @param a letters of the first name, may be empty
   * @param b letters of the second name, may be empty
   * @param logProbability natural logarithm of how often these letters correspond so; below 0
   * @param correspondence what that means
   */
  public record Chunk(String a, String b, double logProbability, Correspondence correspondence) {}

  /** Copies the parts. */
  public NameComparison {
    parts = List.copyOf(parts);
  }

  /** Compares two names in any scripts. */
  public static NameComparison of(String a, String b) {
    NameAlignment alignment = align(a, b);
    double score = score(a, b, alignment);
    return new NameComparison(score, score >= THRESHOLD, parts(alignment));
  }

  /** {@return the score of two names in any scripts, for a caller that needs no reasons} */
  public static double score(String a, String b) {
    return score(a, b, align(a, b));
  }

  /** {@return the score of two names that do not fold alike} */
  public static double score(NameAlignment alignment) {
    if (alignment.pairs().isEmpty()) {
      return 0; // whatever their lengths and particles tell
    }
    double whole = NameSimilarity.learned().probability(alignment);
    return Math.min(whole, MORE_THAN_PART + leastPart(alignment));
  }

  private static double score(String a, String b, NameAlignment alignment) {
    boolean same = NameKey.of(a) == NameKey.of(b) && !alignment.pairs().isEmpty();
    return same ? 1 : score(alignment);
  }

  private static NameAlignment align(String a, String b) {
    SpellingModel model = NameSimilarity.learned().model();
    return NameAlignment.of(SpelledName.of(a, model), SpelledName.of(b, model), model);
  }

  /** How probable the least probable pair of parts is by itself; 1 for a single pair. */
  private static double leastPart(NameAlignment alignment) {
    double least = 1;
    if (alignment.pairs().size() > 1) {
      for (Pair pair : alignment.pairs()) {
        boolean names =
            pair.a().role() == NamePart.Role.NAME && pair.b().role() == NamePart.Role.NAME;
        if (names && !pair.isSame()) {
          least = Math.min(least, NameSimilarity.learned().probability(pair));
        }
      }
    }
    return least;
  }

  private static List<Part> parts(NameAlignment alignment) {
    SpellingModel model = NameSimilarity.learned().model();
    List<Part> parts = new ArrayList<>();
    alignment.pairs().stream()
        .sorted(Comparator.comparingInt(pair -> pair.a().first()))
        .forEach(pair -> parts.add(part(pair, model)));
    for (Word word : alignment.unpairedA()) {
      parts.add(new Part(word.letters(), "", word.role(), List.of()));
    }
    for (Word word : alignment.unpairedB()) {
      parts.add(new Part("", word.letters(), word.role(), List.of()));
    }
    return parts;
  }

  private static Part part(Pair pair, SpellingModel model) {
    Word a = pair.a();
    Word b = pair.b();
    boolean turned = b.arabic() && !a.arabic(); // the table has the Arabic letters on the left
    List<Chunk> chunks =
        model.align(a.letters(), a.arabic(), b.letters(), b.arabic()).stream()
            .map(each -> chunk(each, turned, script(a), script(b)))
            .filter(chunk -> !chunk.a().isEmpty() || !chunk.b().isEmpty())
            .toList();
    return new Part(a.letters(), b.letters(), a.role(), chunks);
  }

  private static Chunk chunk(ChunkPair pair, boolean turned, Script aScript, Script bScript) {
    String a = turned ? pair.right() : pair.left();
    String b = turned ? pair.left() : pair.right();
    return new Chunk(
        Correspondence.letters(a),
        Correspondence.letters(b),
        pair.logProbability(),
        Correspondence.of(a, b, aScript, bScript));
  }

  private static Script script(Word word) {
    return word.arabic() ? Script.ARABIC : Script.LATIN;
  }
}
