package org.nisba.linking;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.nisba.text.Folding;

/** The adjectives and inhabitants' names of countries, in French and Arabic. Immutable. */
final class Demonyms {

  private static final String ARTICLE = "\u0627\u0644";
  private static final Pattern COUNTRY = Pattern.compile("(?!EU)[A-Z]{2}\t");
  private static final Set<String> FORMS = new HashSet<>();

  static {
    for (String line : Resources.lines("demonyms.tsv")) {
      if (!COUNTRY.matcher(line).lookingAt()) {
        continue; // "the Arab League" and "the European Union" are names
      }
      for (String form : line.substring(line.lastIndexOf('\t') + 1).split(" ")) {
        String folded = Folding.foldName(form);
        FORMS.add(folded.substring(folded.lastIndexOf('-') + 1)); // words end at a hyphen
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
