package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameKey;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameSimilarity;
import org.nisba.names.Skeleton;
import org.nisba.names.SoundPattern;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.WordRatios;

/**
 * Finds the names that are spelled like a given one in all their parts, at the cost of a few
 * look-ups: the quick and careful sister of {@link VariantIndex} for running text, where most names
 * are spelled like none. Immutable and thread-safe.
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

  /** Combinations of keys of one name. */
  private static final int MOST_KEYS = 32;

  /** The greatest {@link SoundPattern#distance}: that of 97 in 100 spellings found without it. */
  private static final int MOST_DISTANT = 4;

  /** Names that are compared in whole, more only when they are near alike. */
  private static final int MOST_COMPARED = 6;

  /** Names that are compared in whole when they are near alike. */
  private static final int MOST_ALIKE = 12;

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

  /** Takes spellings in the order of their numbers. Not thread-safe. */
  static final class Builder {

    private final Longs.Builder patterns = new Longs.Builder();
    private final IntLists.Builder keys = new IntLists.Builder();
    private final IntLists.Builder shorter = new IntLists.Builder();
    private final Map<String, int[]> known = new HashMap<>();
    private final Map<String, int[]> shorterKnown = new HashMap<>();
    private int size;

    /** Adds what another was given. */
    void addAll(Builder other) {
      keys.addAll(other.keys, size);
      shorter.addAll(other.shorter, size);
      patterns.addAll(other.patterns);
      size += other.size;
    }

    void add(SpelledName name) {
      List<List<Word>> readings = readings(name);
      for (List<Word> parts : readings) {
        for (int key : keys(parts, -1, this::keysOf, this::shorterKeysOf)) {
          keys.add(key, size);
        }
        for (int key : shorterKeys(parts, this::keysOf, this::shorterKeysOf)) {
          shorter.add(key, size);
        }
      }
      Ends ends = readings.isEmpty() ? Ends.NONE : Ends.of(readings.getFirst());
      patterns.add(ends.first);
      patterns.add(ends.last);
      size++;
    }

    /** Names share their words. */
    private int[] keysOf(String letters) {
      return known.computeIfAbsent(letters, Skeleton::keys);
    }

    private int[] shorterKeysOf(String letters) {
      return shorterKnown.computeIfAbsent(letters, Skeleton::shorterKeys);
    }

    void write(Columns columns) {
      columns.put("skeletons.patterns", patterns.column());
      keys.write(columns, "skeletons.byKey", size);
      shorter.write(columns, "skeletons.byShorterKey", size);
    }
  }

  /** All parts that tell; of more than two also the first and last alone. */
  private static List<List<Word>> readings(SpelledName name) {
    List<Word> parts = new ArrayList<>();
    for (Word word : name.words()) {
      if (!word.isJoined() && word.role() == Role.NAME) {
        parts.add(word);
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    return parts.size() < 3
        ? List.of(parts)
        : List.of(parts, List.of(parts.getFirst(), parts.getLast()));
  }

  private static int[] shorterKeys(List<Word> parts) {
    return shorterKeys(parts, Skeleton::keys, Skeleton::shorterKeys);
  }

  private static int[] shorterKeys(
      List<Word> parts, Function<String, int[]> keys, Function<String, int[]> shorterKeys) {
    if (parts.size() != 2) {
      return new int[0];
    }
    int[] first = keys(parts, 0, keys, shorterKeys);
    int[] second = keys(parts, 1, keys, shorterKeys);
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The keys of parts together, whatever their order; one part may lack a consonant. */
  private static int[] keys(List<Word> parts, int shorter) {
    return keys(parts, shorter, Skeleton::keys, Skeleton::shorterKeys);
  }

  private static int[] keys(
      List<Word> parts,
      int shorter,
      Function<String, int[]> keysOf,
      Function<String, int[]> shorterKeysOf) {
    int[] sums = {parts.size()};
    for (int i = 0; i < parts.size(); i++) {
      String letters = parts.get(i).letters();
      int[] keys = i == shorter ? shorterKeysOf.apply(letters) : keysOf.apply(letters);
      int[] next = new int[Math.min(MOST_KEYS, sums.length * keys.length)];
      for (int n = 0; n < next.length; n++) {
        next[n] = sums[n / keys.length] + mixed(keys[n % keys.length]);
      }
      sums = next;
    }
    return sums;
  }

  private static int mixed(int key) {
    int mixed = key * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
  }

  /**
   * {@return the stored names that are spelled like a given one, with how probable it is that both
   * are spellings of one name, the most probable first; those that fold alike are left out}
   *
   * @param spelling a name of one part or more
   * @param least the least probability of a name returned, 0 to 1
   * @param hidden the entities whose names are left out
   */
  List<Variant> search(String spelling, double least, HiddenEntities hidden) {
    SpelledName query = SpelledName.of(spelling, similarity.model());
    Nearest nearest = new Nearest(MOST_COMPARED);
    Set<Integer> seen = new HashSet<>();
    for (List<Word> parts : readings(query)) {
      Ends ends = Ends.of(parts);
      for (int key : keys(parts, -1)) {
        collect(byKey, key, ends, hidden, seen, nearest);
        collect(byShorterKey, key, ends, hidden, seen, nearest);
      }
      for (int key : shorterKeys(parts)) {
        collect(byKey, key, ends, hidden, seen, nearest);
      }
    }
    if (seen.isEmpty()) {
      return List.of();
    }
    long same = NameKey.of(spelling);
    WordRatios ratios = similarity.model().ratios(query);
    List<Variant> variants = new ArrayList<>();
    int[] ids = nearest.ids();
    for (int i = 0; i < Math.min(ids.length, MOST_ALIKE); i++) {
      if (spellings.key(ids[i]) != same) {
        addVariants(query, ratios, ids[i], least, hidden, variants);
      }
    }
    variants.sort(BY_SCORE);
    return variants;
  }

  /** What the first and the last part of a name sound like. */
  private record Ends(long first, long last, boolean several) {

    static final Ends NONE = new Ends(0, 0, false);

    static Ends of(List<Word> parts) {
      return new Ends(
          SoundPattern.of(parts.getFirst().letters()),
          SoundPattern.of(parts.getLast().letters()),
          parts.size() > 1);
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

  private void collect(
      IntLists lists,
      int key,
      Ends wanted,
      HiddenEntities hidden,
      Set<Integer> seen,
      Nearest nearest) {
    int list = lists.find(key);
    for (int at = lists.start(list); at < lists.end(list); at++) {
      int id = lists.value(at);
      int most = Math.min(MOST_DISTANT, nearest.bound());
      int distance = wanted.distance(patterns.get(2 * id), patterns.get(2 * id + 1), most);
      if (distance <= most && spellings.isAny(id, hidden) && seen.add(id)) {
        nearest.add(id, distance);
      }
    }
  }

  private void addVariants(
      SpelledName query,
      WordRatios ratios,
      int id,
      double least,
      HiddenEntities hidden,
      List<Variant> variants) {
    SpelledName stored = SpelledName.of(spellings.text(id), similarity.model());
    NameAlignment alignment = NameAlignment.ofWhole(query, stored, ratios);
    if (alignment == null) {
      return;
    }
    double score = similarity.probability(alignment);
    if (score >= least) {
      for (Name name : spellings.names(id, hidden.but(_ -> true))) {
        variants.add(new Variant(name, false, score, alignment));
      }
    }
  }
}
