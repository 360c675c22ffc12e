package org.nisba.names;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.names.SpelledName.Word;

/**
 * Which words of the other script the words of names are attested with: {@code Karim} with كريم,
 * {@code Karima} with كريمة. Tells namesakes apart that differ by a vowel, and holds spellings
 * together that letters alone would part. Immutable and thread-safe.
 */
public final class Counterparts {

  /** The answer for words of which too little is known. */
  public static final float UNKNOWN = -1;

  /** Without any words: nothing is known. */
  public static final Counterparts NONE = new Counterparts(new HashMap<>());

  private final Map<String, Map<String, Float>> shares;

  private Counterparts(Map<String, Map<String, Float>> counts) {
    counts.values().forEach(Counterparts::divideBySum);
    this.shares = counts;
  }

  private static void divideBySum(Map<String, Float> counts) {
    float sum = 0;
    for (float count : counts.values()) {
      sum += count;
    }
    float all = sum;
    counts.replaceAll((_, count) -> count / all);
  }

  /**
   * {@return a table of some lines}
   *
   * @param lines each with a Latin word, an Arabic word and their count, divided by tabs
   */
  public static Counterparts of(List<String> lines) {
    Map<String, Map<String, Float>> counts = new HashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      float count = Float.parseFloat(columns[2]);
      add(counts, columns[0], columns[1], count);
      add(counts, columns[1], columns[0], count);
    }
    return new Counterparts(counts);
  }

  private static void add(
      Map<String, Map<String, Float>> counts, String word, String other, float count) {
    counts.computeIfAbsent(word, _ -> new HashMap<>()).merge(other, count, Float::sum);
  }

  /**
   * {@return the words of the other script that a folded word is attested with, and their shares}
   */
  Map<String, Float> of(String letters) {
    return Collections.unmodifiableMap(shares.getOrDefault(letters, Map.of()));
  }

  /**
   * {@return the words of the same script that are attested with the same words of the other one as
   * a folded word is, and how likely one leads to the other}
   */
  Map<String, Float> alike(String letters) {
    Map<String, Float> alike = new HashMap<>();
    of(letters)
        .forEach((other, there) ->
            of(other).forEach((word, back) -> alike.merge(word, there * back, Float::sum)));
    return alike;
  }

  /**
   * {@return how far two words are attested with the same words of the other script, or with each
   * other: 0 for never, 1 for always; {@link #UNKNOWN} when either is not known}
   */
  float overlap(Word a, Word b) {
    Map<String, Float> ofA = shares.get(a.letters());
    Map<String, Float> ofB = shares.get(b.letters());
    if (ofA == null || ofB == null) {
      return UNKNOWN;
    }
    if (a.arabic() != b.arabic()) {
      return Math.max(ofA.getOrDefault(b.letters(), 0f), ofB.getOrDefault(a.letters(), 0f));
    }
    float sum = 0;
    for (Map.Entry<String, Float> entry : ofA.entrySet()) {
      sum += Math.min(entry.getValue(), ofB.getOrDefault(entry.getKey(), 0f));
    }
    return sum;
  }
}
