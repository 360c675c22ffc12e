package org.nisba.names;

import org.jspecify.annotations.Nullable;
import org.nisba.names.SpelledName.Word;

/**
 * How surely the words of one name are spellings of those of others. Makes the words of the one
 * ready once, and gives a pair up as soon as it cannot be a pair any more. Not thread-safe.
 */
public final class WordRatios implements NameAlignment.WordScorer {

  /** The same letters tell at least so much, however frequent they are: محمد. */
  private static final float SAME_LETTERS = 1;

  /**
   * Words that sound farther from each other are no pair. Of the words compared in news 99 in 100
   * pairs were within it, and a quarter of all others.
   */
  private static final int FARTHEST = 9;

  /** What is lost to rounding where a score is compared with what it must reach. */
  static final float ROUNDING = 1e-3f;

  private final SpelledName name;
  private final SpellingModel model;
  private final @Nullable ChunkQuery[] queries;

  WordRatios(SpelledName name, SpellingModel model) {
    this.name = name;
    this.model = model;
    this.queries = new ChunkQuery[name.words().size() * 4];
  }

  /**
   * {@return how much likelier two words are as spellings of one than by chance, as a natural
   * logarithm; 0 says nothing either way, minus infinity stands for all that is not above {@link
   * NameAlignment#LEAST_RATIO}}
   *
   * @param a a word of the name
   * @param b any word
   */
  @Override
  public float ratio(Word a, Word b) {
    if (a.letters().equals(b.letters())) {
      return Math.max(SAME_LETTERS, bare(a, b));
    }
    boolean soundsAlike = SoundPattern.distance(a.sound(), b.sound(), FARTHEST) <= FARTHEST;
    if (!soundsAlike || a.hasDigits() || b.hasDigits()) {
      return Float.NEGATIVE_INFINITY;
    }
    float bare = bare(a, b);
    if (!a.hasArticle() && !b.hasArticle()) {
      return bare;
    }
    float chance = model.letters(a.full(), a.arabic()) + model.letters(b.full(), b.arabic());
    return Math.max(bare, ratio(query(a, a.hasArticle(), b), b.full(), chance));
  }

  private float bare(Word a, Word b) {
    return ratio(query(a, false, b), b.bare(), -a.information() - b.information());
  }

  private static float ratio(ChunkQuery query, byte[] other, float chance) {
    return query.score(other, chance + NameAlignment.LEAST_RATIO - ROUNDING) - chance;
  }

  private ChunkQuery query(Word a, boolean full, Word b) {
    int slot = name.indexOf(a) * 4 + (full ? 2 : 0) + (b.arabic() ? 1 : 0);
    ChunkQuery query = queries[slot];
    if (query == null) {
      query = model.query(full ? a.full() : a.bare(), a.arabic(), b.arabic());
      queries[slot] = query;
    }
    return query;
  }
}
