package org.nisba.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.NameKey;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds the single words by which texts name again, in another spelling than the stored ones, what
 * they name in full. Stateless and thread-safe.
 */
final class RepeatedVariants {

  /** A single word with fewer letters is no spelling of what the document has named. */
  private static final int SHORTEST_AGAIN = 4;

  private final Lexicon lexicon;
  private final NamesOfDocument shortNames;

  RepeatedVariants(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shortNames = new NamesOfDocument(lexicon);
  }

  /** {@return the single words that name what texts name in full, by mentions that are likely} */
  NamesOfDocument.Index named(List<Reading> readings) {
    Set<Integer> entities = new HashSet<>();
    for (Reading reading : readings) {
      for (Mention mention : reading.mentions) {
        if (mention.isFullName(LikelyWords.SURE)) {
          entities.add(mention.likeliest());
        }
      }
    }
    return shortNames.index(entities);
  }

  /**
   * {@return mentions by a single word of what is named in full, in other spellings than the stored
   * ones}
   *
   * @param mentions those found so far, ranked
   * @param names the words that name what the texts of the request name in full
   */
  List<Mention> detect(Document document, List<Mention> mentions, NamesOfDocument.Index names) {
    BitSet covered = new LikelyWords(document, mentions, lexicon).any;
    Tokens words = document.words;
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Deadline.check();
      if (covered.get(i) || document.isAddress(i) || words.length(i) < SHORTEST_AGAIN) {
        continue;
      }
      if (words.script(i) == Script.ARABIC) {
        if (!VariantDetector.isCommon(document, i) && !Demonyms.isDemonym(words.word(i))) {
          Mention whole = again(document, i, i, 0, names);
          int clitics = Clitics.single(words, i);
          Mention behind = clitics > 0 ? again(document, i, i, clitics, names) : null;
          add(behind == null || (whole != null && isNearer(whole, behind)) ? whole : behind, found);
        }
      } else if (CapitalisedRun.begins(document, i)
          && standsAlone(document, i)
          && !Demonyms.isDemonym(words.word(i))) {
        int first = i > 0 && NameKey.isArticle(words, i - 1) ? i - 1 : i;
        add(again(document, first, i, 0, names), found);
      }
    }
    return found;
  }

  /** Whether no other capitalised word stands directly beside a word. */
  private static boolean standsAlone(Document document, int i) {
    Tokens words = document.words;
    boolean before =
        document.followsDirectly(i)
            && words.isCapitalised(i - 1)
            && words.length(i - 1) > 1
            && !NameKey.isArticle(words, i - 1)
            && !words.startsSentence(i - 1)
            && !TypeCues.isCue(words.word(i - 1));
    return !before && !(document.followsDirectly(i + 1) && words.isCapitalised(i + 1));
  }

  private static void add(@Nullable Mention mention, List<Mention> found) {
    if (mention != null) {
      found.add(mention);
    }
  }

  private static boolean isNearer(Mention a, Mention b) {
    return variation(a) < variation(b);
  }

  private static double variation(Mention mention) {
    return mention.candidates().stream()
        .mapToDouble(candidate -> candidate.value(Feature.VARIANT))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static @Nullable Mention again(
      Document document, int first, int last, int clitics, NamesOfDocument.Index names) {
    Tokens words = document.words;
    int start = words.start(first) + clitics;
    int end = words.end(last);
    String folded = words.text().folded();
    if (end - start < SHORTEST_AGAIN || !names.mayHold(folded, words.start(last) + clitics, end)) {
      return null;
    }
    List<Candidate> candidates =
        names.candidates(words.text().original(start, end).of(words.text().original()));
    return candidates.isEmpty() ? null : new Mention(first, last, start, end, clitics, candidates);
  }
}
