package org.nisba.lexicon;

import java.util.Arrays;
import java.util.Map;
import org.nisba.names.ChunkTable;
import org.nisba.names.CodedWord;
import org.nisba.names.NameAlignment;
import org.nisba.names.Skeleton;
import org.nisba.names.SoundPattern;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;

/**
 * Finds the words of names that a word may be a spelling of, in either script. Immutable and
 * thread-safe.
 *
 * <p>Words are kept by the keys of {@link Skeleton}; of those found, the ones whose {@link
 * SoundPattern} is nearest are compared letter by letter, the nearest first, so that most of the
 * others are soon given up.
 */
final class WordIndex {

  /** Words that a word is taken for. */
  private static final int MOST_WORDS = 60;

  /** Latin words that are compared letter by letter; vowels make them many. */
  private static final int MOST_LATIN = 250;

  /** Arabic words that are compared letter by letter. */
  private static final int MOST_ARABIC = 100;

  /** A word whose ratio is so far behind the best is given up. */
  private static final float MOST_BEHIND = 14;

  private final SpellingModel model;
  private final byte[][] words;
  private final boolean[] arabic;
  private final float[] information;
  private final long[] patterns;
  private final IntLists byKey;
  private final IntLists byShorterKey;

  /**
   * Makes an index.
   *
   * @param ids the letters of each word with its number, from 0 on
   */
  WordIndex(Map<String, Integer> ids, SpellingModel model) {
    this.model = model;
    this.words = new byte[ids.size()][];
    this.arabic = new boolean[words.length];
    this.information = new float[words.length];
    this.patterns = new long[words.length];
    IntLists.Builder keys = new IntLists.Builder();
    IntLists.Builder shorter = new IntLists.Builder();
    ids.forEach((letters, id) -> {
      words[id] = CodedWord.of(letters);
      patterns[id] = SoundPattern.of(letters);
      arabic[id] = letters.charAt(0) >= 0x600;
      information[id] = -model.letters(words[id], arabic[id]);
      for (int key : Skeleton.keys(letters)) {
        keys.add(key, id);
      }
      for (int key : Skeleton.shorterKeys(letters)) {
        shorter.add(key, id);
      }
    });
    this.byKey = keys.build();
    this.byShorterKey = shorter.build();
  }

  /** {@return how much the letters of a word tell, in nats} */
  float information(int id) {
    return information[id];
  }

  /** {@return the letters of a word} */
  String letters(int id) {
    byte[] word = words[id];
    StringBuilder letters = new StringBuilder(word.length);
    for (int i = 1; i < word.length - 1; i++) {
      letters.append(CodedWord.letter(word[i], arabic[id]));
    }
    return letters.toString();
  }

  /**
   * Words found, the surest first.
   *
   * @param ids numbers of words
   * @param ratios the log likelihood ratio of each as a spelling of the word asked for
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed, never compared
  record Found(int[] ids, float[] ratios) {}

  /** {@return the words that a word may be a spelling of} */
  Found search(Word query) {
    int[] candidates = query.hasDigits() ? same(query) : candidates(query);
    float[] ratios = new float[candidates.length];
    Arrays.fill(ratios, Float.NEGATIVE_INFINITY);
    compare(query.bare(), query.arabic(), candidates, ratios);
    if (query.hasArticle()) {
      compare(query.full(), query.arabic(), candidates, ratios);
    }
    long[] ranked = new long[candidates.length];
    int kept = 0;
    for (int i = 0; i < candidates.length; i++) {
      if (ratios[i] > NameAlignment.LEAST_RATIO) {
        ranked[kept++] = (long) (-ratios[i] * 1000) << 32 | i;
      }
    }
    Arrays.sort(ranked, 0, kept);
    int size = Math.min(MOST_WORDS, kept);
    Found found = new Found(new int[size], new float[size]);
    for (int k = 0; k < size; k++) {
      found.ids[k] = candidates[(int) ranked[k]];
      found.ratios[k] = ratios[(int) ranked[k]];
    }
    return found;
  }

  /** How likely each of some words is a spelling of another; what is hopeless is left as it is. */
  private void compare(byte[] word, boolean isArabic, int[] candidates, float[] ratios) {
    float letters = model.letters(word, isArabic);
    ChunkTable.Query toLatin = model.query(word, isArabic, false);
    ChunkTable.Query toArabic = model.query(word, isArabic, true);
    float highest = 0;
    for (int i = 0; i < candidates.length; i++) {
      int id = candidates[i];
      float chance = letters - information[id];
      float bound = Math.max(NameAlignment.LEAST_RATIO, highest - MOST_BEHIND);
      float least = chance + Math.max(ratios[i], bound);
      float joint = (arabic[id] ? toArabic : toLatin).score(words[id], least);
      ratios[i] = Math.max(ratios[i], joint - chance);
      highest = Math.max(highest, ratios[i]);
    }
  }

  /** The word of the same letters, if any name has it. */
  private int[] same(Word query) {
    for (int id : candidates(query)) {
      if (Arrays.equals(words[id], query.bare())) {
        return new int[] {id};
      }
    }
    return new int[0];
  }

  private int[] candidates(Word query) {
    WordIds found = new WordIds(words.length);
    collect(query.letters(), found);
    if (!query.fullLetters().equals(query.letters())) {
      collect(query.fullLetters(), found);
    }
    return nearest(query, found);
  }

  /** Words with the consonants of some letters, by class, but for one more or fewer. */
  private void collect(String letters, WordIds found) {
    for (int key : Skeleton.keys(letters)) {
      found.addAll(byKey, key);
      found.addAll(byShorterKey, key);
    }
    for (int key : Skeleton.shorterKeys(letters)) {
      found.addAll(byKey, key);
    }
  }

  /** Of either script the words whose sounds are nearest to those of a query, nearest first. */
  private int[] nearest(Word query, WordIds found) {
    Nearest latin = new Nearest(MOST_LATIN);
    Nearest inArabic = new Nearest(MOST_ARABIC);
    long pattern = SoundPattern.of(query.letters());
    long full = SoundPattern.of(query.fullLetters());
    for (int i = 0; i < found.size(); i++) {
      int id = found.get(i);
      Nearest nearest = arabic[id] ? inArabic : latin;
      int distance = distance(pattern, query.arabic(), id, nearest.bound());
      if (full != pattern) {
        distance = Math.min(distance, distance(full, query.arabic(), id, nearest.bound()));
      }
      nearest.add(id, distance);
    }
    int[] first = latin.ids();
    int[] second = inArabic.ids();
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private int distance(long pattern, boolean queryIsArabic, int id, int most) {
    boolean across = arabic[id] != queryIsArabic;
    return across && !queryIsArabic
        ? SoundPattern.distance(patterns[id], pattern, true, most)
        : SoundPattern.distance(pattern, patterns[id], across, most);
  }
}
