package org.nisba.linking;

import java.util.HashSet;
import java.util.Set;
import org.nisba.text.Folding;

/** The adjectives and inhabitants' names of countries, in French and Arabic. Immutable. */
final class Demonyms {

  private static final String ARTICLE = "\u0627\u0644";
  private static final Set<String> FORMS = new HashSet<>();

  static {
    for (String line : Resources.lines("demonyms.tsv")) {
      for (String form : line.substring(line.lastIndexOf('\t') + 1).split(" ")) {
        FORMS.add(Folding.foldName(form));
      }
    }
  }

  private Demonyms() {}

  /** {@return whether a folded word is one, with or without the Arabic article} */
  static boolean isDemonym(String word) {
    return FORMS.contains(word)
        || (word.startsWith(ARTICLE) && FORMS.contains(word.substring(ARTICLE.length())));
  }
}
