package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.names.NameAlignment;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameSimilarity;
import org.nisba.names.Skeleton;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;

/**
 * Finds the names that a spelling may be a variant of, in either script. Immutable and thread-safe.
 *
 * <p>The different words of all names are kept by the keys of {@link Skeleton}. Each word of a
 * query finds those words that it may be a spelling of; the names that hold them, weighed by how
 * well the words fit and by what the names hold besides, are compared in whole.
 */
final class VariantIndex {

  /** Words that are compared letter by letter for each word of a query. */
  private static final int MOST_SCORED = 400;

  /** Words that a word of a query is taken for. */
  private static final int MOST_WORDS = 48;

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
  private final IntLists byKey;
  private final IntLists byShorterKey;
  private final IntLists namesByWord;
  private final float[] nameInformation;

  VariantIndex(List<Name> names, NameSimilarity similarity) {
    this.names = names;
    this.similarity = similarity;
    this.model = similarity.model();
    Map<String, Integer> ids = new HashMap<>();
    List<Word> distinct = new ArrayList<>();
    IntLists.Builder postings = new IntLists.Builder();
    this.nameInformation = new float[names.size()];
    for (int i = 0; i < names.size(); i++) {
      if (isIndexed(names.get(i))) {
        addName(i, ids, distinct, postings);
      }
    }
    this.words = new byte[distinct.size()][];
    this.arabic = new boolean[words.length];
    this.information = new float[words.length];
    IntLists.Builder keys = new IntLists.Builder();
    IntLists.Builder shorter = new IntLists.Builder();
    for (int id = 0; id < words.length; id++) {
      Word word = distinct.get(id);
      words[id] = word.bare();
      arabic[id] = word.arabic();
      information[id] = word.information();
      for (int key : Skeleton.keys(word.letters())) {
        keys.add(key, id);
      }
      for (int key : Skeleton.shorterKeys(word.letters())) {
        shorter.add(key, id);
      }
    }
    this.byKey = keys.build();
    this.byShorterKey = shorter.build();
    this.namesByWord = postings.build();
  }

  private static boolean isIndexed(Name name) {
    return name.kind() == NameKind.LABEL || name.kind() == NameKind.ALIAS;
  }

  private void addName(
      int name, Map<String, Integer> ids, List<Word> distinct, IntLists.Builder postings) {
    SpelledName spelled = SpelledName.of(names.get(name).text(), model);
    float sum = 0;
    for (Word word : spelled.words()) {
      if (word.role() != Role.NAME) {
        continue;
      }
      int id = ids.computeIfAbsent(word.letters(), _ -> distinct.size());
      if (id == distinct.size()) {
        distinct.add(word);
      }
      postings.add(id, name);
      sum += word.isJoined() ? 0 : word.information();
    }
    nameInformation[name] = sum;
  }

  /** {@return the number of different words} */
  int wordCount() {
    return words.length;
  }

  /**
   * {@return the stored names that a spelling may be a variant of, the most probable first}
   *
   * @param spelling any name
   * @param limit the most names returned; at most {@value #MOST_NAMES} are
   */
  List<Variant> search(String spelling, int limit) {
    SpelledName query = SpelledName.of(spelling, model);
    List<Map<String, Float>> found = new ArrayList<>();
    IntFloatMap weights = new IntFloatMap();
    for (Word word : query.words()) {
      Map<String, Float> ratios = new HashMap<>();
      found.add(ratios);
      if (word.role() == Role.NAME) {
        collect(word, ratios, weights);
      }
    }
    Map<Word, Map<String, Float>> ratios = new java.util.IdentityHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      ratios.put(query.words().get(i), found.get(i));
    }
    NameAlignment.WordScorer scorer =
        (a, b) -> {
          if (a.role() != Role.NAME || b.role() != Role.NAME) {
            return a.role() == b.role() ? model.ratio(a, b) : Float.NEGATIVE_INFINITY;
          }
          return ratios.get(a).getOrDefault(b.letters(), Float.NEGATIVE_INFINITY);
        };
    List<Variant> matches = new ArrayList<>();
    for (int name : weights.top(MOST_NAMES, nameInformation, LEFT_OVER)) {
      SpelledName stored = SpelledName.of(names.get(name).text(), model);
      NameAlignment alignment = NameAlignment.of(query, stored, scorer);
      matches.add(new Variant(names.get(name), similarity.logOdds(alignment), alignment));
    }
    matches.sort(Comparator.comparingDouble((Variant match) -> -match.logOdds()));
    return matches.size() > limit ? matches.subList(0, limit) : matches;
  }

  private void collect(Word query, Map<String, Float> ratios, IntFloatMap weights) {
    int[] candidates = candidates(query);
    long[] scored = new long[candidates.length];
    float[] ratio = new float[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      int id = candidates[i];
      float joint = model.joint(query.bare(), query.arabic(), words[id], arabic[id]);
      ratio[i] = joint + query.information() + information[id];
      scored[i] = (long) (-ratio[i] * 1000) << 32 | i;
    }
    Arrays.sort(scored);
    for (int k = 0; k < Math.min(MOST_WORDS, scored.length); k++) {
      int i = (int) scored[k];
      int id = candidates[i];
      if (ratio[i] <= 0) {
        break;
      }
      ratios.put(letters(id), ratio[i]);
      int list = namesByWord.find(id);
      for (int at = namesByWord.start(list); at < namesByWord.end(list); at++) {
        weights.add(namesByWord.value(at), ratio[i] + LEFT_OVER * information[id]);
      }
    }
  }

  private String letters(int id) {
    byte[] word = words[id];
    StringBuilder letters = new StringBuilder(word.length);
    for (int i = 1; i < word.length - 1; i++) {
      letters.append(org.nisba.names.CodedWord.letter(word[i], arabic[id]));
    }
    return letters.toString();
  }

  private int[] candidates(Word query) {
    int[] found = new int[MOST_SCORED * 4];
    int count = 0;
    java.util.HashSet<Integer> seen = new java.util.HashSet<>();
    for (int key : Skeleton.keys(query.letters())) {
      count = add(byKey, key, found, count, seen);
      count = add(byShorterKey, key, found, count, seen);
    }
    for (int key : Skeleton.shorterKeys(query.letters())) {
      count = add(byKey, key, found, count, seen);
    }
    int[] all = new int[seen.size()];
    int i = 0;
    for (int id : seen) {
      all[i++] = id;
    }
    return all;
  }

  private static int add(
      IntLists lists, int key, int[] found, int count, java.util.HashSet<Integer> seen) {
    int list = lists.find(key);
    for (int at = lists.start(list); at < lists.end(list); at++) {
      seen.add(lists.value(at));
    }
    return count;
  }
}
