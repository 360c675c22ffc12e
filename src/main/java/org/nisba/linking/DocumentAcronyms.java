package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Lexicon;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Finds the acronyms that a document makes of names which it gives in full: {@code Coalition
 * internationale (CI)}, {@code FLN (Front de libération nationale)}. Stateless and thread-safe.
 */
final class DocumentAcronyms {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final double LIKELY = 0.5;

  /** Words that an acronym may pass over. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour",
          "par", "sur", "dans", "contre", "of", "the", "and", "for", "in", "on", "to", "al", "el",
          "an", "as", "ad", "at", "ar", "ach", "ash", "ul");

  private final Lexicon lexicon;
  private final Weights weights;

  DocumentAcronyms(Lexicon lexicon, Weights weights) {
    this.weights = weights;
    this.lexicon = lexicon;
  }

  /** Adds the mentions by acronyms to those of a document, which are ranked. */
  void addTo(Document document, List<Mention> mentions) {
    Map<String, Integer> made = made(document, mentions);
    if (made.isEmpty()) {
      return;
    }
    Map<Integer, Mention> oneWord = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.wordCount() == 1) {
        oneWord.put(mention.firstWord, mention);
      }
    }
    Tokens words = document.words;
    for (int i = 0; i < words.size(); i++) {
      Integer entity = isAcronym(document, i) ? made.get(words.word(i)) : null;
      if (entity != null) {
        add(document, i, entity, oneWord.get(i), mentions);
      }
    }
  }

  private void add(
      Document document, int word, int entity, @Nullable Mention known, List<Mention> mentions) {
    Candidate candidate = Candidate.derived(lexicon, entity, document.language, MatchKind.ACRONYM);
    candidate.set(Feature.FULL_NAME_SEEN, 1);
    if (known != null) {
      known.candidates().removeIf(other -> other.entity() == entity);
      known.candidates().add(candidate);
      known.rank(weights);
      return;
    }
    Tokens words = document.words;
    Mention mention =
        new Mention(word, word, words.start(word), words.end(word), 0, List.of(candidate));
    mention.rank(weights);
    mentions.add(mention);
  }

  /** The acronyms that are made in a document; one made of two names is nobody's. */
  private Map<String, Integer> made(Document document, List<Mention> mentions) {
    Map<String, Integer> made = new HashMap<>();
    Set<String> disputed = new HashSet<>();
    Set<Integer> named = new HashSet<>();
    List<Mention> acronyms = new ArrayList<>();
    for (Mention mention : mentions) {
      Candidate best = mention.best();
      if (best != null && best.probability() >= LIKELY && best.match != MatchKind.ACRONYM) {
        named.add(best.entity());
        String acronym = acronymOf(document, mention, best.entity());
        if (acronym != null) {
          Integer other = made.putIfAbsent(acronym, best.entity());
          if (other != null && other != best.entity()) {
            disputed.add(acronym);
          }
        }
      } else if (best != null && best.match == MatchKind.ACRONYM) {
        acronyms.add(mention);
      }
    }
    made.keySet().removeAll(disputed);
    made.keySet().removeAll(stored(document, acronyms, made, named));
    return made;
  }

  /** Those of the acronyms that are stored as another entity's which the document names too. */
  private static Set<String> stored(
      Document document, List<Mention> acronyms, Map<String, Integer> made, Set<Integer> named) {
    Set<String> stored = new HashSet<>();
    for (Mention mention : acronyms) {
      String letters = document.words.word(mention.firstWord);
      Integer entity = made.get(letters);
      for (Candidate candidate : mention.candidates()) {
        boolean other = entity != null && candidate.entity() != entity;
        if (other && named.contains(candidate.entity())) {
          stored.add(letters);
        }
      }
    }
    return stored;
  }

  /** The acronym in parentheses behind a name, or before the name in parentheses; or null. */
  private @Nullable String acronymOf(Document document, Mention mention, int entity) {
    Tokens words = document.words;
    int behind = mention.lastWord + 1;
    int before = mention.firstWord - 1;
    boolean opens = behind < words.size() && between(words, behind).endsWith("(");
    if (opens && isAcronym(document, behind) && closes(words, behind)) {
      return fitting(words, behind, mention, entity);
    }
    boolean inside =
        before >= 0 && between(words, before + 1).endsWith("(") && closes(words, mention.lastWord);
    return inside && isAcronym(document, before) ? fitting(words, before, mention, entity) : null;
  }

  /** What stands between a word and the one before it, without spaces and quotation marks. */
  private static String between(Tokens words, int word) {
    return words
        .text()
        .folded()
        .substring(words.end(word - 1), words.start(word))
        .replace("\"", "")
        .strip();
  }

  private static boolean closes(Tokens words, int word) {
    String folded = words.text().folded();
    int end = words.end(word);
    while (end < folded.length() && (folded.charAt(end) == '"' || folded.charAt(end) == ' ')) {
      end++;
    }
    return end < folded.length() && (folded.charAt(end) == ')' || folded.charAt(end) == ',');
  }

  private static boolean isAcronym(Document document, int word) {
    Tokens words = document.words;
    return words.script(word) == Script.LATIN
        && words.letters(word) == Letters.UPPER
        && words.length(word) >= SHORTEST
        && words.length(word) <= LONGEST
        && !document.isAddress(word);
  }

  private @Nullable String fitting(Tokens words, int word, Mention mention, int entity) {
    String acronym = words.word(word);
    if (fits(acronym, words, mention.firstWord, mention.lastWord + 1)) {
      return acronym;
    }
    Entity named = lexicon.entity(entity);
    for (String label : named.labels().values()) {
      Tokens name = Tokenizer.tokens(label);
      if (fits(acronym, name, 0, name.size())) {
        return acronym;
      }
    }
    return null;
  }

  /**
   * {@return whether an acronym is made of the initials of all words of a name, particles being
   * free to be left out}
   */
  static boolean fits(String acronym, Tokens words, int from, int to) {
    if (from == to) {
      return acronym.isEmpty();
    }
    boolean initial =
        words.script(from) == Script.LATIN
            && !acronym.isEmpty()
            && acronym.charAt(0) == words.text().folded().charAt(words.start(from));
    return (initial && fits(acronym.substring(1), words, from + 1, to))
        || (PARTICLES.contains(words.word(from)) && fits(acronym, words, from + 1, to));
  }
}
