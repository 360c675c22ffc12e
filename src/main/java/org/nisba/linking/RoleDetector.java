package org.nisba.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.OfficeHolders.Holding;
import org.nisba.text.Folding;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds offices such as {@code le Premier ministre irakien}, as mentions of who held them when the
 * text was published.
 *
 * <p>A person named directly beside the office is meant if he or she ever held it. Else it is who
 * held it on the day; without a day, who of those that ever held it is named in the document, or
 * with less confidence who holds it now. Stateless and thread-safe.
 */
final class RoleDetector {

  /** Words before an office that make it mean nobody or a former holder. */
  private static final Set<String> NOT_BEFORE =
      folded(
          "ancien ancienne ex futur future feu vice premier première second défunt défunte prochain"
              + " prochaine un une aucun aucune tout toute chaque autre autres sous adjoint"
              + " كأس بطولة جائزة ملعب مستشفى شارع نائب نائبة نواب مساعد مساعدة وكيل أول أي كل لأي سابق");

  /** Words behind it that do. */
  private static final Set<String> NOT_BEHIND =
      folded(
          "élu élue désigné désignée déchu déchue défunt défunte adjoint adjointe destitué"
              + " destituée renversé assassiné honoraire délégué déléguée"
              + " السابق السابقة الأسبق الراحل الراحلة المنتخب المنتخبة المكلف المكلفة المخلوع"
              + " المعزول المقبل القادم المغتال");

  private static final Set<String> DETERMINERS =
      Set.of("le", "la", "l", "du", "au", "ce", "cette", "notre", "leur", "son", "sa");

  private static final char QUOTE = '"';

  private static final double NOW = 0.2;
  private static final double NAMED_BEHIND = 0.5;
  private static final double ON_THE_EDGE = 0.7;
  private static final double WITHOUT_ARTICLE = 0.6;

  private final Lexicon lexicon;
  private final Weights weights;
  private final RolePhrases phrases;
  private final OfficeHolders holders;
  private final GivenNameWords givenNames;

  RoleDetector(Lexicon lexicon, RolePhrases phrases, OfficeHolders holders, Weights weights) {
    this.weights = weights;
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.holders = holders;
    this.givenNames = new GivenNameWords(lexicon);
  }

  private static Set<String> folded(String words) {
    return Set.of(Folding.foldName(words).split(" "));
  }

  /** {@return the offices of a document whose mentions of names are ranked} */
  List<Mention> detect(
      Document document,
      List<Mention> mentions,
      NamedEntities named,
      @Nullable LocalDate publishedAt) {
    List<Mention> found = new ArrayList<>();
    MentionIndex names = new MentionIndex(mentions);
    for (int i = 0; i < document.words.size(); i++) {
      Deadline.check();
      RolePhrase phrase = document.isAddress(i) ? null : phrases.at(document, i, names);
      if (phrase == null) {
        continue;
      }
      List<Candidate> candidates =
          isOfToday(document.words, phrase)
              ? candidates(document, phrase, mentions, named, publishedAt)
              : List.of();
      if (!candidates.isEmpty()) {
        int end = end(document.words, phrase);
        Mention mention =
            new Mention(i, phrase.lastWord(), phrase.start(), end, phrase.clitics(), candidates);
        mention.rank(weights);
        found.add(mention);
      }
      i = phrase.lastWord();
    }
    return found;
  }

  /** The end of an office, with the mark that closes a quotation within it. */
  private static int end(Tokens words, RolePhrase phrase) {
    String folded = words.text().folded();
    int end = words.end(phrase.lastWord());
    boolean odd =
        folded.substring(phrase.start(), end).chars().filter(c -> c == QUOTE).count() % 2 == 1;
    return odd && end < folded.length() && folded.charAt(end) == QUOTE ? end + 1 : end;
  }

  private static boolean isOfToday(Tokens words, RolePhrase phrase) {
    int first = phrase.firstWord();
    boolean before =
        first > 0
            && switch (words.gap(first)) {
              case HYPHEN -> true;
              case SPACE, APOSTROPHE, LINE -> isOneOf(NOT_BEFORE, words, first - 1);
              case NONE, DOT, BREAK -> false;
            };
    int next = phrase.lastWord() + 1;
    boolean behind =
        next < words.size() && (NOT_BEHIND.contains(words.word(next)) || isOfThen(words, next));
    return !before && !behind;
  }

  private static boolean isOneOf(Set<String> list, Tokens words, int word) {
    return Clitics.withNone(words, word).stream()
        .anyMatch(clitics -> list.contains(words.word(word).substring(clitics.letters())));
  }

  /** {@code d'alors}, {@code de l'époque}. */
  private static boolean isOfThen(Tokens words, int next) {
    return next + 1 < words.size()
        && ((words.is(next, "d") && words.is(next + 1, "alors"))
            || (next + 2 < words.size() && words.is(next, "de") && words.is(next + 2, "epoque")));
  }

  private List<Candidate> candidates(
      Document document,
      RolePhrase phrase,
      List<Mention> mentions,
      NamedEntities named,
      @Nullable LocalDate publishedAt) {
    Map<Integer, Double> holding = new HashMap<>();
    Beside beside = new Beside(document, phrase, mentions);
    for (int body : phrase.bodies()) {
      for (Holding held : holders.of(body, phrase.office().predicates())) {
        double sureness = beside.names(held.person()) ? 1 : sureness(held, named, publishedAt);
        if (sureness > 0) {
          holding.merge(held.person(), sureness, Math::max);
        }
      }
    }
    if (holding.keySet().stream().anyMatch(beside::names)) {
      holding.keySet().removeIf(person -> !beside.names(person));
    } else if (beside.isSomebody()) {
      return List.of();
    }
    double share = hasArticle(document.words, phrase) ? 1 : WITHOUT_ARTICLE;
    return holding.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> candidate(document, entry.getKey(), entry.getValue() * share, named, beside))
        .toList();
  }

  private Candidate candidate(
      Document document, int person, double sureness, NamedEntities named, Beside beside) {
    Candidate candidate = Candidate.derived(lexicon, person, document.language, MatchKind.ROLE);
    named.measure(candidate);
    candidate.set(Feature.ROLE, sureness);
    if (beside.names(person)) {
      candidate.set(Feature.FULL_NAME_SEEN, 1);
    }
    return candidate;
  }

  /** How surely somebody held an office at the time of the text; 0 for not at all. */
  private static double sureness(
      Holding held, NamedEntities named, @Nullable LocalDate publishedAt) {
    if (publishedAt == null) {
      double now = held.period().isOpen() ? NOW : 0;
      return named.contains(held.person()) ? NAMED_BEHIND : now;
    }
    if (!held.period().isBounded()) {
      return NAMED_BEHIND;
    }
    if (held.period().surelyHolds(publishedAt)) {
      return 1;
    }
    return held.period().mayHold(publishedAt) ? ON_THE_EDGE : 0;
  }

  private static boolean hasArticle(Tokens words, RolePhrase phrase) {
    int first = phrase.firstWord();
    return words.script(first) == Script.ARABIC
        || words.startsSentence(first)
        || DETERMINERS.contains(words.word(first - 1));
  }

  /** Who is named directly before or behind an office. Confined to one request. */
  private final class Beside {

    private final Document document;
    private final RolePhrase phrase;
    private final Set<Integer> persons;

    Beside(Document document, RolePhrase phrase, List<Mention> mentions) {
      this.document = document;
      this.phrase = phrase;
      this.persons = new HashSet<>();
      for (Mention mention : mentions) {
        if (isBehind(mention) || isBefore(mention)) {
          mention.candidates().forEach(candidate -> persons.add(candidate.entity()));
        }
      }
    }

    boolean names(int person) {
      return persons.contains(person);
    }

    /** {@code le président français Emmanuel Macron}, العاهل الأردني الملك عبد الله */
    private boolean isBehind(Mention mention) {
      int next = phrase.lastWord() + 1;
      Tokens words = document.words;
      if (mention.firstWord == next) {
        return document.followsDirectly(next) || isComma(next);
      }
      return mention.firstWord == next + 1
          && document.followsDirectly(next)
          && document.followsDirectly(next + 1)
          && TypeCues.isCue(words.word(next));
    }

    /** {@code Emmanuel Macron, le président français,} */
    private boolean isBefore(Mention mention) {
      int first = phrase.firstWord();
      boolean article = first > 0 && DETERMINERS.contains(document.words.word(first - 1));
      int from = article ? first - 1 : first;
      boolean direct =
          document.words.script(first) == Script.ARABIC && document.followsDirectly(first);
      return from > 0 && mention.lastWord == from - 1 && (direct || isComma(from));
    }

    /** Whether nothing but a comma or parenthesis stands before a word. */
    private boolean isComma(int word) {
      Tokens words = document.words;
      String between =
          words.text().folded().substring(words.end(word - 1), words.start(word)).strip();
      return between.equals(",") || between.equals("(") || between.equals("\u060C");
    }

    /** Whether somebody whom the lexicon does not know as a holder is named directly behind. */
    boolean isSomebody() {
      int next = phrase.lastWord() + 1;
      Tokens words = document.words;
      if (next >= words.size() || !document.followsDirectly(next)) {
        return false;
      }
      if (words.script(next) == Script.ARABIC) {
        return givenNames.is(words, next) && phrases.titleAt(document, next) == null;
      }
      return words.letters(next) == Letters.CAPITALISED
          && !words.startsSentence(next)
          && !document.caseless;
    }
  }
}
