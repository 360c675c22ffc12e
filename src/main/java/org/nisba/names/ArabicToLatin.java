package org.nisba.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.nisba.names.Beam.Found;
import org.nisba.names.Beam.Step;
import org.nisba.names.ChunkSpeller.Spelled;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;
import org.nisba.text.Folding;

/**
 * Writes an Arabic word by a convention. Short vowels, which Arabic does not write, come from the
 * learned pairs of chunks, of which those are used that the convention writes so; what the
 * convention writes and training never saw is added. Thread-safe.
 */
final class ArabicToLatin {

  /**
   * Weight of the letter model. Of 0.3 to 0.9, those from 0.35 to 0.5 are as good on the dev pairs;
   * names of the press ask for more.
   */
  private static final double READING = 0.5;

  private static final int WIDTH = 24;
  private static final int MOST_STEPS = 40;

  /** What each place in a convention's order of preference costs, in nats; of 0.4 to 1. */
  private static final double RANK = 0.7;

  /** A chunk of a foreign name, which is written as at home and not by the convention. */
  private static final double FOREIGN = 1.5;

  private static final String ARABIC_ONLY =
      "\u062D\u0639\u0630\u0638\u0636\u0635\u0642\u0629\u0637";
  private static final int LONGEST_WORD = 24;

  private final Map<String, List<ChunkPair>> byLeft = new HashMap<>();
  private final Map<String, Float> values = new HashMap<>();

  /** The writing of each shape that training saw most: what the letter model judges by. */
  private final Map<String, ChunkPair> typical = new HashMap<>();

  private final Map<Romanisation, ChunkSpeller> spellers = new EnumMap<>(Romanisation.class);
  private final Map<Key, List<Step>> cache = new ConcurrentHashMap<>();
  private final Writings writings = Writings.standard();
  private final Beam beam;

  /** What the steps of a chunk depend on; few enough to be kept. */
  private record Key(
      Romanisation convention, String chunk, boolean starts, boolean ends, boolean foreign) {}

  ArabicToLatin(SpellingModel model) {
    for (ChunkPair pair : model.pairs(Scripts.CROSS)) {
      byLeft.computeIfAbsent(pair.left(), _ -> new ArrayList<>()).add(pair);
      String shape = shape(pair.left(), pair.right());
      values.merge(shape, pair.logProbability(), ArabicToLatin::sum);
      typical.merge(shape, pair, (a, b) -> a.logProbability() >= b.logProbability() ? a : b);
    }
    for (Romanisation convention : Romanisation.values()) {
      spellers.put(convention, new ChunkSpeller(convention));
    }
    beam = new Beam(LetterChains.learned(false), READING, WIDTH);
  }

  /**
   * {@return how the convention may write the word, in small letters, the likeliest first}
   *
   * @param word letters as written, without an article
   */
  List<Spelling> spellings(String word, Romanisation convention) {
    String letters = '^' + units(word) + '$';
    if (letters.length() == 2 || letters.length() > LONGEST_WORD) {
      return List.of();
    }
    List<Spelling> found = new ArrayList<>();
    for (Found each : beam.search(letters.length(), place -> steps(letters, place, convention))) {
      String folded = Writings.fold(each.text());
      if (!Euphony.stumbles(folded)) {
        double euphony = Euphony.penalty(folded, convention);
        found.add(new Spelling(each.text(), each.score() - euphony));
      }
    }
    found.sort(Spelling.BEST_FIRST);
    return found;
  }

  /** Letters that no convention names are read as what they fold to. */
  private static String units(String word) {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      units.append(ChunkSpeller.unit(word.charAt(i)));
    }
    return units.toString();
  }

  private List<Step> steps(String letters, int from, Romanisation convention) {
    List<Step> steps = new ArrayList<>();
    boolean foreign = writesForeign(convention) && isForeign(letters);
    int most = Math.min(ChunkTable.LONGEST, letters.length() - from);
    for (int length = 1; length <= most; length++) {
      String chunk = letters.substring(from, from + length);
      boolean starts = from == 1;
      boolean ends = from + length == letters.length() - 1;
      if (length == 1 || byLeft.containsKey(Folding.foldName(chunk))) {
        Key key = new Key(convention, chunk, starts, ends, foreign);
        List<Step> known = cache.get(key);
        if (known == null) {
          known = steps(key);
          cache.put(key, known);
        }
        steps.addAll(known);
      }
    }
    return steps;
  }

  private List<Step> steps(Key key) {
    String folded = Folding.foldName(key.chunk());
    ChunkSpeller speller = speller(key.convention());
    Map<String, Step> steps = new HashMap<>();
    for (ChunkPair pair : byLeft.getOrDefault(folded, List.of())) {
      Spelled spelled = speller.spell(key.chunk(), pair.right(), key.starts(), key.ends());
      double value = pair.logProbability();
      if (spelled != null) {
        value = value(folded, pair.right(), value) - RANK * spelled.cost();
        put(
            steps,
            new Step(key.chunk().length(), spelled.text(), judged(folded, pair.right()), value));
      } else if (key.foreign() && isFilled(folded)) {
        String text = pair.right().replace("^", "").replace("$", "");
        put(steps, new Step(key.chunk().length(), text, pair.right(), value - FOREIGN));
      }
    }
    if (key.chunk().length() == 1) {
      unseen(key, folded, steps);
    }
    return steps.values().stream()
        .sorted(Comparator.comparingDouble((Step step) -> -step.score()).thenComparing(Step::text))
        .limit(MOST_STEPS)
        .toList();
  }

  private ChunkSpeller speller(Romanisation convention) {
    return Objects.requireNonNull(spellers.get(convention));
  }

  private static boolean writesForeign(Romanisation convention) {
    return convention == Romanisation.FRENCH_PRESS || convention == Romanisation.ENGLISH_PRESS;
  }

  /** Whether a word lacks the letters that names of other languages are seldom written with. */
  private static boolean isForeign(String word) {
    return word.chars().noneMatch(letter -> ARABIC_ONLY.indexOf(letter) >= 0);
  }

  private static boolean isFilled(String chunk) {
    return !chunk.equals("^") && !chunk.equals("$");
  }

  private static void put(Map<String, Step> steps, Step step) {
    steps.merge(step.text(), step, (a, b) -> a.score() >= b.score() ? a : b);
  }

  /** The writings of a letter that training never saw, alone and with a short vowel behind. */
  private void unseen(Key key, String folded, Map<String, Step> steps) {
    if (!isFilled(key.chunk())) {
      put(steps, new Step(1, "", key.chunk(), value(key.chunk(), key.chunk(), -4)));
      return;
    }
    double likeliest =
        byLeft.getOrDefault(folded, List.of()).stream()
            .mapToDouble(ChunkPair::logProbability)
            .max()
            .orElse(-9);
    Place place = key.starts() ? Place.START : key.ends() ? Place.END : Place.ANY;
    for (Writing writing : writings.of(key.convention(), key.chunk(), place)) {
      double value = value(folded, writing.folded(), likeliest) - RANK * writing.rank();
      put(steps, new Step(1, writing.text(), judged(folded, writing.folded()), value));
      boolean open =
          writing.folded().isEmpty()
              || !ChunkSpeller.isVowel(writing.folded().charAt(writing.folded().length() - 1));
      for (String unit : open && !key.ends() ? ChunkSpeller.SHORT_VOWELS : new String[0]) {
        for (Writing vowel : writings.of(key.convention(), unit, Place.ANY)) {
          double both = value + value("", vowel.folded(), -8) - RANK * vowel.rank();
          String text = writing.text() + vowel.text();
          put(steps, new Step(1, text, judged(folded, writing.folded()) + vowel.folded(), both));
        }
      }
    }
  }

  /**
   * {@return the letters that the letter model is to judge}
   *
   * <p>Not those of the convention: the model tells vowels well, but has seen few names of most
   * conventions, and would rather have no vowel than a rare consonant.
   */
  private String judged(String left, String right) {
    ChunkPair pair = typical.get(shape(left, right));
    return pair == null ? right : pair.right();
  }

  private double value(String left, String right, double otherwise) {
    Float value = values.get(shape(left, right));
    return value == null ? otherwise : value;
  }

  /**
   * {@return a key of all writings of a chunk that differ in their consonants only}
   *
   * <p>Training mixes the conventions. It tells where vowels stand; which consonants are written is
   * the matter of the convention.
   */
  private static String shape(String left, String right) {
    StringBuilder shape = new StringBuilder(left).append('\t');
    for (int i = 0; i < right.length(); i++) {
      char letter = right.charAt(i);
      boolean consonant = letter >= 'a' && letter <= 'z' && "aeiouyw".indexOf(letter) < 0;
      boolean again = consonant && i > 0 && shape.charAt(shape.length() - 1) == 'C';
      if (again && right.charAt(i - 1) == letter) {
        shape.setCharAt(shape.length() - 1, 'D');
      } else if (!again) {
        shape.append(consonant ? 'C' : letter);
      }
    }
    return shape.toString();
  }

  private static float sum(float a, float b) {
    return (float) (Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))));
  }
}
