package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Variant;
import org.nisba.names.PersonName;
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

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /** Words of the longest name looked up. */
  private static final int LONGEST = 6;

  /** A single word with fewer letters is looked up exactly only. */
  private static final int SHORTEST_WORD = 5;

  private final Lexicon lexicon;
  private final VariantCheck check;

  VariantDetector(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.check = new VariantCheck(lexicon);
  }

  /**
   * {@return mentions of names in other spellings than the stored ones}
   *
   * @param mentions those found so far, ranked
   */
  List<Mention> detect(Document document, List<Mention> mentions) {
    LikelyWords likely = new LikelyWords(document, mentions, lexicon);
    Search search = new Search(likely, lexicon, new HashMap<>());
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < document.words.size()) {
      Deadline.check();
      if (search.likely.full.get(i) || document.isAddress(i)) {
        i++;
      } else {
        i =
            document.words.script(i) == Script.ARABIC
                ? arabic(document, i, search, found)
                : latin(document, i, search, found);
      }
    }
    return found;
  }

  /** One search through a document. */
  private record Search(LikelyWords likely, Lexicon lexicon, Map<String, List<Variant>> lookedUp) {

    /** The names spelled like another; asked once for all its places in the document. */
    List<Variant> spelledLike(String spelling) {
      return lookedUp.computeIfAbsent(
          spelling, each -> lexicon.spelledLike(each, VariantCheck.LEAST));
    }
  }

  /** Looks up the run of capitalised words that begins at a word; returns the word behind it. */
  private int latin(Document document, int first, Search search, List<Mention> found) {
    Tokens words = document.words;
    if (!beginsName(document, first)) {
      return first + 1;
    }
    int last = first;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      if (search.likely.full.get(i) || (!document.followsDirectly(i) && words.gap(i) != Gap.DOT)) {
        break;
      }
      if (words.isCapitalised(i) && words.script(i) == Script.LATIN) {
        last = i;
      } else if (!PersonName.isParticle(words.word(i))) {
        break;
      }
    }
    if (!search.likely.holds(first, last)) {
      add(document, first, last, search, found);
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

  /** Looks up words behind a cue, or from a given name on; returns the next word to try. */
  private int arabic(Document document, int first, Search search, List<Mention> found) {
    Tokens words = document.words;
    if (isCommon(document, first)) {
      return first + 1;
    }
    boolean given = lexicon.givenNames().contains(words.surface(first));
    boolean family = first + 1 < words.size() && search.likely.begins(first + 1);
    boolean cued =
        first > 0 && words.gap(first) == Gap.SPACE && TypeCues.isCue(words.word(first - 1));
    if (!given && !cued && !family) {
      return first + 1;
    }
    int last = first;
    while (last + 1 < words.size()
        && last - first < 3
        && words.gap(last + 1) == Gap.SPACE
        && words.script(last + 1) == Script.ARABIC
        && !search.likely.full.get(last + 1)
        && !isCommon(document, last + 1)) {
      last++;
    }
    for (int end = last; end >= (cued ? first : first + 1); end--) {
      if (!search.likely.holds(first, end) && add(document, first, end, search, found)) {
        return end + 1;
      }
    }
    return first + 1;
  }

  /** Whether an Arabic word is too short or too ordinary for a name. */
  static boolean isCommon(Document document, int i) {
    String word = document.words.word(i);
    return document.words.length(i) < 3
        || TypeCues.isCue(word)
        || WordTable.ORDINARY.of(Script.ARABIC, word) >= COMMON;
  }

  /** One word is looked up only when it is long, no ordinary word and no demonym. */
  private static boolean mayStandAlone(Tokens words, int i) {
    String word = words.word(i);
    return word.length() >= SHORTEST_WORD
        && !Demonyms.isDemonym(word)
        && WordTable.ORDINARY.of(words.script(i), word) == 0;
  }

  /** {@return the value of {@link Feature#VARIANT} for a spelling of some probability} */
  static double variation(double score) {
    return 1.25 + 10 * (1 - score);
  }

  private boolean add(Document document, int first, int last, Search search, List<Mention> found) {
    Tokens words = document.words;
    boolean single = first == last;
    if (single && !mayStandAlone(words, first)) {
      return false;
    }
    int start = words.start(first);
    int end = words.end(last);
    String surface = words.text().original(start, end).of(words.text().original());
    Mention mention = new Mention(first, last, start, end, 0, List.of());
    EntityType cue = TypeCues.before(document, mention);
    Map<Integer, Candidate> candidates = new HashMap<>();
    for (Variant variant : search.spelledLike(surface)) {
      if (candidates.containsKey(variant.name().entity()) || !check.isSure(surface, variant, cue)) {
        continue;
      }
      Candidate candidate = new Candidate(variant.name(), MatchKind.VARIANT);
      candidate.set(Feature.VARIANT, variation(variant.score()));
      candidates.put(variant.name().entity(), candidate);
    }
    if (candidates.isEmpty()) {
      return false;
    }
    found.add(new Mention(first, last, start, end, 0, new ArrayList<>(candidates.values())));
    return true;
  }
}
