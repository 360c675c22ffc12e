package org.nisba.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.nisba.names.Beam.Found;
import org.nisba.names.Beam.Step;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;

/**
 * Writes a romanised word by another convention: its letters are read as what any convention writes
 * with them, and that is written anew. Thread-safe.
 */
final class LatinToLatin {

  private static final double READING = 0.25;

  /** Share of the learned table of whole words in the score; the rest is of the conventions. */
  private static final double WHOLE = 0.4;

  private static final int WIDTH = 16;
  private static final int MOST_STEPS = 30;
  private static final int LONGEST_WORD = 24;
  private static final double RANK = 0.5;

  /** The score of a pair of writings of one unit that training never saw. */
  private static final double UNSEEN = -8.5;

  /** What a letter costs that the convention does not use. */
  private static final double ALIEN = 2;

  private final SpellingModel model;
  private final Map<String, Float> values = new HashMap<>();
  private final Map<Romanisation, Map<String, List<Step>>> steps =
      new EnumMap<>(Romanisation.class);
  private final Beam beam;

  LatinToLatin(SpellingModel model) {
    this.model = model;
    for (ChunkPair pair : model.pairs(Scripts.LATIN)) {
      values.put(pair.left() + '\t' + pair.right(), pair.logProbability());
    }
    for (Romanisation convention : Romanisation.values()) {
      steps.put(convention, steps(convention));
    }
    beam = new Beam(LetterChains.learned(false), READING, WIDTH);
  }

  /**
   * {@return how the convention may write the word, in small letters, the likeliest first}
   *
   * @param word folded letters
   */
  List<Spelling> spellings(String word, Romanisation convention) {
    String letters = '^' + word + '$';
    if (word.isEmpty() || letters.length() > LONGEST_WORD) {
      return List.of();
    }
    Map<String, List<Step>> possible = Objects.requireNonNull(steps.get(convention));
    List<Spelling> spellings = new ArrayList<>();
    Set<String> known = new HashSet<>();
    byte[] coded = CodedWord.of(word);
    for (Found found : beam.search(letters.length(), at -> from(letters, at, possible))) {
      String folded = Writings.fold(found.text());
      if (!known.add(folded)) {
        continue; // the letters are the same, only the marks are not
      }
      if (Euphony.stumbles(folded) && !Euphony.stumbles(word)) {
        continue;
      }
      double joint = model.joint(coded, false, CodedWord.of(folded), false);
      double mean = (1 - WHOLE) * found.score() + WHOLE * joint;
      double score = mean - Euphony.penalty(folded, convention);
      spellings.add(new Spelling(found.text(), score));
    }
    spellings.sort(Spelling.BEST_FIRST);
    return spellings;
  }

  private static List<Step> from(String letters, int at, Map<String, List<Step>> possible) {
    List<Step> here = new ArrayList<>();
    int most = Math.min(4, letters.length() - at);
    for (int length = 1; length <= most; length++) {
      here.addAll(possible.getOrDefault(letters.substring(at, at + length), List.of()));
    }
    return here;
  }

  /** The steps of a convention by the letters that are read. */
  private Map<String, List<Step>> steps(Romanisation convention) {
    Map<String, Map<String, Step>> found = new TreeMap<>();
    for (String unit : Writings.standard().units()) {
      boolean vowel = List.of(ChunkSpeller.SHORT_VOWELS).contains(unit);
      if (vowel || unit.length() == 1) {
        rewrite(unit, Place.ANY, "", convention, found);
        rewrite(unit, Place.END, "$", convention, found);
      }
    }
    ends(convention, found);
    for (char letter = 'a'; letter <= 'z'; letter++) {
      String same = String.valueOf(letter);
      put(found, same, same, same, value(same, same) - ALIEN);
    }
    Map<String, List<Step>> sorted = new HashMap<>();
    found.forEach((read, all) -> sorted.put(read, sorted(all)));
    return sorted;
  }

  private static List<Step> sorted(Map<String, Step> all) {
    return all.values().stream()
        .sorted(Comparator.comparingDouble((Step step) -> -step.score()).thenComparing(Step::text))
        .limit(MOST_STEPS)
        .toList();
  }

  private void rewrite(
      String unit,
      Place place,
      String end,
      Romanisation convention,
      Map<String, Map<String, Step>> found) {
    for (Romanisation from : Romanisation.values()) {
      for (Writing read : Writings.standard().of(from, unit, place)) {
        if (read.folded().isEmpty()) {
          continue;
        }
        for (Writing written : Writings.standard().of(convention, unit, place)) {
          String a = read.folded() + end;
          String b = written.folded() + end;
          double score = value(a, b) - RANK * (read.rank() + written.rank());
          if (!written.folded().isEmpty()) {
            put(found, a, written.text(), b, score);
            doubled(read, written, score, end, found);
          }
        }
      }
    }
  }

  /** A doubled consonant may be written once, and one that is written once may be a double one. */
  private void doubled(
      Writing read,
      Writing written,
      double score,
      String end,
      Map<String, Map<String, Step>> found) {
    String a = read.folded();
    String b = written.folded();
    boolean consonants = !ChunkSpeller.isVowel(a.charAt(0)) && !ChunkSpeller.isVowel(b.charAt(0));
    if (!consonants || !end.isEmpty()) {
      return;
    }
    String aa = a.charAt(0) + a;
    String bb = b.charAt(0) + b;
    String twice = written.text().charAt(0) + written.text();
    put(found, aa, twice, bb, score);
    put(found, aa, written.text(), b, score + value(aa, b) - value(a, b));
    put(found, a, twice, bb, score + value(a, bb) - value(a, b));
  }

  private void ends(Romanisation convention, Map<String, Map<String, Step>> found) {
    put(found, "^", "", "^", value("^", "^"));
    put(found, "$", "", "$", value("$", "$"));
    for (Writing behind : Writings.standard().of(convention, "mute-e", Place.END)) {
      String letter = behind.folded();
      if (!letter.isEmpty()) {
        put(found, letter + "$", letter + "e", letter + "e$", value(letter + "$", letter + "e$"));
      }
    }
    put(found, "ne$", "n", "n$", value("ne$", "n$"));
  }

  private double value(String a, String b) {
    Float value = values.get(a + '\t' + b);
    if (value != null) {
      return value;
    }
    if (a.equals(b) && a.length() > 1) {
      double sum = 0;
      for (int i = 0; i < a.length(); i++) {
        String letter = a.substring(i, i + 1);
        sum += values.getOrDefault(letter + '\t' + letter, (float) UNSEEN);
      }
      return Math.max(UNSEEN, sum);
    }
    return UNSEEN;
  }

  private static void put(
      Map<String, Map<String, Step>> found, String read, String text, String folded, double value) {
    Map<String, Step> here = found.computeIfAbsent(read, _ -> new HashMap<>());
    Step step = new Step(read.length(), text, folded, value);
    here.merge(text, step, (a, b) -> a.score() >= b.score() ? a : b);
  }
}
