package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.NameList;
import org.nisba.names.NameKey;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds all stretches of a document that are names of the lexicon.
 *
 * <p>From each word the key of the growing word sequence is looked up as long as some name begins
 * so: time in proportion to the text, whatever the number of names. An Arabic word is also tried
 * behind its clitics. Stateless and thread-safe.
 */
final class MentionDetector {

  /** No name has more words than this; a bound on the work at one word. */
  private static final int LONGEST_NAME = 16;

  /** Entities of one name that are weighed against each other: a family name may have hundreds. */
  private static final int MOST_ENTITIES = 8;

  /** From this share of ordinary use on a word written small is no name. */
  private static final double ORDINARY = 0.9;

  private final Lexicon lexicon;

  MentionDetector(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A stretch of words, and the names that it is. */
  private record Stretch(int first, int last, Clitics clitics, NameList names) {}

  /** {@return all mentions, overlapping ones too, in the order of their first words} */
  List<Mention> detect(Document document) {
    List<Stretch> stretches = stretches(document);
    Set<Integer> named = new HashSet<>();
    for (Stretch stretch : stretches) {
      for (Name name : stretch.names.subList(0, Math.min(MOST_ENTITIES, stretch.names.size()))) {
        if (name.words() > 1 && name.kind() != NameKind.SHORT) {
          named.add(name.entity());
        }
      }
    }
    List<Mention> mentions = new ArrayList<>(stretches.size());
    for (Stretch stretch : stretches) {
      addMention(document, stretch, named, mentions);
    }
    return mentions;
  }

  private List<Stretch> stretches(Document document) {
    List<Stretch> found = new ArrayList<>();
    Tokens words = document.words;
    int[] answers = answers(words);
    for (int i = 0; i < words.size(); i++) {
      Deadline.check();
      if (document.isAddress(i)) {
        continue;
      }
      if (goesOn(document, i, i, answers[i], Clitics.NONE, found)) {
        extend(document, i, i, NameKey.append(NameKey.EMPTY, words, i), Clitics.NONE, found);
      }
      String article = contractedArticle(document, i);
      if (article != null) {
        long state = NameKey.append(NameKey.EMPTY, article, 0, article.length());
        start(document, i, i + 1, NameKey.append(state, words, i + 1), Clitics.CONTRACTION, found);
      }
      if (words.script(i) == Script.ARABIC) {
        for (Clitics clitics : Clitics.of(words, i)) {
          long state = clitics.startOfKey();
          String folded = words.text().folded();
          state = NameKey.append(state, folded, words.start(i) + clitics.letters(), words.end(i));
          start(document, i, i, state, clitics, found);
        }
      }
    }
    return found;
  }

  /**
   * What the lexicon says of each word. All are asked for at once, so that the processor waits for
   * the memory of several at a time.
   */
  private int[] answers(Tokens words) {
    int[] answers = new int[words.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = lexicon.find(NameKey.finish(NameKey.append(NameKey.EMPTY, words, i)));
    }
    return answers;
  }

  /**
   * The article that a French preposition has swallowed: {@code au Monde} is "à" and "Le Monde".
   */
  private static @Nullable String contractedArticle(Document document, int i) {
    Tokens words = document.words;
    boolean name =
        i + 1 < words.size() && words.gap(i + 1) == Gap.SPACE && words.isCapitalised(i + 1);
    if (!name || words.isCapitalised(i) || document.isAddress(i + 1)) {
      return null;
    }
    if (words.is(i, "au") || words.is(i, "du")) {
      return "le";
    }
    return words.is(i, "aux") || words.is(i, "des") ? "les" : null;
  }

  /** Looks up the words from {@code first} to {@code last}, and longer and longer stretches. */
  private void start(
      Document document, int first, int last, long state, Clitics clitics, List<Stretch> found) {
    if (goesOn(document, first, last, lexicon.find(NameKey.finish(state)), clitics, found)) {
      extend(document, first, last, state, clitics, found);
    }
  }

  private void extend(
      Document document,
      int first,
      int from,
      long firstState,
      Clitics clitics,
      List<Stretch> found) {
    Tokens words = document.words;
    long state = firstState;
    int limit = Math.min(words.size(), first + LONGEST_NAME);
    for (int last = from + 1; last < limit; last++) {
      if (!continues(document, last) || document.isAddress(last)) {
        return;
      }
      state = NameKey.append(state, words, last);
      int answer = lexicon.find(NameKey.finish(state));
      if (!goesOn(document, first, last, answer, clitics, found)) {
        return;
      }
    }
  }

  /** A letter by itself is a conjunction or a numeral and does not end a name: باريس و. */
  private static boolean isArabicLetter(Tokens words, int word) {
    return words.length(word) == 1 && words.script(word) == Script.ARABIC;
  }

  /** Whether a name may go on with a word after what stands before it. */
  private static boolean continues(Document document, int word) {
    return document.words.gap(word) != Gap.BREAK || Hashtags.opens(document, word);
  }

  /** Adds some words, if they are a name; returns whether a name may go on. */
  private boolean goesOn(
      Document document, int first, int last, int answer, Clitics clitics, List<Stretch> found) {
    Tokens words = document.words;
    if (lexicon.isName(answer) && mayBeName(document, first, last, clitics)) {
      found.add(new Stretch(first, last, clitics, lexicon.names(answer)));
    }
    if (last + 1 == words.size()) {
      return false;
    }
    Gap next = words.gap(last + 1);
    boolean glued = next == Gap.NONE || next == Gap.DOT; // O.N.U. is one word of the lexicon
    return continues(document, last + 1) && (glued || lexicon.continues(answer));
  }

  private static boolean mayBeName(Document document, int first, int last, Clitics clitics) {
    return last > first
        ? !isArabicLetter(document.words, last)
        : !isOrdinary(document, first) && !clitics.leaveTooLittle(document.words, first);
  }

  /** Whether a word written small is so sure to be an ordinary one that it names nothing. */
  private static boolean isOrdinary(Document document, int word) {
    Tokens words = document.words;
    return !document.caseless
        && words.script(word) == Script.LATIN
        && words.letters(word) == Letters.LOWER
        && document.ordinary(word) >= ORDINARY;
  }

  /**
   * Makes a mention of a stretch: of the many entities that some names have, the best known, and
   * those of whose names the document has more words.
   */
  private void addMention(
      Document document, Stretch stretch, Set<Integer> named, List<Mention> out) {
    int first = stretch.first;
    int last = stretch.last;
    Clitics clitics = stretch.clitics;
    Tokens words = document.words;
    boolean contraction = clitics.equals(Clitics.CONTRACTION);
    int start = contraction ? words.start(first + 1) : words.start(first) + clitics.outside();
    int end = words.end(last);
    String surface = words.text().original(start, end).of(words.text().original());
    Casing casing = new Casing(document, first, last, contraction);
    List<Candidate> candidates = new ArrayList<>(Math.min(MOST_ENTITIES, stretch.names.size()));
    NameList names = stretch.names;
    for (int i = 0; i < names.size(); i++) {
      boolean isShort = names.kind(i) == NameKind.SHORT;
      if (candidates.size() >= MOST_ENTITIES && !(isShort && named.contains(names.entity(i)))) {
        continue;
      }
      Name name = names.get(i);
      double missing = contraction && isShort ? 2 : casing.missingCapitals(name);
      if (missing <= 1) {
        Candidate candidate = new Candidate(name, MatchKind.of(name, surface));
        candidate.set(Feature.CASE, missing);
        addBetter(document, candidate, candidates);
      }
    }
    if (!candidates.isEmpty()) {
      dropHeads(candidates);
      out.add(
          new Mention(
              contraction ? first + 1 : first, last, start, end, clitics.letters(), candidates));
    }
  }

  /**
   * The first word of an organisation's name stands for it only where it is no name of something
   * else.
   */
  private void dropHeads(List<Candidate> candidates) {
    if (candidates.stream().anyMatch(candidate -> !candidate.isShort())) {
      candidates.removeIf(this::isHead);
    }
  }

  private boolean isHead(Candidate candidate) {
    return candidate.isShort() && lexicon.type(candidate.entity()) == EntityType.ORGANIZATION;
  }

  /** Adds a candidate, or keeps the better of two of one entity, whose names stand together. */
  private static void addBetter(
      Document document, Candidate candidate, List<Candidate> candidates) {
    Candidate other = candidates.isEmpty() ? null : candidates.getLast();
    if (other == null || other.entity() != candidate.entity()) {
      candidates.add(candidate);
      return;
    }
    boolean better = rank(document, candidate) < rank(document, other);
    if (better) {
      candidates.set(candidates.size() - 1, candidate);
    }
    boolean inBoth =
        candidate.name.text().equals(other.name.text())
            && LocalFeatures.isOtherLanguage(document, candidate)
                != LocalFeatures.isOtherLanguage(document, other);
    (better ? candidate : other)
        .setInOtherLanguage(inBoth || candidate.isInOtherLanguage() || other.isInOtherLanguage());
  }

  /** Names of the text's language first: which of the same spellings it is, tells nothing. */
  private static int rank(Document document, Candidate candidate) {
    int kind =
        switch (candidate.name.kind()) {
          case LABEL -> 0;
          case ALIAS -> 1;
          case ACRONYM, ROLE -> 2;
          case AREA -> 16;
          case SHORT -> 32;
        };
    return kind
        + (LocalFeatures.isOtherLanguage(document, candidate) ? 8 : 0)
        + (candidate.match == MatchKind.EXACT ? 0 : 4)
        + (candidate.value(Feature.CASE) > 0 ? 2 : 0);
  }
}
