package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SoundPattern;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Form;
import org.nisba.names.WordRatios;

/**
 * Finds the names that are spelled like a given one in all their parts or, of longer Latin ones, at
 * both ends, at the cost of a few look-ups: the quick and careful sister of {@link VariantIndex}
 * for running text, where most names are spelled like none. Immutable and thread-safe.
 *
 * <p>A name is kept under the keys of the skeletons of all its parts together, in any order; one of
 * two parts may lack a consonant. Names of more parts are also kept without those in the middle.
 */
final class SkeletonIndex {

  /** The most probable first. */
  static final Comparator<Variant> BY_SCORE =
      Comparator.comparingDouble(Variant::score)
          .reversed()
          .thenComparing(variant -> variant.name().text());

  private final Spellings spellings;
  private final NameSimilarity similarity;

  /** Of the first and the last part of each spelling. */
  private final Longs patterns;

  private final IntLists byKey;
  private final IntLists byShorterKey;

  SkeletonIndex(Columns columns, Spellings spellings, NameSimilarity similarity) {
    this.spellings = spellings;
    this.similarity = similarity;
    this.patterns = new Longs(columns.get("skeletons.patterns"));
    this.byKey = new IntLists(columns, "skeletons.byKey");
    this.byShorterKey = new IntLists(columns, "skeletons.byShorterKey");
  }

  /** Writes the index of some spellings, with what their words are found by. */
  static void write(Columns columns, SpelledWords spelled, WordKeys words) {
    Builder all = new Builder();
    Stretches.forEach(
        spelled.size(),
        (from, to) -> {
          Builder some = new Builder();
          SkeletonKeys keys = new SkeletonKeys(words);
          for (int spelling = from; spelling < to; spelling++) {
            some.add(spelled.parts(spelling), keys, words);
          }
          return some;
        },
        all::addAll);
    all.write(columns);
  }

  /** Takes spellings in the order of their numbers. Not thread-safe. */
  private static final class Builder {

    private final Longs.Builder patterns = new Longs.Builder();
    private final IntsByNumber byKey = new IntsByNumber();
    private final IntsByNumber byShorterKey = new IntsByNumber();

    void addAll(Builder other) {
      byKey.addAll(other.byKey);
      byShorterKey.addAll(other.byShorterKey);
      patterns.addAll(other.patterns);
    }

    void add(int[] parts, SkeletonKeys keys, WordKeys words) {
      for (int[] reading : SkeletonKeys.readings(parts)) {
        byKey.add(keys.keys(reading));
        byShorterKey.add(keys.shorterKeys(reading));
      }
      byKey.end();
      byShorterKey.end();
      Ends ends = parts.length == 0 ? Ends.NONE : Ends.of(parts, words::pattern);
      patterns.add(ends.first);
      patterns.add(ends.last);
    }

    void write(Columns columns) {
      columns.put("skeletons.patterns", patterns.column());
      byKey.write(columns, "skeletons.byKey");
      byShorterKey.write(columns, "skeletons.byShorterKey");
    }
  }

  /**
   * {@return the stored names that are spelled like a given one, with how probable it is that both
   * are spellings of one name, the most probable first; those that fold alike are left out}
   *
   * @param spelling a name of one part or more
   * @param least the least probability of a name returned, 0 to 1
   * @param reach how far it is looked
   * @param hidden the entities whose names are left out
   */
  List<Variant> search(String spelling, double least, Reach reach, HiddenEntities hidden) {
    List<Form> parts = SkeletonKeys.parts(SpelledName.forms(spelling));
    SkeletonKeys keys = SkeletonKeys.of(parts);
    int[] all = IntStream.range(0, parts.size()).toArray();
    Collector collector = new Collector(reach, hidden);
    for (int[] reading : SkeletonKeys.readings(all)) {
      Ends wanted = Ends.of(reading, part -> SoundPattern.of(parts.get(part).letters()));
      for (int key : keys.keys(reading)) {
        collector.collect(byKey, key, wanted);
        if (reach.lacking) {
          collector.collect(byShorterKey, key, wanted);
        }
      }
      for (int key : reach.lacking ? keys.shorterKeys(reading) : new int[0]) {
        collector.collect(byKey, key, wanted);
      }
    }
    if (collector.seen.isEmpty()) {
      return List.of();
    }
    SpelledName query = SpelledName.of(spelling, similarity.model()); // seldom needed
    WordRatios ratios = similarity.model().ratios(query);
    // Arabic names go on with those of father and grandfather, which tell namesakes apart.
    boolean middle = query.isArabic();
    int leastWords = middle ? parts.size() : Math.min(parts.size(), 2);
    List<Variant> variants = new ArrayList<>();
    int[] ids = collector.nearest.ids();
    for (int i = 0; i < Math.min(ids.length, reach.alike); i++) {
      String text = spellings.text(ids[i]);
      NameAlignment alignment =
          mostWords(text) < leastWords
              ? null
              : NameAlignment.ofWhole(
                  query, SpelledName.of(text, similarity.model()), ratios, middle);
      if (alignment != null) {
        addVariants(ids[i], alignment, least, hidden, variants);
      }
    }
    long same = NameKey.of(spelling);
    variants.removeIf(variant -> NameKey.of(variant.name().text()) == same);
    variants.sort(BY_SCORE);
    return variants;
  }

  /** What the first and the last part of a name sound like. */
  private record Ends(long first, long last, boolean several) {

    static final Ends NONE = new Ends(0, 0, false);

    /** {@return the ends of a name of one part or more, of which it is known how they sound} */
    static Ends of(int[] parts, IntToLongFunction sounds) {
      return new Ends(
          sounds.applyAsLong(parts[0]),
          sounds.applyAsLong(parts[parts.length - 1]),
          parts.length > 1);
    }

    /**
     * How far those of another name are on average, in the nearer of both orders; more than {@code
     * most} when they are farther than that.
     */
    int distance(long otherFirst, long otherLast, int most) {
      if (!several) {
        return SoundPattern.distance(first, otherFirst, most);
      }
      int inOrder = sum(otherFirst, otherLast, 2 * most);
      int inverted = sum(otherLast, otherFirst, 2 * most);
      return (Math.min(inOrder, inverted) + 1) / 2;
    }

    private int sum(long otherFirst, long otherLast, int most) {
      int distance = SoundPattern.distance(first, otherFirst, most);
      return distance > most
          ? distance
          : distance + SoundPattern.distance(last, otherLast, most - distance);
    }
  }

  /** Takes the names under a key whose ends sound alike enough. */
  private final class Collector {

    private final int distance;
    private final HiddenEntities hidden;
    private final Set<Integer> seen = new HashSet<>();
    private final Nearest nearest;
    private long[] ends = new long[32];

    Collector(Reach reach, HiddenEntities hidden) {
      this.distance = reach.distance;
      this.hidden = hidden;
      this.nearest = new Nearest(reach.compared);
    }

    /** Reads all patterns first, so that the processor waits for the memory of many at a time. */
    void collect(IntLists lists, int key, Ends wanted) {
      int list = lists.find(key);
      int start = lists.start(list);
      int size = lists.end(list) - start;
      if (ends.length < 2 * size) {
        ends = new long[4 * size];
      }
      for (int i = 0; i < size; i++) {
        int id = lists.value(start + i);
        ends[2 * i] = patterns.get(2 * id);
        ends[2 * i + 1] = patterns.get(2 * id + 1);
      }
      for (int i = 0; i < size; i++) {
        int most = Math.min(distance, nearest.bound());
        int found = wanted.distance(ends[2 * i], ends[2 * i + 1], most);
        if (found <= most) {
          int id = lists.value(start + i);
          if (spellings.isAny(id, hidden) && seen.add(id)) {
            nearest.add(id, found);
          }
        }
      }
    }
  }

  /** How many words a text has at most: told without taking it apart. */
  private static int mostWords(String text) {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += Character.isLetterOrDigit(text.charAt(i)) ? 0 : 1;
    }
    return words;
  }

  private void addVariants(
      int id,
      NameAlignment alignment,
      double least,
      HiddenEntities hidden,
      List<Variant> variants) {
    double score = similarity.probability(alignment);
    if (score >= least) {
      for (Name name : spellings.names(id, hidden.but(_ -> true))) {
        variants.add(new Variant(name, false, score, alignment));
      }
    }
  }
}
