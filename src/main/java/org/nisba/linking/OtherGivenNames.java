package org.nisba.linking;

import java.util.function.IntPredicate;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.PersonName;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Tells whether another person's given name stands before a family name: {@code Yann Le Pen}, حافظ
 * قايد السبسي. Thread-safe.
 */
final class OtherGivenNames {

  /** A word that is ordinary this surely is no given name. */
  private static final double ORDINARY = 0.5;

  /**
   * Of what is no person, and behind a word that few persons are called: أمير الكويت, عهد أوباما.
   * Chosen on news.
   */
  private static final double PERHAPS = 0.6;

  /**
   * From this score on two given names may be spellings of one: {@code Emanuel}, but not {@code
   * Hussein} for {@code Hassan}.
   */
  private static final double SPELLED_LIKE = 0.2;

  /** Words of an entity's own name that may stand between. */
  private static final int MOST_BETWEEN = 2;

  private final Lexicon lexicon;
  private final GivenNameWords givenNames;
  private final LabelWords.Finder labels;

  OtherGivenNames(Lexicon lexicon, LabelWords.Finder labels) {
    this.lexicon = lexicon;
    this.givenNames = new GivenNameWords(lexicon);
    this.labels = labels;
  }

  /** {@return whether {@link #before} may be more than 0 for some candidate} */
  boolean mayStandBefore(Document document, Mention mention) {
    return mention.clitics == 0 && anyBefore(document, mention, word -> isGiven(document, word));
  }

  /** {@return how surely a given name that the entity does not bear stands before, 0 to 1} */
  double before(Document document, Mention mention, Candidate candidate) {
    EntityType type = lexicon.type(candidate.entity());
    return type == EntityType.PERSON
        ? beforePerson(document, mention, candidate)
        : beforeOther(document, mention, candidate, type);
  }

  private double beforePerson(Document document, Mention mention, Candidate candidate) {
    Tokens words = document.words;
    int other = wordBefore(document, mention, candidate);
    if (other < 0 || !isGiven(document, other) || TypeCues.isCue(words.word(other))) {
      return 0;
    }
    String given = words.word(other);
    int next = directlyBefore(document, other);
    LabelWords own = labels.of(candidate.entity());
    if (own.containsLike(given, SPELLED_LIKE)
        || (next >= 0 && own.contains(words.word(next)))) { // "Kim John Un"
      return 0;
    }
    return NameWords.learned().isGiven(given) ? 1 : mention.wordCount() > 1 ? 0 : PERHAPS;
  }

  private double beforeOther(
      Document document, Mention mention, Candidate candidate, EntityType type) {
    Tokens words = document.words;
    int directly = directlyBefore(document, mention.firstWord);
    boolean latin = words.script(mention.firstWord) == Script.LATIN;
    if (mention.wordCount() > 1
        || (latin && type == EntityType.ORGANIZATION)
        || !isGiven(document, directly)) {
      return 0;
    }
    LabelWords own = labels.of(candidate.entity());
    return own.containsLike(words.word(directly), SPELLED_LIKE) ? 0 : PERHAPS;
  }

  /**
   * {@return the word before a name of a person that is less than their full name, with further
   * words of it between ({@code Caïd} before {@code Essebsi}), when it is none of theirs; else -1}
   */
  int wordBefore(Document document, Mention mention, Candidate person) {
    Tokens words = document.words;
    LabelWords labels = this.labels.of(person.entity());
    if (mention.wordCount() > 1 && labels.first().contains(words.word(mention.firstWord))) {
      return -1;
    }
    int before = directlyBefore(document, mention.firstWord);
    for (int between = 0; before >= 0; between++) {
      String own = words.word(before);
      boolean particle = PersonName.isParticle(own);
      if (!particle && !labels.contains(own)) {
        return before;
      }
      boolean given = NameWords.learned().isGiven(own) && !particle; // Jean-Luc
      if (given || between == MOST_BETWEEN || labels.first().contains(own)) {
        return -1;
      }
      before = directlyBefore(document, before);
    }
    return -1;
  }

  /** {@return whether one of the words is wanted that {@link #wordBefore} may be} */
  static boolean anyBefore(Document document, Mention mention, IntPredicate wanted) {
    int word = directlyBefore(document, mention.firstWord);
    for (int between = 0; word >= 0 && between <= MOST_BETWEEN; between++) {
      if (wanted.test(word)) {
        return true;
      }
      word = directlyBefore(document, word);
    }
    return false;
  }

  private static int directlyBefore(Document document, int word) {
    return document.followsDirectly(word) ? word - 1 : -1;
  }

  private boolean isGiven(Document document, int i) {
    Tokens words = document.words;
    boolean latin = words.script(i) == Script.LATIN;
    return (!latin || words.isCapitalised(i))
        && document.ordinary(i) < ORDINARY
        && !PersonName.isParticle(words.word(i))
        && !words.surface(i).equals(GivenNameWords.ON)
        && (latin ? givenNames.mayBe(words, i) : lexicon.givenNames().contains(words.surface(i)));
  }
}
