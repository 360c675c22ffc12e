package org.nisba.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nisba.text.Gap;
import org.nisba.text.Tokens;

/**
 * The parts of a person's full name, as far as their order and particles tell.
 *
 * <p>News texts give the full name once and the family name afterwards. Which words are the family
 * name is read from particles ({@code ben}, {@code de}, {@code al-}, ابن, آل …), else it is the
 * last word.
 */
public final class PersonName {

  private static final Set<String> PARTICLES =
      Set.of(
          "ben", "bin", "ibn", "ould", "weld", "abou", "abu", "bou", "bint", "aït", "ait", "de",
          "du", "des", "d", "la", "le", "von", "van", "der", "den", "di", "da", "dos", "del",
          "della", "mc", "mac", "o", "st", "saint", "al", "el", "abd", "abdel", "abdul", "بن",
          "ابن", "ابو", "ابي", "بنت", "ولد", "ال", "دي", "دو", "فون", "فان", "عبد", "لو", "لا",
          "بو", "ايت");

  /** What follows these is no name by itself: {@code Ben Ali} is never {@code Ali}. */
  private static final Set<String> PATRONYMICS =
      Set.of(
          "ben",
          "bin",
          "ibn",
          "bint",
          "abou",
          "abu",
          "bou",
          "abd",
          "abdel",
          "abdul",
          "saint",
          "st",
          "\u0628\u0646",
          "\u0627\u0628\u0646",
          "\u0628\u0646\u062A",
          "\u0627\u0628\u0648",
          "\u0627\u0628\u064A",
          "\u0628\u0648",
          "\u0639\u0628\u062F");

  /** What follows one of these and {@code de} is where they rule: {@code roi Hamad de Bahreïn}. */
  private static final Set<String> RULERS =
      Set.of(
          "roi",
          "reine",
          "prince",
          "princesse",
          "emir",
          "sultan",
          "empereur",
          "duc",
          "duchesse",
          "pape",
          "king",
          "queen",
          "princess",
          "emperor");

  private static final Pattern NUMERAL = Pattern.compile("[IVX]+");

  private PersonName() {}

  /** {@return whether a folded word is a particle that opens or continues a family name} */
  public static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  /** {@return whether what follows a folded word is part of one name with it: عبد, بن} */
  public static boolean isPatronymic(String word) {
    return PATRONYMICS.contains(word);
  }

  /**
   * Finds where family names may begin in a full name.
   *
   * @param words a full name of two words or more
   * @return the indices of the words at which a short form may begin, the longest form first; empty
   *     for a name of one word and for one that ends with the country of a ruler. The first word is
   *     never among them.
   */
  public static List<Integer> familyNameStarts(Tokens words) {
    List<Integer> starts = new ArrayList<>(3);
    int last = words.size() - 1;
    if (last < 1 || endsWithCountry(words)) {
      return starts;
    }
    int begin = last;
    while (begin > 1 && (isParticle(words.word(begin - 1)) || isJoined(words, begin))) {
      begin--;
    }
    for (int i = begin; i <= last; i++) {
      String before = i > begin ? words.word(i - 1) : "";
      boolean stands = isParticle(before) && !isPatronymic(before);
      if (i == begin || stands) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** {@code Abdallah II de Jordanie}, {@code King Hamad of Bahrain}. */
  private static boolean endsWithCountry(Tokens words) {
    int before = words.size() - 2;
    return switch (words.word(before)) {
      case "of" -> true;
      case "de", "d", "du" -> isRuler(words, before);
      default -> false;
    };
  }

  /** Whether a name is a ruler's, by its first word or a numeral among those up to another. */
  private static boolean isRuler(Tokens words, int end) {
    return RULERS.contains(words.word(0))
        || IntStream.range(1, end).anyMatch(i -> NUMERAL.matcher(words.surface(i)).matches());
  }

  /**
   * Whether a hyphen or nothing joins word {@code i} to the one before it, as in {@code Gaïd-Salah}
   * and {@code McGurk}.
   */
  private static boolean isJoined(Tokens words, int i) {
    return words.gap(i) == Gap.HYPHEN || words.gap(i) == Gap.NONE || words.gap(i) == Gap.APOSTROPHE;
  }
}
