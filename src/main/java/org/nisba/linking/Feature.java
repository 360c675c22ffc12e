package org.nisba.linking;

/**
 * What is measured of a candidate.
 *
 * <p>The score of a candidate is the sum of value times weight ({@link Weights}), in natural-log
 * odds against "the mention means none of the catalogue's entities". The probability of candidate
 * <i>i</i> is {@code exp(s_i) / (1 + Σ exp(s_j))}: several likely candidates make each other less
 * likely.
 */
public enum Feature {
  /** Always 1. */
  BIAS("a name of the catalogue was found"),
  /** The entity's weight over 10, so about 0 to 1. */
  PRIOR("how often news means this entity"),
  /** -1 to 1: how surely the name meant this entity in labelled texts; 0 where it was too rare. */
  NAME_PRIOR("what this name meant in labelled texts"),
  /** 1 when the catalogue gives the entity no weight. */
  UNWEIGHTED("the catalogue does not say how often news means this entity"),
  /**
   * 0 to 1: how little is known of the entity, times how large the catalogue is: the more entities
   * it holds that news may never mean, the more words are also the name of one.
   */
  CROWD("one of very many entities of which little is known"),
  /** 1 when the spelling is letter by letter the stored one. */
  EXACT("the spelling is exactly the stored one"),
  /** Words of the name beyond the first, at most 2. */
  WORDS("the name has several words"),
  /**
   * 1 when the name is of another language written in the same script; 0 to 1 for a place that has
   * it in both languages, the less the more is known of it.
   */
  OTHER_LANGUAGE("the stored name is of another language"),
  /** 0 to 6: how much is to be doubted that another spelling is one of the stored name. */
  VARIANT("the name is stored in another spelling"),
  /** 1 for one word in another spelling with nothing in the text that speaks for the entity. */
  UNSUPPORTED("one word in another spelling, and nothing else in the text speaks for it"),
  /** 1 when a capital of the stored name is missing. */
  CASE("a capital of the stored name is missing"),
  /** 1 when the text writes vowel signs, and they are those of the stored name. */
  VOWEL_SIGNS("the vowel signs are those of the stored name"),
  /**
   * 0 to 1 for an administrative area whose kind is not said, where a town may be meant, less where
   * labelled texts mean it, or where brackets or an article tell that no town is.
   */
  BARE_AREA("the kind of area is not said"),
  /** 1 for a single word written small in a text that has capitals. */
  NO_CAPITAL("the word is written without a capital"),
  /** 0 to 1: how much a single word lacks to five letters, acronyms not counted. */
  FEW_LETTERS("the name has few letters"),
  /**
   * 0 to 1: how much more often news has the single word than it means the entity, in tenths of the
   * scale of weights.
   */
  FREQUENT_WORD("the word is met more often than the entity is meant"),
  /**
   * 0 to 1: how surely all words of a longer name are ordinary ones, times how little the entity is
   * known (1 - weight / 4).
   */
  COMMON_PHRASE("the words of the name are ordinary ones"),
  /**
   * 0 to 1: how surely the word is an ordinary word here, times how little the entity is known (1 -
   * (weight / 10)²).
   */
  COMMON_WORD("the name is also an ordinary word"),
  /**
   * 1 when an Arabic clitic had to be taken off and few letters remained, and 0.5 for an entity
   * without weight.
   */
  CLITIC("a short name behind a joined particle"),
  /** 1 when the name begins or ends inside letters run together. */
  GLUED("the name is run together with other letters"),
  /**
   * 1 when a capitalised word that belongs to no stored name stands directly beside a one-word
   * name, and no person's full name begins there.
   */
  NEIGHBOUR("the name is part of a longer one that is not in the catalogue"),
  /**
   * 1 when a noun such as {@code ambassade} or {@code rue}, which is not in the entity's own names,
   * makes it part of an institution's name.
   */
  INSTITUTION("the name is part of the name of an institution or street"),
  /**
   * 1 when the words are a common noun with an adjective of origin, as in {@code forces
   * irakiennes}.
   */
  DESCRIPTION("the words describe and do not name"),
  /**
   * 1 for a place of several words that begins and ends like a person's name, without a word that
   * asks for a place; the less, the more is known of the place, where only the beginning is of
   * persons.
   */
  PERSON_LIKE("it is also a name that persons bear"),
  /**
   * 1 when another person's given name stands before a family name, 0.6 before what is no person's
   * and where few persons are called so.
   */
  OTHER_GIVEN_NAME("another given name stands before it"),
  /** 1 for the acronym in a line of capitals, where it may be a word. */
  CAPITAL_LINE("an acronym in a line of capitals"),
  /** 1 for a short form that the lexicon derived. */
  SHORT_FORM("only a part of the name was seen"),
  /** 1 when the document also gives the full name. */
  FULL_NAME_SEEN("the document gives the full name"),
  /** 1 when another of the texts that are linked together surely names the entity. */
  NAMED_IN_OTHER_TEXT("another of the texts names it"),
  /** 1 when of several persons with this family name this one was named last. */
  NAMED_LAST("of those of that name, this one was named last"),
  /** 1 when a title or governing noun asks for this type, -0.5 when it asks for another. */
  TYPE_CUE("a title or noun beside it asks for this type"),
  /** 0 to 1: relations to the other entities of the document. */
  COHERENCE("it is related to other entities of the document"),
  /**
   * 0 to 1: how little is known of an entity of a country when nothing of that country is named,
   * but something else.
   */
  ELSEWHERE("it is little known, and the document names other countries"),
  /**
   * 1 when the name, or the office that a title before it asks for, is of the day of publication,
   * -1 when it is of another time.
   */
  TIME("of the time when the text was published"),
  /** 1 for the country that a demonym usually means, -0.25 for another of that demonym. */
  DEMONYM("people of this country are called so"),
  /** 0.2 to 1: how surely the person held the office at the time of the text. */
  ROLE("it held this office"),
  /** 0 to 1: how much speaks for a language or a family name of the same spelling. */
  DOUBT("it may be a language or a family name");

  private final String description;

  Feature(String description) {
    this.description = description;
  }

  /** {@return the reason in words} */
  public String description() {
    return description;
  }
}
