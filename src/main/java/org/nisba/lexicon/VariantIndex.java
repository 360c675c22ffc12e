package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.nisba.names.ChunkTable;
import org.nisba.names.CodedWord;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameKey;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameSimilarity;
import org.nisba.names.Skeleton;
import org.nisba.names.SoundPattern;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;
import org.nisba.names.WordFit;

/**
 * Finds the names that a spelling may be a variant of, in either script. Immutable and thread-safe.
 *
 * <p>The different words of all names are kept by the keys of {@link Skeleton}. Each word of a
 * query finds those words that it may be a spelling of; the names that hold them, weighed by how
 * well the words fit and by what the names hold besides, are compared in whole.
 */
final class VariantIndex {

  /** Words that a word of a query is taken for. */
  private static final int MOST_WORDS = 60;

  /** Latin words that are compared letter by letter; vowels make them many. */
  private static final int MOST_LATIN = 250;

  /** Arabic words that are compared letter by letter. */
  private static final int MOST_ARABIC = 100;

  /** Distances of {@link SoundPattern} from this on are not told apart. */
  private static final int DISTANCES = SoundPattern.FAR + 1;

  /** A word whose ratio is so far behind the best is given up. */
  private static final float MOST_BEHIND = 14;

  /** Names that are compared in whole. */
  private static final int MOST_NAMES = 32;

  /** What a word of a name costs that a query lacks, as a share of what it would have told. */
  private static final float LEFT_OVER = 0.5f;

  private final List<Name> names;
  private final NameSimilarity similarity;
  private final SpellingModel model;
  private final byte[][] words;
  private final boolean[] arabic;
  private final float[] information;
  private final long[] patterns;
  private final IntLists byKey;
  private final IntLists byShorterKey;
  private final IntLists namesByWord;
  private final float[] nameInformation;

  VariantIndex(List<Name> names, NameSimilarity similarity) {
    this.names = names;
    this.similarity = similarity;
    this.model = similarity.model();
    Map<String, Integer> ids = new HashMap<>();
    IntLists.Builder postings = new IntLists.Builder();
    this.nameInformation = new float[names.size()];
    for (int i = 0; i < names.size(); i++) {
      if (isIndexed(names.get(i))) {
        addName(i, ids, postings);
      }
    }
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
    this.namesByWord = postings.build();
  }

  private static boolean isIndexed(Name name) {
    return name.kind() == NameKind.LABEL || name.kind() == NameKind.ALIAS;
  }

  private static boolean isIndexed(Word word) {
    return word.role() == Role.NAME || word.role() == Role.TITLE;
  }

  private void addName(int name, Map<String, Integer> ids, IntLists.Builder postings) {
    SpelledName spelled = SpelledName.of(names.get(name).text(), model);
    float sum = 0;
    for (Word word : spelled.words()) {
      if (isIndexed(word)) {
        postings.add(ids.computeIfAbsent(word.letters(), _ -> ids.size()), name);
        if (!word.fullLetters().equals(word.letters())) {
          postings.add(ids.computeIfAbsent(word.fullLetters(), _ -> ids.size()), name);
        }
        sum += word.isJoined() || word.role() == Role.TITLE ? 0 : word.information();
      }
    }
    nameInformation[name] = sum;
  }

  /**
   * {@return the stored names that a spelling may be a variant of, the most probable first}
   *
   * @param spelling any name
   * @param limit the most names returned; at most {@value #MOST_NAMES} are
   * @param accepted which names may be returned
   */
  List<Variant> search(String spelling, int limit, Predicate<Name> accepted) {
    SpelledName query = SpelledName.of(spelling, model);
    int size = query.words().size();
    List<Map<String, Float>> ratios = new ArrayList<>(size);
    List<Map<String, WordFit>> fits = new ArrayList<>(size);
    IntFloatMap weights = new IntFloatMap();
    for (Word word : query.words()) {
      Map<String, Float> found = new HashMap<>();
      ratios.add(found);
      fits.add(new HashMap<>());
      if (isIndexed(word)) {
        collect(word, found, weights);
      }
    }
    NameAlignment.WordScorer scorer =
        (a, b) -> {
          if (!isIndexed(a) || !isIndexed(b)) {
            return a.role() == b.role() ? model.ratio(a, b) : Float.NEGATIVE_INFINITY;
          }
          Map<String, Float> found = ratios.get(query.indexOf(a));
          return Math.max(
              found.getOrDefault(b.letters(), Float.NEGATIVE_INFINITY),
              found.getOrDefault(b.fullLetters(), Float.NEGATIVE_INFINITY));
        };
    BiFunction<Word, Word, WordFit> fitting =
        (a, b) -> fits.get(query.indexOf(a)).computeIfAbsent(b.fullLetters(), _ -> model.fit(a, b));
    List<Scored> scored = new ArrayList<>();
    long key = NameKey.of(spelling);
    for (int name :
        weights.top(
            MOST_NAMES, nameInformation, LEFT_OVER, name -> accepted.test(names.get(name)))) {
      SpelledName stored = SpelledName.of(names.get(name).text(), model);
      NameAlignment alignment = NameAlignment.of(query, stored, scorer);
      if (alignment.pairs().isEmpty()) {
        continue;
      }
      long storedKey = NameKey.of(names.get(name).text());
      double odds = similarity.logOdds(alignment, fitting);
      scored.add(new Scored(names.get(name), storedKey, storedKey == key, odds, alignment));
    }
    return ranked(scored, limit);
  }

  /** A name compared with the query. */
  private record Scored(
      Name name, long key, boolean same, double logOdds, NameAlignment alignment) {}

  /**
   * Names that are the same come first; the others share one probability with "none of these",
   * names that fold alike counting once.
   */
  private static List<Variant> ranked(List<Scored> scored, int limit) {
    scored.sort(
        Comparator.comparing((Scored each) -> !each.same)
            .thenComparing(Comparator.comparingDouble(Scored::logOdds).reversed())
            .thenComparing(each -> each.name.text()));
    Set<Long> counted = new HashSet<>();
    double sum = 1;
    for (Scored each : scored) {
      if (!each.same && counted.add(each.key)) {
        sum += Math.exp(each.logOdds);
      }
    }
    List<Variant> ranked = new ArrayList<>();
    for (Scored each : scored.subList(0, Math.min(limit, scored.size()))) {
      double score = each.same ? 1 : Math.exp(each.logOdds) / sum;
      ranked.add(new Variant(each.name, each.same, score, each.alignment));
    }
    return ranked;
  }

  private void collect(Word query, Map<String, Float> ratios, IntFloatMap weights) {
    int[] candidates = query.hasDigits() ? same(query) : candidates(query);
    long[] scored = new long[candidates.length];
    float[] ratio = ratios(query, candidates);
    for (int i = 0; i < candidates.length; i++) {
      scored[i] = (long) (-Math.max(ratio[i], -1e6f) * 1000) << 32 | i;
    }
    Arrays.sort(scored);
    IntFloatMap best = new IntFloatMap(); // a name may hold several words that fit
    for (int k = 0; k < Math.min(MOST_WORDS, scored.length); k++) {
      int i = (int) scored[k];
      int id = candidates[i];
      if (ratio[i] <= NameAlignment.LEAST_RATIO) {
        break;
      }
      ratios.put(letters(id), ratio[i]);
      int list = namesByWord.find(id);
      for (int at = namesByWord.start(list); at < namesByWord.end(list); at++) {
        best.max(namesByWord.value(at), ratio[i] + LEFT_OVER * information[id]);
      }
    }
    weights.addAll(best);
  }

  /** How likely each of some words is a spelling of a word of the query; 0 for what is hopeless. */
  private float[] ratios(Word query, int[] candidates) {
    float[] ratios = new float[candidates.length];
    Arrays.fill(ratios, Float.NEGATIVE_INFINITY);
    best(query.bare(), query.arabic(), candidates, ratios);
    if (query.hasArticle()) {
      best(query.full(), query.arabic(), candidates, ratios);
    }
    return ratios;
  }

  private void best(byte[] word, boolean isArabic, int[] candidates, float[] ratios) {
    float letters = model.letters(word, isArabic);
    ChunkTable.Query toLatin = model.query(word, isArabic, false);
    ChunkTable.Query toArabic = model.query(word, isArabic, true);
    float highest = 0;
    for (int i = 0; i < candidates.length; i++) {
      int id = candidates[i];
      float chance = letters - information[id];
      float least = chance + Math.max(ratios[i], highest - MOST_BEHIND);
      float joint = (arabic[id] ? toArabic : toLatin).score(words[id], least);
      ratios[i] = Math.max(ratios[i], joint - chance);
      highest = Math.max(highest, ratios[i]);
    }
  }

  private String letters(int id) {
    byte[] word = words[id];
    StringBuilder letters = new StringBuilder(word.length);
    for (int i = 1; i < word.length - 1; i++) {
      letters.append(CodedWord.letter(word[i], arabic[id]));
    }
    return letters.toString();
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
    return nearest(query, found.ids, found.size);
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

  /** Different words, in the order in which they were found. Confined to one look-up. */
  private static final class WordIds {

    private final long[] seen;
    private int[] ids = new int[256];
    private int size;

    WordIds(int words) {
      this.seen = new long[words / 64 + 1];
    }

    void addAll(IntLists lists, int key) {
      int list = lists.find(key);
      for (int at = lists.start(list); at < lists.end(list); at++) {
        int id = lists.value(at);
        if ((seen[id >> 6] & 1L << id) == 0) {
          seen[id >> 6] |= 1L << id;
          if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
          }
          ids[size++] = id;
        }
      }
    }
  }

  /** Of either script the words whose sounds are nearest to those of a query. */
  private int[] nearest(Word query, int[] found, int count) {
    long pattern = SoundPattern.of(query.letters());
    long full = SoundPattern.of(query.fullLetters());
    int[] histogram = new int[2 * DISTANCES];
    byte[] distances = new byte[count];
    for (int i = 0; i < count; i++) {
      int id = found[i];
      boolean across = arabic[id] != query.arabic();
      int distance = distance(pattern, id, across, query.arabic());
      if (full != pattern) {
        distance = Math.min(distance, distance(full, id, across, query.arabic()));
      }
      distances[i] = (byte) ((across ? DISTANCES : 0) + distance);
      histogram[distances[i]]++;
    }
    int within = limit(histogram, 0, query.arabic() ? MOST_ARABIC : MOST_LATIN);
    int across = limit(histogram, DISTANCES, query.arabic() ? MOST_LATIN : MOST_ARABIC);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (distances[i] <= (distances[i] < DISTANCES ? within : across)) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  private int distance(long pattern, int id, boolean across, boolean queryIsArabic) {
    boolean turned = across && !queryIsArabic;
    return turned
        ? SoundPattern.distance(patterns[id], pattern, true)
        : SoundPattern.distance(pattern, patterns[id], across);
  }

  /** The greatest distance up to which no more words are met than are compared. */
  private static int limit(int[] histogram, int from, int most) {
    int limit = from;
    int kept = histogram[from];
    while (limit + 1 < from + DISTANCES && kept + histogram[limit + 1] <= most) {
      kept += histogram[++limit];
    }
    return limit;
  }
}
