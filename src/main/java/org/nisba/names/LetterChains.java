package org.nisba.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.text.Tables;

/**
 * How well a word reads: how likely each letter is behind the few before it. Where {@link
 * LetterModel} tells how much two words share, this one makes words, and needs to know more of what
 * stands together.
 *
 * <p>Source: Witten and Bell, "The zero-frequency problem", IEEE Transactions on Information Theory
 * 37 (1991), by interpolation. Read as an automaton: a state is what of the letters before is
 * known. Immutable and thread-safe.
 */
final class LetterChains {

  /** The state before the first letter. */
  static final int START = 0;

  private static final int CODES = CodedWord.CODES;
  private static final double ANY_LETTER = 1.0 / 40;

  private final float[] gains;
  private final int[] next;

  /**
   * Makes a model.
   *
   * @param counts how often each sequence of letters was seen, of every length up to the longest;
   *     {@code ^} and {@code $} are the ends of a word
   */
  LetterChains(Map<String, Integer> counts) {
    Map<String, Integer> states = new HashMap<>();
    states.put("", 0);
    new TreeMap<>(counts)
        .keySet()
        .forEach(letters -> {
          for (int length = 1; length < letters.length(); length++) {
            states.putIfAbsent(letters.substring(0, length), states.size());
          }
        });
    gains = new float[states.size() * CODES];
    next = new int[states.size() * CODES];
    Map<String, double[]> known = new HashMap<>();
    Map<String, Map<Byte, Integer>> behind = behind(counts);
    Map<String, Integer> filled = new HashMap<>(states);
    filled.remove("");
    Map<String, Map<Byte, Integer>> longer = behind(filled);
    states.forEach((context, state) -> fill(context, state, longer, behind, known));
  }

  /** {@return what was learned from pairs of names, of one script; read anew} */
  static LetterChains learned(boolean arabic) {
    Map<String, Integer> counts = new HashMap<>();
    for (String line : Tables.lines(LetterChains.class, "letters.tsv")) {
      String[] columns = line.split("\t", -1);
      if (columns[0].equals(arabic ? "arabic" : "latin")) {
        counts.put(columns[1], Integer.valueOf(columns[2]));
      }
    }
    return new LetterChains(counts);
  }

  private static Map<String, Map<Byte, Integer>> behind(Map<String, Integer> counts) {
    Map<String, Map<Byte, Integer>> behind = new HashMap<>();
    counts.forEach((letters, count) -> {
      int last = letters.length() - 1;
      byte code = CodedWord.ofChunk(letters.substring(last))[0];
      behind
          .computeIfAbsent(letters.substring(0, last), _ -> new HashMap<>())
          .merge(code, count, Math::max); // letters without a code of their own share one
    });
    return behind;
  }

  private void fill(
      String context,
      int state,
      Map<String, Map<Byte, Integer>> longer,
      Map<String, Map<Byte, Integer>> behind,
      Map<String, double[]> known) {
    double[] probabilities = probabilities(context, behind, known);
    double[] alone = probabilities("", behind, known);
    for (int code = 0; code < CODES; code++) {
      gains[state * CODES + code] = (float) Math.log(probabilities[code] / alone[code]);
    }
    // The state behind a letter is the longest end of context and letter that is known.
    for (int from = context.length(); from >= 0; from--) {
      Map<Byte, Integer> letters = longer.getOrDefault(context.substring(from), Map.of());
      letters.forEach((code, id) -> next[state * CODES + code] = id);
    }
  }

  private static double[] probabilities(
      String context, Map<String, Map<Byte, Integer>> behind, Map<String, double[]> known) {
    double[] found = known.get(context);
    if (found != null) {
      return found;
    }
    double[] probabilities = new double[CODES];
    if (context.isEmpty()) {
      Arrays.fill(probabilities, ANY_LETTER);
    } else {
      probabilities = probabilities(context.substring(1), behind, known).clone();
    }
    Map<Byte, Integer> seen = behind.getOrDefault(context, Map.of());
    double total = seen.values().stream().mapToInt(Integer::intValue).sum();
    double kinds = seen.size();
    for (int code = 0; code < CODES && kinds > 0; code++) {
      double count = seen.getOrDefault((byte) code, 0);
      probabilities[code] = (count + kinds * probabilities[code]) / (total + kinds);
    }
    known.put(context, probabilities);
    return probabilities;
  }

  /**
   * {@return how much likelier a coded letter is in a state than anywhere, as a natural logarithm}
   *
   * <p>Not the probability itself, which would favour short words over long ones.
   */
  float gain(int state, byte letter) {
    return gains[state * CODES + letter];
  }

  /** {@return the state behind a letter} */
  int next(int state, byte letter) {
    return next[state * CODES + letter];
  }
}
