package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;

/**
 * Measures the features of all candidates and turns them into probabilities: first those of the
 * mention and the words around it, then, with the mentions that are already sure, those of the
 * document. Stateless and thread-safe.
 */
final class Disambiguator {

  /** More than the words of any text: a name behind counts as farther than any before. */
  private static final int BEHIND = 1 << 30;

  /** What the full name in another text of the request is worth beside one in the same text. */
  private static final double IN_OTHER_TEXT = 0.8;

  private final Lexicon lexicon;
  private final LocalFeatures local;
  private final Weights weights;

  Disambiguator(Lexicon lexicon, Weights weights) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.local = new LocalFeatures(lexicon);
  }

  /** Ranks the candidates of some mentions by what stands at their places alone. */
  void rankLocally(Document document, List<Mention> mentions) {
    NameCover cover = new NameCover(document.words.size(), mentions);
    for (Mention mention : mentions) {
      Deadline.check();
      local.measure(document, mention, cover);
      mention.rank(weights);
    }
  }

  /** Ranks the candidates of every mention of texts that are linked together. */
  void rank(List<Reading> readings) {
    List<Map<Integer, NavigableSet<Integer>>> named = new ArrayList<>();
    Map<Integer, Integer> texts = new HashMap<>();
    for (Reading reading : readings) {
      rankLocally(reading.document, reading.mentions);
      Map<Integer, NavigableSet<Integer>> here = named(reading.mentions);
      named.add(here);
      here.keySet().forEach(entity -> texts.merge(entity, 1, Integer::sum));
    }
    Map<Integer, Integer> surroundings = NamedEntities.around(lexicon, texts.keySet());
    for (int i = 0; i < readings.size(); i++) {
      for (Mention mention : readings.get(i).mentions) {
        Deadline.check();
        measureDocument(mention, named.get(i), texts, surroundings);
        mention.rank(weights);
      }
    }
  }

  /**
   * The entities that the document surely names, each with the first words of its full mentions.
   */
  private static Map<Integer, NavigableSet<Integer>> named(List<Mention> mentions) {
    Map<Integer, NavigableSet<Integer>> named = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.isFullName(NamedEntities.SURE)) {
        named.computeIfAbsent(mention.likeliest(), _ -> new TreeSet<>()).add(mention.firstWord);
      }
    }
    return named;
  }

  /**
   * The full names of other texts count for a short form only when its own text gives none: in two
   * articles about two namesakes each means its own.
   */
  private void measureDocument(
      Mention mention,
      Map<Integer, NavigableSet<Integer>> named,
      Map<Integer, Integer> texts,
      Map<Integer, Integer> around) {
    int full = 0;
    for (Candidate candidate : mention.candidates()) {
      full += candidate.isShort() && named.containsKey(candidate.entity()) ? 1 : 0;
    }
    for (Candidate candidate : mention.candidates()) {
      int entity = candidate.entity();
      boolean here = named.containsKey(entity);
      int others = texts.getOrDefault(entity, 0) - (here ? 1 : 0);
      boolean silent = others == 0 || (candidate.isShort() && full > 0);
      if (candidate.isShort()) {
        candidate.set(Feature.FULL_NAME_SEEN, here ? 1 : silent ? 0 : IN_OTHER_TEXT);
      }
      candidate.set(Feature.NAMED_IN_OTHER_TEXT, silent ? 0 : 1);
      candidate.set(Feature.NAMED_LAST, 0);
      double coherence = coherence(entity, texts.keySet(), around);
      candidate.set(Feature.COHERENCE, coherence);
      candidate.set(Feature.ELSEWHERE, coherence > 0 ? 0 : elsewhere(entity, texts.keySet()));
      candidate.set(Feature.UNSUPPORTED, isUnsupported(mention, candidate) ? 1 : 0);
    }
    if (full > 1) {
      Candidate last = namedLast(mention, named);
      if (last != null) {
        last.set(Feature.NAMED_LAST, 1);
      }
    }
  }

  /** Most words that are spelled nearly like a name are the names of something else. */
  private static boolean isUnsupported(Mention mention, Candidate candidate) {
    return mention.wordCount() == 1
        && candidate.match == MatchKind.VARIANT
        && !candidate.isShort()
        && candidate.value(Feature.COHERENCE) == 0
        && candidate.value(Feature.NAMED_IN_OTHER_TEXT) == 0
        && candidate.value(Feature.TYPE_CUE) <= 0;
  }

  /**
   * Of the candidates of a short form, the one whose full name stands nearest before it, else
   * nearest behind it.
   */
  private static @Nullable Candidate namedLast(
      Mention mention, Map<Integer, NavigableSet<Integer>> named) {
    Candidate nearest = null;
    int distance = Integer.MAX_VALUE;
    for (Candidate candidate : mention.candidates()) {
      NavigableSet<Integer> places = named.get(candidate.entity());
      if (places == null) {
        continue;
      }
      Integer before = places.floor(mention.firstWord);
      int words =
          before != null ? mention.firstWord - before : BEHIND + places.first() - mention.firstWord;
      if (words < distance) {
        nearest = candidate;
        distance = words;
      }
    }
    return nearest;
  }

  /**
   * How much an entity has to do with what else the document names: 0.6 for each relation to a
   * named entity, 0.3 for a common third one such as the country, 0.4 when a named entity relates
   * to it; saturating at 1.
   */
  private double coherence(int entity, Set<Integer> anchors, Map<Integer, Integer> around) {
    int own = anchors.contains(entity) ? 1 : 0;
    double sum = 0;
    for (int related : lexicon.related(entity)) {
      if (related != entity && anchors.contains(related)) {
        sum += 0.6;
      } else if (around.getOrDefault(related, 0) > own) {
        sum += 0.3;
      }
    }
    if (around.containsKey(entity)) {
      sum += 0.4;
    }
    return Math.min(1, sum);
  }

  /** How little is known of an entity that is of some country, beside other entities. */
  private double elsewhere(int entity, Set<Integer> anchors) {
    int others = anchors.size() - (anchors.contains(entity) ? 1 : 0);
    double unknown = others > 0 ? LocalFeatures.unknown(lexicon.weight(entity)) : 0;
    return unknown > 0 && lexicon.related(entity).length > 0 ? unknown : 0;
  }

  /**
   * {@return 1 when the cue asks for the entity's type, -0.5 when it asks for another, 0 without a
   * cue}
   */
  static double agreement(@Nullable EntityType asked, EntityType type) {
    if (asked == null) {
      return 0;
    }
    return asked == type ? 1 : -0.5;
  }
}
