package org.nisba.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Period;
import org.nisba.names.NameComparison;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.OriginAdjective;
import org.nisba.names.Skeleton;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Script;

/**
 * Recognises other spellings of the single words by which a document may name again what it has
 * named in full: family names of persons, places and organisations of one word. Thread-safe; keeps
 * what it has taken apart.
 */
final class NamesOfDocument {

  /** From so many letters on a family name is told from others by most of them. */
  private static final int LONG = 6;

  private static final double LEAST_LONG = 0.7;
  private static final double LEAST = 0.9;

  /** Places and organisations are seldom respelled within a document. */
  private static final double LEAST_OTHER = 0.95;

  /** A word by which an entity may be named. */
  private record OneWordName(
      int entity,
      String language,
      String text,
      String letters,
      NameKind kind,
      double least,
      boolean acrossScripts,
      List<Integer> keys) {

    /**
     * What the score beside a word must reach. A name in the other script counts less where there
     * is one in the script of the word, and for persons only.
     */
    double least(String word) {
      if (acrossScripts || NameParts.isArabic(letters) == NameParts.isArabic(word)) {
        return least;
      }
      return kind == NameKind.SHORT ? LEAST_OTHER : 1;
    }
  }

  private final Lexicon lexicon;
  private final ConcurrentMap<Integer, List<OneWordName>> known = new ConcurrentHashMap<>();

  NamesOfDocument(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return the words that name some entities, ready to be looked up} */
  Index index(Set<Integer> entities) {
    Index index = new Index();
    for (int entity : entities) {
      for (OneWordName name : known.computeIfAbsent(entity, this::shorts)) {
        index.add(name);
      }
    }
    return index;
  }

  private List<OneWordName> shorts(int id) {
    Entity entity = lexicon.entity(id);
    List<OneWordName> shorts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean both =
        entity.labels().values().stream().map(NameParts::isArabic).distinct().count() > 1;
    // In a fixed order, and French before English, which counts less in a French text.
    Map<String, String> labels = new TreeMap<>(Comparator.reverseOrder());
    labels.putAll(entity.labels());
    labels.forEach((language, label) -> {
      List<NamePart> parts =
          NameParts.of(label).stream().filter(part -> part.role() == Role.NAME).toList();
      boolean single = parts.size() == 1;
      if (single || (entity.type() == EntityType.PERSON && !parts.isEmpty())) {
        String letters = parts.getLast().bare();
        if (letters.length() > 3 - (parts.getLast().script() == Script.ARABIC ? 1 : 0)
            && seen.add(letters)) {
          NameKind kind = single ? NameKind.ALIAS : NameKind.SHORT;
          String text = single ? label : label.substring(label.lastIndexOf(' ') + 1);
          shorts.add(
              new OneWordName(
                  id, language, text, letters, kind, least(entity, letters), !both, keys(letters)));
        }
      }
    });
    return List.copyOf(shorts);
  }

  private static List<Integer> keys(String letters) {
    return Arrays.stream(Skeleton.of(letters).keys()).boxed().toList();
  }

  private static double least(Entity entity, String letters) {
    if (entity.type() != EntityType.PERSON) {
      return LEAST_OTHER;
    }
    return letters.length() >= LONG ? LEAST_LONG : LEAST;
  }

  /** The words that name the entities of a request. Confined to it. */
  static final class Index {

    private final Map<Integer, List<OneWordName>> byKey = new HashMap<>();

    private void add(OneWordName name) {
      for (int key : name.keys()) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(name);
      }
    }

    /** {@return whether a word may be spelled like one of them; cheap} */
    boolean mayHold(String folded, int start, int end) {
      String letters = folded.substring(start, end);
      for (int key : Skeleton.of(letters).keys()) {
        if (byKey.containsKey(key)) {
          return true;
        }
      }
      boolean article =
          ArabicArticle.begins(letters) && letters.length() > ArabicArticle.LETTERS.length() + 1;
      return article && mayHold(letters, ArabicArticle.LETTERS.length(), letters.length());
    }

    /** {@return candidates for a word of a text; empty when it is spelled like none} */
    List<Candidate> candidates(String word) {
      List<NamePart> parts = NameParts.of(word);
      if (parts.size() != 1 || parts.getFirst().role() != Role.NAME) {
        return List.of();
      }
      String letters = parts.getFirst().bare();
      Map<Integer, Candidate> found = new HashMap<>();
      for (int key : Skeleton.of(letters).keys()) {
        for (OneWordName name : byKey.getOrDefault(key, List.of())) {
          double score = NameComparison.score(letters, name.letters());
          if (score >= name.least(letters) && !OriginAdjective.divides(word, name.text())) {
            found.merge(name.entity(), candidate(name, score), Index::nearer);
          }
        }
      }
      return new ArrayList<>(found.values());
    }

    private static Candidate candidate(OneWordName name, double score) {
      Name spelled =
          new Name(name.entity(), name.language(), name.text(), name.kind(), 1, 0, Period.ALWAYS);
      Candidate candidate = new Candidate(spelled, MatchKind.VARIANT);
      candidate.set(Feature.VARIANT, 1 + 2 * (1 - score));
      return candidate;
    }

    private static Candidate nearer(Candidate a, Candidate b) {
      return a.value(Feature.VARIANT) <= b.value(Feature.VARIANT) ? a : b;
    }
  }
}
