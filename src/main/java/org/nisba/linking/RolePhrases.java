package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.Demonyms.Demonym;
import org.nisba.linking.Demonyms.Origin;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Reads offices such as {@code le ministre turc des Affaires étrangères} and رئيس وزراء العراق: the
 * words of the office with an adjective of origin, or with the name of a country or organisation as
 * their complement. Stateless and thread-safe.
 */
final class RolePhrases {

  private static final char LAM = '\u0644';
  private static final String IN_THE_NAME_OF = "\u0628\u0627\u0633\u0645";

  private static final Set<String> OF = Set.of("de", "d", "du", "des");

  /** What may stand between the office and the name of what it is an office of. */
  private static final Set<String> GENERIC =
      Set.of(
          "royaume",
          "mouvement",
          "organisation",
          "etat",
          "emirat",
          "\u062F\u0648\u0644\u0647",
          "\u0645\u0645\u0644\u0643\u0647",
          "\u062D\u0631\u0643\u0647",
          "\u062A\u0646\u0638\u064A\u0645",
          "\u062D\u0632\u0628",
          "\u062C\u0645\u0627\u0639\u0647",
          "\u0645\u0646\u0638\u0645\u0647",
          "\u062C\u0645\u0647\u0648\u0631\u064A\u0647");

  private final Countries countries;

  RolePhrases(Countries countries) {
    this.countries = countries;
  }

  /**
   * {@return the office of some country or organisation that begins at a word, the longest if there
   * are several, or null}
   *
   * @param names the names of the document that may be complements
   */
  @Nullable RolePhrase at(Document document, int word, MentionIndex names) {
    return best(document, word, names, false);
  }

  /**
   * {@return the title that begins at a word, with its country if an adjective says it, or null}
   */
  @Nullable RolePhrase titleAt(Document document, int word) {
    return best(document, word, MentionIndex.EMPTY, true);
  }

  private @Nullable RolePhrase best(Document document, int word, MentionIndex names, boolean bare) {
    RolePhrase best = null;
    for (Clitics clitics : Clitics.withNone(document.words, word)) {
      String letters = document.words.word(word).substring(clitics.letters());
      String first = clitics.article() ? ArabicArticle.LETTERS + letters : letters;
      for (Office office : Office.beginningWith(first)) {
        for (RolePhrase read : read(document, word, clitics, office, names, bare)) {
          best = best == null || read.beats(best) ? read : best;
        }
      }
    }
    return best;
  }

  private List<RolePhrase> read(
      Document document,
      int word,
      Clitics clitics,
      Office office,
      MentionIndex names,
      boolean bare) {
    List<RolePhrase> found = new ArrayList<>(2);
    int start = document.words.start(word) + clitics.outside();
    int next = read(document, office, 1, office.words().size(), word + 1);
    if (next > 0) {
      Mention complement = complement(document, office, next, names);
      Candidate body = complement == null ? null : complement.best();
      if (complement != null && body != null && office.isOf(countries.code(body.entity()))) {
        List<Integer> bodies = List.of(body.entity());
        int last = complement.lastWord;
        found.add(new RolePhrase(word, last, start, clitics.letters(), office, bodies));
      } else if (bare) {
        found.add(new RolePhrase(word, next - 1, start, clitics.letters(), office, List.of()));
      }
    }
    RolePhrase adjective = withAdjective(document, word, start, clitics, office);
    if (adjective != null) {
      found.add(adjective);
    }
    return found;
  }

  private @Nullable RolePhrase withAdjective(
      Document document, int word, int start, Clitics clitics, Office office) {
    if (office.slot() < 0) {
      return null;
    }
    int at = read(document, office, 1, office.slot(), word + 1);
    boolean goesOn = at > 0 && at < document.words.size() && document.words.gap(at) == Gap.SPACE;
    Demonym demonym = goesOn ? Demonyms.at(document, at, Clitics.NONE) : null;
    if (demonym == null || demonym.definite() != office.definite()) {
      return null;
    }
    List<Integer> bodies = bodies(demonym, office);
    int next = read(document, office, office.slot(), office.words().size(), demonym.lastWord() + 1);
    return next < 0 || bodies.isEmpty()
        ? null
        : new RolePhrase(word, next - 1, start, clitics.letters(), office, bodies);
  }

  private List<Integer> bodies(Demonym demonym, Office office) {
    return demonym.origins().stream()
        .filter(origin -> origin.usual() || demonym.origins().size() > 1)
        .map(Origin::country)
        .filter(office::isOf)
        .map(countries::entity)
        .filter(country -> country >= 0)
        .toList();
  }

  /** Reads words {@code [from, to)} of an office and returns the word behind them, or -1. */
  private static int read(Document document, Office office, int from, int to, int at) {
    Tokens words = document.words;
    int word = at;
    for (int i = from; i < to; i++, word++) {
      boolean goesOn = word < words.size() && words.gap(word) != Gap.BREAK;
      if (!goesOn || !words.is(word, office.words().get(i))) {
        return -1;
      }
    }
    return word;
  }

  /** The country or organisation that an office is of. */
  private static @Nullable Mention complement(
      Document document, Office office, int at, MentionIndex names) {
    Tokens words = document.words;
    if (at >= words.size() || words.gap(at) != Gap.SPACE) {
      return null;
    }
    if (words.script(at) == Script.ARABIC) {
      return arabicComplement(document, office, at, names);
    }
    if (!OF.contains(words.word(at)) || at + 1 >= words.size()) {
      return null;
    }
    int name = at + 1;
    while (name < words.size() && Articles.FRENCH.contains(words.word(name)) && name < at + 2) {
      Mention withArticle = names.beginningAt(name);
      if (withArticle != null) {
        return withArticle;
      }
      name++;
    }
    return name < words.size() ? behindGeneric(document, name, names) : null;
  }

  /**
   * An Arabic office without article is followed by its complement, رئيس وزراء العراق; one with the
   * article needs a preposition, الأمين العام لحزب الله, unless it ends with one itself.
   */
  private static @Nullable Mention arabicComplement(
      Document document, Office office, int at, MentionIndex names) {
    Mention name = behindGeneric(document, at, names);
    if (name == null || !office.definite() || office.words().getLast().equals(IN_THE_NAME_OF)) {
      return name == null || name.clitics > 0 ? null : name;
    }
    Tokens words = document.words;
    boolean joined = words.text().folded().charAt(words.start(at)) == LAM;
    return joined && name.clitics > 0 && name.firstWord == at ? name : null;
  }

  private static @Nullable Mention behindGeneric(Document document, int at, MentionIndex names) {
    Mention name = names.beginningAt(at);
    if (name != null
        || !GENERIC.contains(document.words.word(at))
        || at + 1 >= document.words.size()) {
      return name;
    }
    int next = at + 1;
    return OF.contains(document.words.word(next)) && next + 1 < document.words.size()
        ? names.beginningAt(next + 1)
        : names.beginningAt(next);
  }
}
