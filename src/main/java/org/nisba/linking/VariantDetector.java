package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.VariantLookup.Lead;
import org.nisba.names.PersonName;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds names that are stored in another spelling only, in what exact look-up has left over:
 * capitalised words in Latin script; in Arabic, words behind a given name, a title or a word that
 * names of places begin with, and rare words side by side, which must be spelled like a whole name
 * more surely. Stateless and thread-safe.
 *
 * <p>A stretch is looked up as a whole name, so that a part of a longer unknown name is never taken
 * for another name; one word alone needs letters enough and a nearly certain spelling.
 */
final class VariantDetector {

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /** From this {@link WordTable#FREQUENCY} on an Arabic word is no part of an unknown name. */
  private static final double FREQUENT = 3.7;

  /** From this one on it is part of no name: the Arabic words in each second sentence. */
  private static final double VERY_FREQUENT = 5.75;

  /** Words of the longest Arabic name looked up. */
  private static final int LONGEST_ARABIC = 6;

  /** Words of the longest one that nothing tells of. */
  private static final int LONGEST_UNLED = 3;

  private final Lexicon lexicon;

  VariantDetector(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * {@return mentions of names in other spellings than the stored ones}
   *
   * @param mentions those found so far, ranked
   */
  List<Mention> detect(Document document, List<Mention> mentions) {
    LikelyWords likely = new LikelyWords(document, mentions, lexicon);
    VariantLookup lookup = new VariantLookup(document, lexicon);
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < document.words.size()) {
      Deadline.check();
      if (likely.isComplete(document, i) || document.isAddress(i)) {
        i++;
      } else {
        i =
            document.words.script(i) == Script.ARABIC
                ? arabic(document, i, likely, lookup, found)
                : latin(document, i, likely, lookup, found);
      }
    }
    return found;
  }

  /**
   * Looks up the run of capitalised words that begins at a word, and when it is no name the part
   * before what may stand between two; returns the word behind it.
   */
  private int latin(
      Document document, int first, LikelyWords likely, VariantLookup lookup, List<Mention> found) {
    if (!CapitalisedRun.begins(document, first)) {
      return first + 1;
    }
    int last = CapitalisedRun.end(document, first, likely, true);
    boolean isFound = isFound(first, last, likely, lookup, found);
    int sure = isFound ? last : CapitalisedRun.end(document, first, likely, false);
    if (sure < last) {
      isFound = isFound(first, sure, likely, lookup, found);
    }
    boolean other = CapitalisedRun.isOrdinary(document.words.word(first)) || likely.full.get(first);
    return isFound || !other ? sure + 1 : first + 1;
  }

  private static boolean isFound(
      int first, int last, LikelyWords likely, VariantLookup lookup, List<Mention> found) {
    Mention mention = likely.holds(first, last) ? null : lookup.surest(first, last, 0, Lead.ANY);
    if (mention != null) {
      found.add(mention);
    }
    return mention != null;
  }

  /**
   * Looks up words behind a cue or from a given name on, and others that may be a name; returns the
   * next word to try.
   */
  private int arabic(
      Document document, int first, LikelyWords likely, VariantLookup lookup, List<Mention> found) {
    Tokens words = document.words;
    boolean place = beginsPlace(words, first);
    boolean common = isCommon(document, first);
    if (!place && common && !mayBePart(document, first)) {
      return first + 1; // most words
    }
    boolean announced = mayBeName(words, first) && TypeCues.leads(document, first);
    if (!place && (announced ? !common && !mayBePart(document, first) : common)) {
      return first + 1;
    }
    boolean given = lexicon.givenNames().contains(words.surface(first));
    boolean cued =
        first > 0 && words.gap(first) == Gap.SPACE && TypeCues.isCue(words.word(first - 1));
    boolean family = first + 1 < words.size() && likely.begins(first + 1);
    boolean led = given || cued || family;
    if (!led && !place && !mayBeName(words, first)) {
      return first + 1;
    }
    boolean told = led || announced || place;
    int last = first;
    while (last + 1 < words.size()
        && last + 1 - first < (told ? LONGEST_ARABIC : LONGEST_UNLED)
        && (words.gap(last + 1) == Gap.SPACE || words.gap(last + 1) == Gap.HYPHEN)
        && words.script(last + 1) == Script.ARABIC
        && !likely.full.get(last + 1)
        && (mayGoOn(document, last + 1, told)
            || PersonName.isPatronymic(words.word(last)) // عبد اللطيف
            || (place && (last == first || TypeCues.beginsPlace(words.word(last + 1)))))) {
      last++;
    }
    Lead lead = led ? Lead.ANY : announced ? Lead.PERSON : place ? Lead.PLACE : Lead.NONE;
    int clitics = given ? 0 : Clitics.single(words, first);
    int least = cued && !common ? first : first + 1;
    for (int end = last; end >= least; end--) {
      boolean isWhole = !likely.holds(first, end) && !PersonName.isParticle(words.word(end));
      Mention mention = isWhole ? lookup.surest(first, end, clitics, lead) : null;
      if (mention != null) {
        found.add(mention);
        return end + 1;
      }
    }
    return first + 1;
  }

  /**
   * Whether a word, or what stands behind the letter joined to it, mostly begins a place's name.
   */
  private static boolean beginsPlace(Tokens words, int i) {
    String word = words.word(i);
    return TypeCues.beginsPlace(word)
        || (Clitics.single(words, i) == 1 && TypeCues.beginsPlace(word.substring(1)));
  }

  /**
   * Whether a name may go on with an Arabic word: بن within it is too short for a name by itself.
   */
  private boolean mayGoOn(Document document, int i, boolean led) {
    return led ? mayBePart(document, i) : !isCommon(document, i) && mayBeName(document.words, i);
  }

  /**
   * Whether an Arabic word may be part of a name where something tells that there is one; many
   * names are ordinary words, too (سليم), and some are as frequent as no others (محمد, but not
   * على).
   */
  private boolean mayBePart(Document document, int i) {
    Tokens words = document.words;
    String word = words.word(i);
    if (PersonName.isParticle(word)) {
      return true;
    }
    String surface = words.surface(i);
    int kinds = NameWords.learned().kinds(word);
    boolean common = isCommon(document, i);
    boolean given = lexicon.givenNames().contains(surface);
    if (common && kinds == 0 && !given) {
      return false; // most words
    }
    if (WordTable.FREQUENCY.of(Script.ARABIC, word) >= VERY_FREQUENT) {
      return word.length() > 2 && (kinds & NameWords.GIVEN) != 0 && !surface.endsWith("ى");
    }
    return !common || given || (word.length() > 3 && kinds != 0);
  }

  /** Whether an Arabic word may be part of a name that nothing else tells of. */
  private static boolean mayBeName(Tokens words, int i) {
    String word = words.word(i);
    return WordTable.FREQUENCY.of(Script.ARABIC, word) < FREQUENT
        || NameWords.learned().kinds(word) != 0;
  }

  /** Whether an Arabic word is too short or too ordinary for a name. */
  static boolean isCommon(Document document, int i) {
    return document.words.length(i) < 3
        || document.ordinary(i) >= COMMON
        || TypeCues.isCue(document.words.word(i));
  }
}
