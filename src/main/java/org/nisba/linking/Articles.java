package org.nisba.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Decides between a name and the same with an article before it: {@code la France} is the country
 * and not the newspaper of that title, unless the article has a capital or the title is the
 * likelier meaning. Stateless and thread-safe.
 */
final class Articles {

  /** The French definite articles, folded. */
  static final Set<String> FRENCH = Set.of("le", "la", "les", "l");

  private Articles() {}

  /** Drops the mentions whose small article is no part of the name. */
  static void trim(Document document, List<Mention> mentions) {
    Map<Long, Mention> byPlace = new HashMap<>();
    for (Mention mention : mentions) {
      byPlace.merge(place(mention.firstWord, mention.lastWord), mention, Articles::likelier);
    }
    mentions.removeIf(mention -> {
      Mention bare = byPlace.get(place(mention.firstWord + 1, mention.lastWord));
      return bare != null
          && hasSmallArticle(document.words, mention)
          && score(bare) > score(mention);
    });
  }

  private static boolean hasSmallArticle(Tokens words, Mention mention) {
    return mention.wordCount() > 1
        && words.script(mention.firstWord) == Script.LATIN
        && !words.isCapitalised(mention.firstWord)
        && FRENCH.contains(words.word(mention.firstWord));
  }

  private static long place(int first, int last) {
    return (long) first << 32 | last;
  }

  private static Mention likelier(Mention a, Mention b) {
    return score(b) > score(a) ? b : a;
  }

  private static double score(Mention mention) {
    Candidate best = mention.best();
    return best == null ? Double.NEGATIVE_INFINITY : best.score();
  }
}
