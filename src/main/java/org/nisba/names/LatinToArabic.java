package org.nisba.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.names.Beam.Found;
import org.nisba.names.Beam.Step;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;
import org.nisba.text.Folding;
import org.nisba.text.Script;

/**
 * Writes a Latin word with Arabic letters: by the learned pairs of chunks, and by what any
 * convention reads its letters as. Thread-safe.
 */
final class LatinToArabic {

  /** Weight of the letter model. Chosen on the dev pairs among 0.25 to 0.9. */
  private static final double READING = 0.35;

  private static final int WIDTH = 40;
  private static final int LONGEST_WORD = 24;
  private static final double RANK = 0.7;

  /** The score of a letter for a writing that training never saw. */
  private static final double UNSEEN = -8;

  /** What a pair costs that no rule explains, since training saw noise. Of 0 to 4, on dev. */
  private static final double ODD = 2;

  /** What a rarer way to write hamza or a final vowel costs: readers take them for the same. */
  private static final double RARER_FORM = 4;

  private static final List<String> FEMININE = List.of("a$", "e$", "ah$", "eh$", "at$", "et$");
  private static final String TA_MARBUTA = "\u0629";
  private static final String ALEF_MAQSURA = "\u0649";
  private static final String HEH = "\u0647";
  private static final String YEH = "\u064A";
  private static final String ALEF = "\u0627";

  private final Map<String, List<Step>> byRight = new HashMap<>();
  private final Beam beam;

  LatinToArabic(SpellingModel model) {
    Map<String, Map<String, Step>> steps = new TreeMap<>();
    for (ChunkPair pair : model.pairs(Scripts.CROSS)) {
      boolean article = pair.left().equals("^\u0627\u0644") && pair.right().equals("^");
      if (!pair.right().isEmpty() && !article && isArabic(pair.left())) {
        learned(pair, steps);
      }
    }
    for (String unit : Writings.standard().units()) {
      if (unit.length() == 1) {
        unseen(unit, steps);
      }
    }
    steps.forEach((right, found) -> byRight.put(right, sorted(found)));
    beam = new Beam(LetterChains.learned(true), READING, WIDTH);
  }

  /** Training saw letters of other languages, too, which folding leaves. */
  private static boolean isArabic(String chunk) {
    return Correspondence.letters(chunk).chars().allMatch(letter -> letter <= 0x64A);
  }

  private static List<Step> sorted(Map<String, Step> steps) {
    return steps.values().stream()
        .sorted(Comparator.comparingDouble((Step step) -> -step.score()).thenComparing(Step::text))
        .toList();
  }

  private static void learned(ChunkPair pair, Map<String, Map<String, Step>> steps) {
    String folded = pair.left();
    String plain = folded.replace("^", "").replace("$", "");
    Correspondence.Rule rule =
        Correspondence.of(folded, pair.right(), Script.ARABIC, Script.LATIN).rule();
    double odd = rule == Correspondence.Rule.TYPING ? ODD : 0;
    double value = pair.logProbability() - odd;
    String full = unfold(folded, plain, pair.right());
    put(steps, pair.right(), full, folded, value);
    if (!full.equals(plain)) {
      put(steps, pair.right(), plain, folded, value - RARER_FORM);
    }
  }

  /** The letters that folding has made one, told apart by the Latin ones beside them. */
  private static String unfold(String folded, String plain, String latin) {
    if (folded.endsWith(HEH + "$") && FEMININE.stream().anyMatch(latin::endsWith)) {
      return plain.substring(0, plain.length() - 1) + TA_MARBUTA;
    }
    if (folded.endsWith(YEH + "$") && latin.endsWith("a$")) {
      return plain.substring(0, plain.length() - 1) + ALEF_MAQSURA;
    }
    if (folded.startsWith("^" + ALEF) && latin.length() > 1) {
      boolean front = latin.charAt(1) == 'i' || latin.charAt(1) == 'e';
      return (front ? "\u0625" : "\u0623") + plain.substring(1);
    }
    return plain;
  }

  private static void unseen(String unit, Map<String, Map<String, Step>> steps) {
    String folded = Folding.foldName(unit);
    for (Romanisation convention : Romanisation.values()) {
      for (Writing writing : Writings.standard().of(convention, unit, Place.ANY)) {
        String latin = writing.folded();
        boolean consonant = !latin.isEmpty() && !ChunkSpeller.isVowel(latin.charAt(0));
        if (consonant && folded.length() == 1) {
          double value = UNSEEN - RANK * writing.rank();
          String shown = folded.equals(unit) ? unit : folded;
          put(steps, latin, shown, folded, value);
          if (latin.length() == 1) {
            put(steps, latin + latin, shown, folded, value);
          }
        }
      }
    }
  }

  private static void put(
      Map<String, Map<String, Step>> steps,
      String right,
      String text,
      String folded,
      double value) {
    Map<String, Step> here = steps.computeIfAbsent(right, _ -> new HashMap<>());
    Step step = new Step(right.length(), text, folded, value);
    here.merge(text, step, (a, b) -> a.score() >= b.score() ? a : b);
  }

  /**
   * {@return how the word may be written in Arabic, without an article, the likeliest first}
   *
   * @param word folded Latin letters
   */
  List<Spelling> spellings(String word) {
    String letters = '^' + word + '$';
    if (word.isEmpty() || letters.length() > LONGEST_WORD) {
      return List.of();
    }
    List<Spelling> spellings = new ArrayList<>();
    for (Found found : beam.search(letters.length(), place -> steps(letters, place))) {
      if (!found.text().isEmpty()) {
        spellings.add(new Spelling(found.text(), found.score()));
      }
    }
    return spellings;
  }

  private List<Step> steps(String letters, int from) {
    List<Step> steps = new ArrayList<>();
    int most = Math.min(ChunkTable.LONGEST, letters.length() - from);
    for (int length = 1; length <= most; length++) {
      steps.addAll(byRight.getOrDefault(letters.substring(from, from + length), List.of()));
    }
    return steps;
  }
}
