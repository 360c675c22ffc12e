package org.nisba.linking;

import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.PersonName;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Tells whether the words directly beside a mention make it part of a longer name that the lexicon
 * lacks. Stateless and thread-safe.
 */
final class Neighbours {

  /** A word that is ordinary this surely is no given name and no family name. */
  private static final double ORDINARY = 0.5;

  private final Lexicon lexicon;
  private final GivenNameWords givenNames;
  private final OtherGivenNames otherNames;

  Neighbours(Lexicon lexicon, OtherGivenNames otherNames) {
    this.lexicon = lexicon;
    this.givenNames = new GivenNameWords(lexicon);
    this.otherNames = otherNames;
  }

  /** {@return whether words in Latin script beside a mention that no name covers make it longer} */
  boolean makeLonger(Document document, Mention mention, NameCover cover) {
    return (mention.wordCount() == 1 && hasUnknownNeighbour(document, mention, cover))
        || isInCompound(document.words, mention, cover);
  }

  /**
   * Whether a capitalised word directly beside a one-word name makes it part of a longer, unknown
   * name.
   */
  private boolean hasUnknownNeighbour(Document document, Mention mention, NameCover cover) {
    Tokens words = document.words;
    int word = mention.firstWord;
    if (words.script(word) != Script.LATIN) {
      return false;
    }
    return isNameLike(document, word - 1, word, cover)
        || (isNameLike(document, word + 1, word + 1, cover)
            && !(isFullName(document, word + 1) && !givenNames.mayBe(words, word)));
  }

  /** Whether a person's name begins here: {@code a déclaré à l'AFP | John Rees}. */
  private boolean isFullName(Document document, int word) {
    Tokens words = document.words;
    int next = word + 1;
    if (next < words.size() && PersonName.isParticle(words.word(next))) {
      next++; // "Mohammed el-Emadi"
    }
    return words.gap(word) == Gap.SPACE
        && givenNames.mayBe(words, word)
        && next < words.size()
        && document.followsDirectly(word + 1)
        && document.followsDirectly(next)
        && words.letters(next) == Letters.CAPITALISED;
  }

  /**
   * Whether Arabic given names go on with a family name: محمد علي العروي is hardly محمد علي in
   * another spelling.
   */
  boolean addFamilyName(Document document, Mention mention) {
    Tokens words = document.words;
    int next = mention.lastWord + 1;
    if (next >= words.size()
        || words.gap(next) != Gap.SPACE
        || words.script(mention.firstWord) != Script.ARABIC
        || words.script(next) != Script.ARABIC) {
      return false;
    }
    for (int i = mention.firstWord; i <= mention.lastWord; i++) {
      if (!PersonName.isParticle(words.word(i))
          && !lexicon.givenNames().contains(words.surface(i))) {
        return false;
      }
    }
    String word = words.word(next);
    return PersonName.isParticle(word)
        || (document.ordinary(next) < ORDINARY
            && !words.surface(next).equals(GivenNameWords.ON)
            && (ArabicArticle.begins(word)
                || (NameWords.learned().kinds(word) & NameWords.FAMILY) != 0));
  }

  /** {@return whether {@link #followsUnknown} may be so for some candidate} */
  boolean mayFollowUnknown(Document document, Mention mention, NameCover cover) {
    return document.words.script(mention.firstWord) == Script.LATIN
        && OtherGivenNames.anyBefore(
            document, mention, word -> isNameLike(document, word, word + 1, cover));
  }

  /**
   * {@return whether a mention in Latin script is less than the full name of a person and stands
   * behind an unknown word: {@code Hafedh Caïd Essebsi}}
   */
  boolean followsUnknown(Document document, Mention mention, NameCover cover, Candidate candidate) {
    if (lexicon.type(candidate.entity()) != EntityType.PERSON) {
      return false;
    }
    int other = otherNames.wordBefore(document, mention, candidate);
    return other >= 0 && isNameLike(document, other, other + 1, cover);
  }

  /**
   * Whether hyphens make it part of a longer name: {@code Plaine-Monceau}, {@code
   * Fontaine-les-Vervins}.
   */
  private static boolean isInCompound(Tokens words, Mention mention, NameCover cover) {
    int before = mention.firstWord - 1;
    int next = mention.lastWord + 1;
    return words.script(mention.firstWord) == Script.LATIN
        && ((isHyphened(words, before + 1)
                && !cover.contains(before)
                && (words.isCapitalised(before) || isHyphened(words, before)))
            || (isHyphened(words, next) && !cover.contains(next) && isHyphened(words, next + 1)));
  }

  private static boolean isHyphened(Tokens words, int word) {
    return word > 0 && word < words.size() && words.gap(word) == Gap.HYPHEN;
  }

  private static boolean isNameLike(Document document, int word, int behindGap, NameCover cover) {
    Tokens words = document.words;
    if (word < 0 || word >= words.size() || !document.followsDirectly(behindGap)) {
      return false;
    }
    boolean name =
        words.script(word) == Script.LATIN
            && words.letters(word) == Letters.CAPITALISED
            && words.length(word) > 2
            && !cover.contains(word);
    double common = document.ordinary(word);
    return name
        && (words.startsSentence(word) ? common == 0 : common < 0.9)
        && !TypeCues.isCue(words.word(word))
        && !TypeCues.endsTitle(words, word);
  }
}
