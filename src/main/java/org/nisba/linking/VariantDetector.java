package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.PersonName;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds names that are stored in another spelling only, in what exact look-up has left over:
 * capitalised words in Latin script; in Arabic, words behind a given name or a title, and rare
 * words side by side, which must be spelled like a whole name more surely. Stateless and
 * thread-safe.
 *
 * <p>A stretch is looked up as a whole name, so that a part of a longer unknown name is never taken
 * for another name; one word alone needs letters enough and a nearly certain spelling.
 */
final class VariantDetector {

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /** From this {@link WordTable#FREQUENCY} on an Arabic word is no part of an unknown name. */
  private static final double FREQUENT = 3.7;

  /** Words of the longest name looked up. */
  private static final int LONGEST = 6;

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
      if (likely.full.get(i) || document.isAddress(i)) {
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

  /** Looks up the run of capitalised words that begins at a word; returns the word behind it. */
  private int latin(
      Document document, int first, LikelyWords likely, VariantLookup lookup, List<Mention> found) {
    Tokens words = document.words;
    if (!beginsName(document, first)) {
      return first + 1;
    }
    int last = first;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      if (likely.full.get(i) || (!document.followsDirectly(i) && words.gap(i) != Gap.DOT)) {
        break;
      }
      if (words.isCapitalised(i) && words.script(i) == Script.LATIN) {
        last = i;
      } else if (!PersonName.isParticle(words.word(i))) {
        break;
      }
    }
    if (!likely.holds(first, last)) {
      Mention mention = lookup.surest(first, last, 0, true);
      if (mention != null) {
        found.add(mention);
      }
    }
    return last + 1;
  }

  /** Whether a name may begin at a Latin word. */
  static boolean beginsName(Document document, int i) {
    Tokens words = document.words;
    String word = words.word(i);
    return words.script(i) == Script.LATIN
        && words.isCapitalised(i)
        && words.letters(i) != Letters.UPPER
        && !TypeCues.isCue(word)
        && WordTable.ORDINARY.of(Script.LATIN, word) < COMMON;
  }

  /**
   * Looks up words behind a cue or from a given name on, and others that may be a name; returns the
   * next word to try.
   */
  private int arabic(
      Document document, int first, LikelyWords likely, VariantLookup lookup, List<Mention> found) {
    Tokens words = document.words;
    if (isCommon(document, first)) {
      return first + 1;
    }
    boolean given = lexicon.givenNames().contains(words.surface(first));
    boolean cued =
        first > 0 && words.gap(first) == Gap.SPACE && TypeCues.isCue(words.word(first - 1));
    boolean family = first + 1 < words.size() && likely.begins(first + 1);
    boolean led = given || cued || family;
    if (!led && !mayBeName(words, first)) {
      return first + 1;
    }
    int last = first;
    while (last + 1 < words.size()
        && last + 1 - first < (led ? LONGEST_ARABIC : LONGEST_UNLED)
        && words.gap(last + 1) == Gap.SPACE
        && words.script(last + 1) == Script.ARABIC
        && !likely.full.get(last + 1)
        && mayGoOn(document, last + 1, led)) {
      last++;
    }
    int clitics = given ? 0 : Clitics.single(words, first);
    for (int end = last; end >= (cued ? first : first + 1); end--) {
      boolean isWhole = !likely.holds(first, end) && !PersonName.isParticle(words.word(end));
      Mention mention = isWhole ? lookup.surest(first, end, clitics, led) : null;
      if (mention != null) {
        found.add(mention);
        return end + 1;
      }
    }
    return first + 1;
  }

  /**
   * Whether a name may go on with an Arabic word: بن within it is too short for a name by itself.
   */
  private static boolean mayGoOn(Document document, int i, boolean led) {
    return led
        ? PersonName.isParticle(document.words.word(i)) || !isCommon(document, i)
        : !isCommon(document, i) && mayBeName(document.words, i);
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
