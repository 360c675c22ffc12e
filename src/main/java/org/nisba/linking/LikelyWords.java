package org.nisba.linking;

import java.util.BitSet;
import java.util.List;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.names.NameKey;

/**
 * Which words of a document belong to mentions that are likely: to full names, and to any. A person
 * named by one word may be part of a longer name whose given name is spelled otherwise.
 */
final class LikelyWords {

  /** A mention that is at least so probable covers its words. */
  static final double SURE = 0.5;

  final BitSet full;
  final BitSet any;
  private final BitSet several;

  LikelyWords(Document document, List<Mention> mentions, Lexicon lexicon) {
    full = new BitSet(document.words.size());
    any = new BitSet(document.words.size());
    several = new BitSet(document.words.size());
    for (Mention mention : mentions) {
      Candidate best = mention.best();
      if (best != null && best.probability() >= SURE) {
        any.set(mention.firstWord, mention.lastWord + 1);
        boolean person = lexicon.entity(best.entity()).type() == EntityType.PERSON;
        if (!best.isShort() && !(person && mention.wordCount() == 1)) {
          full.set(mention.firstWord, mention.lastWord + 1);
          if (mention.wordCount() > 1) {
            several.set(mention.firstWord, mention.lastWord + 1);
          }
        }
      }
    }
  }

  /** Whether a word belongs to a likely mention that is no full name. */
  boolean begins(int word) {
    return any.get(word) && !full.get(word);
  }

  /**
   * Whether a word belongs to a likely full name that is no part of a longer one, as a name of one
   * word may be: {@code Bechar al-Assad}.
   */
  boolean isComplete(Document document, int word) {
    boolean mayGoOn =
        !several.get(word)
            && document.followsDirectly(word + 1)
            && (document.words.isCapitalised(word + 1)
                || NameKey.isArticle(document.words, word + 1));
    return full.get(word) && !mayGoOn;
  }

  /**
   * Whether all words of a stretch belong to likely mentions, but not those of a full name and a
   * short one: {@code Bechar} the town, {@code al-Assad} by himself.
   */
  boolean holds(int first, int last) {
    return any.nextClearBit(first) > last && !(full.get(first) && !full.get(last));
  }
}
