package org.nisba.linking;

import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.PersonName;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Tells whether another person's given name stands before a family name: {@code Yann Le Pen}, حافظ
 * قايد السبسي. Stateless and thread-safe.
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
  static final int MOST_BETWEEN = 2;

  private final Lexicon lexicon;
  private final LabelWords.Finder labels;

  OtherGivenNames(Lexicon lexicon, LabelWords.Finder labels) {
    this.lexicon = lexicon;
    this.labels = labels;
  }

  /** {@return whether {@link #before} may be more than 0 for some candidate} */
  boolean mayStandBefore(Document document, Mention mention) {
    int word = directlyBefore(document, mention.firstWord);
    for (int back = 0; word >= 0 && back <= MOST_BETWEEN; back++) {
      if (isGiven(document, word)) {
        return mention.clitics == 0;
      }
      word = directlyBefore(document, word);
    }
    return false;
  }

  /** {@return how surely a given name that the entity does not bear stands before, 0 to 1} */
  double before(Document document, Mention mention, Candidate candidate) {
    Tokens words = document.words;
    EntityType type = lexicon.type(candidate.entity());
    boolean person = type == EntityType.PERSON;
    boolean latin = words.script(mention.firstWord) == Script.LATIN;
    int directly = directlyBefore(document, mention.firstWord);
    if ((latin && type == EntityType.ORGANIZATION)
        || (!person && (mention.wordCount() > 1 || !isGiven(document, directly)))) {
      return 0;
    }
    int other = person ? wordBefore(document, mention, candidate) : directly;
    if (other < 0 || !isGiven(document, other)) {
      return 0;
    }
    String given = words.word(other);
    LabelWords own = labels.of(candidate.entity());
    if ((person && TypeCues.isCue(given)) || own.containsLike(given, SPELLED_LIKE)) {
      return 0;
    }
    int next = person ? directlyBefore(document, other) : -1;
    if (next >= 0 && own.contains(words.word(next))) {
      return 0; // "Kim John Un"
    }
    return person && isOftenGiven(given) ? 1 : mention.wordCount() > 1 ? 0 : PERHAPS;
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
      boolean given = isOftenGiven(own) && !particle; // Jean-Luc
      if (given || between == MOST_BETWEEN || labels.first().contains(own)) {
        return -1;
      }
      before = directlyBefore(document, before);
    }
    return -1;
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
        && !words.surface(i).equals(Neighbours.ON)
        && (latin ? isCounted(words, i) : lexicon.givenNames().contains(words.surface(i)));
  }

  private boolean isCounted(Tokens words, int i) {
    return lexicon.givenNames().contains(words.surface(i)) || isOftenGiven(words.word(i));
  }

  private static boolean isOftenGiven(String word) {
    return (NameWords.learned().kinds(word) & NameWords.GIVEN) != 0;
  }
}
