package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Folding;
import org.nisba.text.Gap;
import org.nisba.text.Tables;
import org.nisba.text.Tokens;

/** The adjectives and inhabitants' names of countries, in French and Arabic. Immutable. */
final class Demonyms {

  /** {@code papouan-néo-guinéen}. */
  private static final int LONGEST = 3;

  private static final Pattern COUNTRY = Pattern.compile("(?!EU)[A-Z]{2}\t");
  private static final Set<String> FORMS = new HashSet<>();
  private static final Map<String, List<Origin>> ORIGINS = new HashMap<>();

  /**
   * A country that a demonym may mean.
   *
   * @param country its ISO 3166-1 code
   * @param usual whether it means this country wherever nothing else is said
   */
  record Origin(String country, boolean usual) {}

  /**
   * A demonym in a text.
   *
   * @param firstWord its first word
   * @param lastWord its last word
   * @param start where it begins in the folded text, behind clitics
   * @param definite whether it bears the Arabic article
   * @param origins the countries that it may mean
   */
  record Demonym(int firstWord, int lastWord, int start, boolean definite, List<Origin> origins) {}

  static {
    for (String line : Tables.lines(Demonyms.class, "demonyms.tsv")) {
      String[] fields = line.split("\t");
      for (String form : fields[2].split(" ")) {
        String folded = Folding.foldName(form.replace("~", ""));
        Origin origin = new Origin(fields[0], form.charAt(0) != '~');
        ORIGINS
            .computeIfAbsent(folded.replace('-', ' ').replace('_', ' '), _ -> new ArrayList<>(1))
            .add(origin);
        if (COUNTRY.matcher(line).lookingAt()) { // "the Arab League" and "the EU" are names
          FORMS.add(folded.substring(folded.lastIndexOf('-') + 1)); // words end at a hyphen
        }
      }
    }
  }

  private Demonyms() {}

  /** {@return whether a folded word is one, with or without the Arabic article} */
  static boolean isDemonym(String word) {
    return FORMS.contains(word) || FORMS.contains(ArabicArticle.strip(word));
  }

  /**
   * {@return the demonym that begins at a word behind its clitics, the longest if there are
   * several, or null}
   */
  static @Nullable Demonym at(Document document, int word, Clitics clitics) {
    Tokens words = document.words;
    StringBuilder form = new StringBuilder();
    String first = words.word(word).substring(clitics.letters());
    boolean definite = clitics.article() || ArabicArticle.begins(first);
    Demonym longest = null;
    for (int last = word; last < Math.min(words.size(), word + LONGEST); last++) {
      boolean goesOn =
          last == word || words.gap(last) == Gap.SPACE || words.gap(last) == Gap.HYPHEN;
      if (!goesOn || document.isAddress(last)) {
        break;
      }
      form.append(last > word ? " " : "");
      form.append(ArabicArticle.strip(last == word ? first : words.word(last)));
      List<Origin> origins = ORIGINS.get(form.toString());
      if (origins != null) {
        int start = words.start(word) + clitics.outside();
        longest = new Demonym(word, last, start, definite, origins);
      }
    }
    return longest;
  }
}
