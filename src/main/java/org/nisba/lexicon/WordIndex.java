package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.nisba.names.ChunkQuery;
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
  private static final int MOST_WORDS = 30;

  /**
   * How many words are compared letter by letter.
   *
   * @param latin of those in Latin letters; vowels make them many
   * @param arabic of those in Arabic letters
   */
  record Effort(int latin, int arabic) {

    /** For a word that names are found by. */
    static final Effort FULL = new Effort(250, 100);

    /** For words that tell less than another one of their name. */
    static final Effort LITTLE = new Effort(60, 30);

    /** For two parts read as one, of which few names are one word. */
    static final Effort JOINED = new Effort(30, 15);
  }

  /** A word whose ratio is so far behind the best is given up. */
  private static final float MOST_BEHIND = 20;

  private final SpellingModel model;
  private final Ints starts;
  private final MemorySegment letters;
  private final Ints information;
  private final Longs patterns;
  private final IntLists byKey;
  private final IntLists byShorterKey;

  WordIndex(Columns columns, SpellingModel model) {
    this.model = model;
    this.starts = new Ints(columns.get("words.starts"));
    this.letters = columns.get("words.letters");
    this.information = new Ints(columns.get("words.information"));
    this.patterns = new Longs(columns.get("words.patterns"));
    this.byKey = new IntLists(columns, "words.byKey");
    this.byShorterKey = new IntLists(columns, "words.byShorterKey");
  }

  /** {@return a builder that was given some words} */
  static Builder of(TextNumbers words, SpellingModel model) {
    Builder all = new Builder(model);
    Stretches.forEach(
        words.size(),
        (from, to) -> {
          Builder some = new Builder(model);
          for (int word = from; word < to; word++) {
            some.add(words.text(word));
          }
          return some;
        },
        all::addAll);
    return all;
  }

  /** Takes words in the order of their numbers. Not thread-safe. */
  static final class Builder {

    private final SpellingModel model;
    private final Ints.Builder starts = new Ints.Builder();
    private final Blob.Builder letters = new Blob.Builder();
    private final Ints.Builder information = new Ints.Builder();
    private final WordKeys keys = new WordKeys();

    Builder(SpellingModel model) {
      this.model = model;
    }

    /** {@return what the words are found by} */
    WordKeys keys() {
      return keys;
    }

    private void add(String word) {
      byte[] coded = CodedWord.of(word);
      boolean isArabic = word.charAt(0) >= 0x600;
      starts.add(letters.size());
      letters.raw(coded, 0, coded.length);
      information.add(Float.floatToIntBits(-model.letters(coded, isArabic)));
      keys.add(word);
    }

    private void addAll(Builder other) {
      starts.addAll(other.starts, letters.size());
      letters.addAll(other.letters);
      information.addAll(other.information);
      keys.addAll(other.keys);
    }

    void write(Columns columns) {
      starts.add(letters.size());
      columns.put("words.starts", starts.column());
      columns.put("words.letters", letters.column());
      columns.put("words.information", information.column());
      keys.write(columns);
    }
  }

  private int size() {
    return starts.size() - 1;
  }

  /** {@return a word as {@link CodedWord} has it} */
  private byte[] word(int id) {
    int start = starts.get(id);
    return word(start, starts.get(id + 1) - start);
  }

  private byte[] word(int start, int length) {
    byte[] word = new byte[length];
    MemorySegment.copy(letters, ValueLayout.JAVA_BYTE, start, word, 0, length);
    return word;
  }

  /** Several words; read together, as {@link #sounds} are. */
  private byte[][] words(int[] ids) {
    long[] places = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      int start = starts.get(ids[i]);
      places[i] = (long) start << Integer.SIZE | (starts.get(ids[i] + 1) - start);
    }
    byte[][] words = new byte[ids.length][];
    for (int i = 0; i < ids.length; i++) {
      words[i] = word((int) (places[i] >> Integer.SIZE), (int) places[i]);
    }
    return words;
  }

  private boolean isArabic(int id) {
    return SoundPattern.isArabic(patterns.get(id));
  }

  /** {@return how much the letters of a word tell, in nats} */
  float information(int id) {
    return Float.intBitsToFloat(information.get(id));
  }

  /** {@return the letters of a word} */
  String letters(int id) {
    byte[] word = word(id);
    boolean isArabic = isArabic(id);
    StringBuilder written = new StringBuilder(word.length);
    for (int i = 1; i < word.length - 1; i++) {
      written.append(CodedWord.letter(word[i], isArabic));
    }
    return written.toString();
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
  Found search(Word query, Effort effort) {
    int[] candidates = query.hasDigits() ? same(query) : nearest(query, effort);
    Form bare = new Form(query.bare(), query.arabic());
    Form full = query.hasArticle() ? new Form(query.full(), query.arabic()) : bare;
    byte[][] written = words(candidates);
    Highest likeliest = new Highest(MOST_WORDS);
    float highest = 0;
    for (int i = 0; i < candidates.length; i++) {
      int id = candidates[i];
      float least = Math.max(NameAlignment.LEAST_RATIO, highest - MOST_BEHIND);
      least = Math.max(least, likeliest.least());
      float ratio = bare.ratio(id, written[i], least);
      if (full != bare) {
        ratio = Math.max(ratio, full.ratio(id, written[i], Math.max(least, ratio)));
      }
      if (ratio > least) {
        likeliest.add(id, ratio);
        highest = Math.max(highest, ratio);
      }
    }
    return new Found(likeliest.numbers(), likeliest.values());
  }

  /** A word with or without its article, made ready to be compared. Confined to one look-up. */
  private final class Form {

    private final float told;
    private final ChunkQuery toLatin;
    private final ChunkQuery toArabic;

    Form(byte[] word, boolean isArabic) {
      this.told = model.letters(word, isArabic);
      this.toLatin = model.query(word, isArabic, false);
      this.toArabic = model.query(word, isArabic, true);
    }

    /** How likely it is a spelling of a word; minus infinity for less than {@code least}. */
    float ratio(int id, byte[] word, float least) {
      float chance = told - information(id);
      return (isArabic(id) ? toArabic : toLatin).score(word, chance + least) - chance;
    }
  }

  /** The word of the same letters, if any name has it. */
  private int[] same(Word query) {
    for (int id : nearest(query, Effort.FULL)) {
      if (Arrays.equals(word(id), query.bare())) {
        return new int[] {id};
      }
    }
    return new int[0];
  }

  /** Words with the consonants of some letters, by class, but for one more or fewer. */
  private void collect(String letters, WordIds found) {
    Skeleton skeleton = Skeleton.of(letters);
    for (int key : skeleton.keys()) {
      found.addAll(byKey, key);
      found.addAll(byShorterKey, key);
    }
    for (int key : skeleton.shorterKeys()) {
      found.addAll(byKey, key);
    }
  }

  /** Of either script the words whose sounds are nearest to those of a query, nearest first. */
  private int[] nearest(Word query, Effort effort) {
    WordIds found = new WordIds(size());
    collect(query.letters(), found);
    if (!query.fullLetters().equals(query.letters())) {
      collect(query.fullLetters(), found);
    }
    Nearest latin = new Nearest(effort.latin);
    Nearest inArabic = new Nearest(effort.arabic);
    long pattern = SoundPattern.of(query.letters());
    long full = SoundPattern.of(query.fullLetters());
    long[] sounds = sounds(found);
    for (int i = 0; i < found.size(); i++) {
      int id = found.get(i);
      long stored = sounds[i];
      Nearest nearest = SoundPattern.isArabic(stored) ? inArabic : latin;
      int distance = SoundPattern.distance(pattern, stored, nearest.bound());
      if (full != pattern) {
        distance = Math.min(distance, SoundPattern.distance(full, stored, nearest.bound()));
      }
      nearest.add(id, distance);
    }
    int[] first = latin.ids();
    int[] second = inArabic.ids();
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** All at once, so that the processor waits for many of them together and not for each. */
  private long[] sounds(WordIds found) {
    long[] sounds = new long[found.size()];
    for (int i = 0; i < sounds.length; i++) {
      sounds[i] = patterns.get(found.get(i));
    }
    return sounds;
  }
}
