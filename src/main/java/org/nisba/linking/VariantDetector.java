package org.nisba.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameComparison;
import org.nisba.names.NameParts;
import org.nisba.names.NameSimilarity;
import org.nisba.names.PersonName;
import org.nisba.names.SpellingModel;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds names that are stored in another spelling only, in what exact look-up has left over:
 * capitalised words in Latin script; in Arabic, words behind a given name or a title. Stateless and
 * thread-safe.
 *
 * <p>A stretch is looked up as a whole name, so that a part of a longer unknown name is never taken
 * for another name; one word alone needs letters enough and a nearly certain spelling.
 */
final class VariantDetector {

  /** Words of the longest name looked up. */
  private static final int LONGEST = 6;

  /** A single word with fewer letters is looked up exactly only. */
  private static final int SHORTEST_WORD = 5;

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /** A mention that is at least so probable covers its words. */
  private static final double SURE = 0.5;

  private static final double LEAST = 0.75;

  /** What the names in the script of a spelling must reach beside one in the other script. */
  private static final double BORNE_OUT = 0.4;

  private static final double LEAST_WORD = 0.9;

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
    BitSet covered = new BitSet(document.words.size());
    for (Mention mention : mentions) {
      Candidate best = mention.best();
      if (best != null && best.probability() >= SURE) {
        covered.set(mention.firstWord, mention.lastWord + 1);
      }
    }
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < document.words.size()) {
      if (covered.get(i) || document.isAddress(i)) {
        i++;
      } else {
        i =
            document.words.script(i) == Script.ARABIC
                ? arabic(document, i, covered, found)
                : latin(document, i, covered, found);
      }
    }
    return found;
  }

  /** Looks up the run of capitalised words that begins at a word; returns the word behind it. */
  private int latin(Document document, int first, BitSet covered, List<Mention> found) {
    Tokens words = document.words;
    if (!beginsName(document, first)) {
      return first + 1;
    }
    int last = first;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      if (covered.get(i) || (!document.followsDirectly(i) && words.gap(i) != Gap.DOT)) {
        break;
      }
      if (words.isCapitalised(i) && words.script(i) == Script.LATIN) {
        last = i;
      } else if (!PersonName.isParticle(words.word(i))) {
        break;
      }
    }
    add(document, first, last, 0, found);
    return last + 1;
  }

  private static boolean beginsName(Document document, int i) {
    Tokens words = document.words;
    String word = words.word(i);
    return words.script(i) == Script.LATIN
        && words.isCapitalised(i)
        && words.letters(i) != Letters.UPPER
        && !TypeCues.isCue(word)
        && CommonWords.LEARNED.share(Script.LATIN, word) < COMMON;
  }

  /** Looks up words behind a cue, or from a given name on; returns the next word to try. */
  private int arabic(Document document, int first, BitSet covered, List<Mention> found) {
    Tokens words = document.words;
    if (isCommon(document, first)) {
      return first + 1;
    }
    boolean given = lexicon.givenNames().contains(words.surface(first));
    boolean cued =
        first > 0 && words.gap(first) == Gap.SPACE && TypeCues.isCue(words.word(first - 1));
    if (!given && !cued) {
      return first + 1;
    }
    int last = first;
    while (last + 1 < words.size()
        && last - first < 3
        && words.gap(last + 1) == Gap.SPACE
        && words.script(last + 1) == Script.ARABIC
        && !covered.get(last + 1)
        && !isCommon(document, last + 1)) {
      last++;
    }
    for (int end = last; end >= (given && !cued ? first + 1 : first); end--) {
      if (add(document, first, end, 0, found)) {
        return end + 1;
      }
    }
    return first + 1;
  }

  private static boolean isCommon(Document document, int i) {
    String word = document.words.word(i);
    return document.words.length(i) < 3
        || TypeCues.isCue(word)
        || CommonWords.LEARNED.share(Script.ARABIC, word) >= COMMON;
  }

  /** One word is looked up only when it is long, no ordinary word and no demonym. */
  private static boolean mayStandAlone(Tokens words, int i) {
    String word = words.word(i);
    return word.length() >= SHORTEST_WORD
        && !Demonyms.isDemonym(word)
        && CommonWords.LEARNED.share(words.script(i), word) == 0;
  }

  /**
   * Whether an entity found by a name in the other script has no name in this script, or one that
   * is not far from the spelling.
   */
  private boolean isBorneOut(String spelling, Variant variant) {
    if (NameSimilarity.scripts(variant.alignment()) != SpellingModel.Scripts.CROSS) {
      return true;
    }
    boolean none = true;
    boolean arabic = variant.alignment().a().isArabic();
    for (String label : lexicon.entity(variant.name().entity()).labels().values()) {
      if (NameParts.isArabic(label) == arabic) {
        if (NameComparison.of(spelling, label).score() >= BORNE_OUT) {
          return true;
        }
        none = false;
      }
    }
    return none;
  }

  private boolean add(Document document, int first, int last, int clitics, List<Mention> found) {
    Tokens words = document.words;
    boolean single = first == last;
    if (single && !mayStandAlone(words, first)) {
      return false;
    }
    int start = words.start(first) + clitics;
    int end = words.end(last);
    String surface = words.text().original(start, end).of(words.text().original());
    Map<Integer, Candidate> candidates = new HashMap<>();
    for (Variant variant : lexicon.spelledLike(surface, single ? LEAST_WORD : LEAST)) {
      if (!isBorneOut(surface, variant)) {
        continue;
      }
      Candidate candidate = new Candidate(variant.name(), MatchKind.VARIANT);
      candidate.set(Feature.VARIANT, 1 + 4 * (1 - variant.score()));
      candidates.putIfAbsent(variant.name().entity(), candidate);
    }
    if (candidates.isEmpty()) {
      return false;
    }
    found.add(new Mention(first, last, start, end, clitics, new ArrayList<>(candidates.values())));
    return true;
  }
}
