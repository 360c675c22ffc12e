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
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.nisba.lexicon.WordIndex.Effort;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameAlignment.Pair;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;
import org.nisba.names.WordFit;
import org.nisba.names.WordRatios;

/**
 * Finds the names that a spelling may be a variant of, in either script. Immutable and thread-safe.
 *
 * <p>Each word of a query finds the words of names that it may be a spelling of ({@link
 * WordIndex}); the names that hold them, weighed by how well the words fit and by what the names
 * hold besides, are compared in whole.
 */
final class VariantIndex {

  /** Names that are compared in whole. */
  private static final int MOST_NAMES = 64;

  /** When a word is spelled like those of so many names, less telling ones find no others. */
  private static final int ENOUGH = 1000;

  /** What a word of a name costs that a query lacks, as a share of what it would have told. */
  private static final float LEFT_OVER = 0.5f;

  private static final float NO_SPELLING = Float.NEGATIVE_INFINITY;

  private final Spellings spellings;
  private final NameSimilarity similarity;
  private final SpellingModel model;
  private final WordIndex words;
  private final Lists spellingsByWord;
  private final Ints information;

  VariantIndex(Columns columns, Spellings spellings, NameSimilarity similarity) {
    this.spellings = spellings;
    this.similarity = similarity;
    this.model = similarity.model();
    this.words = new WordIndex(columns, model);
    this.spellingsByWord = new Lists(columns, "variants.byWord");
    this.information = new Ints(columns.get("variants.information"));
  }

  private float information(int spelling) {
    return Float.intBitsToFloat(information.get(spelling));
  }

  /**
   * Finds the stored names that a spelling may be a variant of.
   *
   * @param spelling any name
   * @param accepted which names may be found
   * @param into takes those of at most {@value #MOST_NAMES} texts
   */
  void search(String spelling, Predicate<Name> accepted, Found into) {
    if (spellings.size() == 0) {
      return;
    }
    SpelledName query = SpelledName.of(spelling, model);
    QueryWords found = new QueryWords(query);
    RoundSums weights = new RoundSums(ENOUGH);
    found.collect(weights);
    long key = NameKey.of(spelling);
    for (int id : candidates(weights, accepted)) {
      SpelledName stored = SpelledName.of(spellings.text(id), model);
      NameAlignment alignment = NameAlignment.of(query, stored, found);
      if (!alignment.pairs().isEmpty()) {
        into.scored.add(
            new Scored(
                spellings.text(id),
                spellings.names(id, accepted),
                spellings.key(id),
                spellings.key(id) == key,
                similarity.logOdds(alignment, found),
                alignment));
      }
    }
  }

  /** The best that are accepted; what that takes is only looked at when it matters. */
  private int[] candidates(RoundSums weights, Predicate<Name> accepted) {
    IntPredicate isAccepted = id -> spellings.isAny(id, accepted);
    int[] best = weights.top(MOST_NAMES, this::information, LEFT_OVER, _ -> true);
    return Arrays.stream(best).allMatch(isAccepted)
        ? best
        : weights.top(MOST_NAMES, this::information, LEFT_OVER, isAccepted);
  }

  /** A spelling compared with the query, and the names that are spelled so. */
  private record Scored(
      String text,
      List<Name> names,
      long key,
      boolean same,
      double logOdds,
      NameAlignment alignment) {}

  /** What was found in one index or in several. Confined to one look-up. */
  static final class Found {

    private final List<Scored> scored = new ArrayList<>();

    /**
     * Names that are the same come first; the others share one probability with "none of these",
     * names that fold alike counting once.
     */
    List<Variant> ranked(int limit) {
      scored.sort(
          Comparator.comparing((Scored each) -> !each.same)
              .thenComparing(Comparator.comparingDouble(Scored::logOdds).reversed())
              .thenComparing(Scored::text));
      Set<Long> counted = new HashSet<>();
      double sum = 1;
      for (Scored each : scored) {
        if (!each.same && counted.add(each.key)) {
          sum += Math.exp(each.logOdds);
        }
      }
      List<Variant> ranked = new ArrayList<>();
      for (Scored each : scored) {
        double score = each.same ? 1 : Math.exp(each.logOdds) / sum;
        for (Name name : each.names) {
          if (ranked.size() == limit) {
            return ranked;
          }
          ranked.add(new Variant(name, each.same, score, each.alignment));
        }
      }
      return ranked;
    }
  }

  /** What is known of the words of a query while its candidates are compared. */
  private final class QueryWords implements NameAlignment.WordScorer, Function<Pair, WordFit> {

    private final SpelledName query;
    private final WordRatios others;
    private final List<Map<String, Float>> ratios = new ArrayList<>();
    private final List<Map<String, WordFit>> fits = new ArrayList<>();

    QueryWords(SpelledName query) {
      this.query = query;
      this.others = model.ratios(query);
      for (int i = 0; i < query.words().size(); i++) {
        ratios.add(new HashMap<>());
        fits.add(new HashMap<>());
      }
    }

    /** Finds what each word may be a spelling of, and weighs the names that hold it. */
    void collect(RoundSums weights) {
      List<Word> mostTellingFirst =
          query.words().stream()
              .filter(word -> SpelledWords.isIndexed(word.role()))
              .sorted(Comparator.comparing(Word::information).reversed())
              .toList();
      boolean isFirstPart = true;
      for (Word word : mostTellingFirst) {
        Effort part = isFirstPart ? Effort.FULL : Effort.LITTLE;
        Effort effort = word.isJoined() ? Effort.JOINED : part;
        isFirstPart &= word.isJoined();
        collect(word, words.search(word, effort), weights);
      }
    }

    private void collect(Word word, WordIndex.Found found, RoundSums weights) {
      Map<String, Float> known = ratios.get(query.indexOf(word));
      for (int k = 0; k < found.ids().length; k++) {
        int id = found.ids()[k];
        float ratio = found.ratios()[k];
        float told = ratio + LEFT_OVER * words.information(id);
        known.put(words.letters(id), ratio);
        for (int at = spellingsByWord.start(id); at < spellingsByWord.end(id); at++) {
          weights.add(spellingsByWord.value(at), told);
        }
      }
      weights.next(); // of several words of a name that fit the best counts
    }

    @Override
    public float ratio(Word a, Word b) {
      if (!SpelledWords.isIndexed(a.role()) || !SpelledWords.isIndexed(b.role())) {
        return a.role() == b.role() ? others.ratio(a, b) : NO_SPELLING;
      }
      Map<String, Float> found = ratios.get(query.indexOf(a));
      if (!found.containsKey(b.letters()) && !found.containsKey(b.fullLetters())) {
        found.put(b.fullLetters(), others.ratio(a, b));
      }
      return Math.max(
          found.getOrDefault(b.letters(), NO_SPELLING),
          found.getOrDefault(b.fullLetters(), NO_SPELLING));
    }

    @Override
    public WordFit apply(Pair pair) {
      return fits.get(query.indexOf(pair.a()))
          .computeIfAbsent(pair.b().fullLetters(), _ -> model.fit(pair));
    }
  }
}
