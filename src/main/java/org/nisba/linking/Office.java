package org.nisba.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Tables;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * How an office is called.
 *
 * @param predicates the relations of who holds it to the country or organisation
 * @param countries ISO codes of the only countries where it is called so; empty for all
 * @param words the folded words of the phrase
 * @param slot before which word an adjective of origin may stand ({@code words.size()} for behind
 *     the last), or -1 when none may
 * @param definite whether the phrase bears the Arabic article
 */
record Office(
    Set<String> predicates, Set<String> countries, List<String> words, int slot, boolean definite) {

  private static final String SLOT = "~";
  private static final String ANY = "*";

  private static final Map<String, List<Office>> BY_FIRST_WORD = new HashMap<>();

  static {
    for (String line : Tables.lines(Office.class, "offices.tsv")) {
      String[] fields = line.split("\t");
      Set<String> predicates = Set.of(fields[0].split(" "));
      Set<String> countries = fields[2].equals(ANY) ? Set.of() : Set.of(fields[2].split(" "));
      for (String phrase : fields[3].split(", ")) {
        Office office = read(predicates, countries, phrase);
        BY_FIRST_WORD.computeIfAbsent(office.words.getFirst(), _ -> new ArrayList<>()).add(office);
      }
    }
  }

  private static Office read(Set<String> predicates, Set<String> countries, String phrase) {
    List<String> words = new ArrayList<>();
    int slot = -1;
    for (String piece : phrase.split(" ")) {
      if (piece.equals(SLOT)) {
        slot = words.size();
      } else {
        Tokens tokens = Tokenizer.tokens(piece);
        for (int i = 0; i < tokens.size(); i++) {
          words.add(tokens.word(i));
        }
      }
    }
    boolean definite = words.stream().anyMatch(word -> word.startsWith(ArabicArticle.LETTERS));
    return new Office(predicates, countries, List.copyOf(words), slot, definite);
  }

  /** {@return the offices whose phrase begins with a folded word} */
  static List<Office> beginningWith(String word) {
    return BY_FIRST_WORD.getOrDefault(word, List.of());
  }

  /** {@return whether some office is held by a relation of this kind} */
  static boolean isPredicate(String predicate) {
    return PREDICATES.contains(predicate);
  }

  private static final Set<String> PREDICATES =
      Set.copyOf(
          BY_FIRST_WORD.values().stream()
              .flatMap(List::stream)
              .flatMap(office -> office.predicates.stream())
              .distinct()
              .toList());

  /** {@return whether the office is called so in a country} */
  boolean isOf(String country) {
    return countries.isEmpty() || countries.contains(country);
  }

  @Override
  public String toString() {
    return String.join(" ", words) + Arrays.toString(predicates.toArray());
  }
}
