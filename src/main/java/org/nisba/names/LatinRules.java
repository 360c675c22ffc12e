package org.nisba.names;

import java.util.EnumSet;
import java.util.Set;
import org.nisba.names.Correspondence.Rule;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;

/** What pairs of Latin chunks mean: two writings of one thing, by {@code romanisation.tsv}. */
final class LatinRules {

  private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "il", "l");
  private static final Set<String> FEMININE = Set.of("a", "ah", "e", "eh", "at", "et");
  private static final int LONGEST = 8;

  private LatinRules() {}

  static Correspondence of(String left, String right) {
    if (left.equals(right)) {
      return Correspondence.of(Rule.SAME);
    }
    String a = Correspondence.letters(left);
    String b = Correspondence.letters(right);
    boolean ends = left.endsWith("$") && right.endsWith("$");
    if (a.equals(b)) {
      return Correspondence.of(Rule.SAME);
    }
    if (left.startsWith("^") && (isArticle(a, b) || isArticle(b, a))) {
      return Correspondence.of(Rule.ARTICLE);
    }
    if (ends && (a.equals(b + 'e') || b.equals(a + 'e'))) {
      return new Correspondence(Rule.MUTE_E, writing("mute-e"));
    }
    if (single(a).equals(single(b))) {
      return Correspondence.of(Rule.DOUBLED);
    }
    boolean vowels = isVowels(a) && isVowels(b);
    if (ends && FEMININE.contains(a) && FEMININE.contains(b) && !(vowels && a.length() > 1)) {
      return new Correspondence(Rule.TA_MARBUTA, writing("\u0629", Place.END, b));
    }
    if (vowels) {
      return Correspondence.of(Rule.VOWEL);
    }
    return letters(a, b);
  }

  private static boolean isArticle(String longer, String shorter) {
    return shorter.isEmpty() && ARTICLES.contains(longer);
  }

  private static Correspondence letters(String a, String b) {
    String x = consonants(a);
    String y = consonants(b);
    if (x.equals(y)) {
      return Correspondence.of(Rule.VOWEL);
    }
    String apostrophes = "'";
    if (x.replace(apostrophes, "").equals(y.replace(apostrophes, ""))) {
      return Correspondence.of(Rule.HAMZA_AYN);
    }
    if (x.length() > LONGEST || y.length() > LONGEST) {
      return Correspondence.of(Rule.TYPING);
    }
    Set<Romanisation> conventions = EnumSet.noneOf(Romanisation.class);
    for (Romanisation convention : Romanisation.values()) {
      if (sameUnits(x, y, convention)) {
        conventions.add(convention);
      }
    }
    return conventions.isEmpty()
        ? Correspondence.of(single(x).equals(single(y)) ? Rule.DOUBLED : Rule.TYPING)
        : new Correspondence(Rule.LETTER, conventions);
  }

  /** Whether some convention writes units as x that the given one writes as y. */
  private static boolean sameUnits(String x, String y, Romanisation convention) {
    if (x.isEmpty() && y.isEmpty()) {
      return true;
    }
    for (String unit : Writings.standard().units()) {
      if (unit.length() != 1) {
        continue;
      }
      for (Writing written : Writings.standard().of(convention, unit, Place.ANY)) {
        String b = written.folded();
        for (Romanisation other : Romanisation.values()) {
          for (Writing read : Writings.standard().of(other, unit, Place.ANY)) {
            String a = read.folded();
            boolean begins = !a.isEmpty() && !b.isEmpty() && x.startsWith(a) && y.startsWith(b);
            if (begins && sameUnits(x.substring(a.length()), y.substring(b.length()), convention)) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private static Set<Romanisation> writing(String unit) {
    Set<Romanisation> conventions = EnumSet.noneOf(Romanisation.class);
    for (Romanisation convention : Romanisation.values()) {
      if (!Writings.standard().of(convention, unit, Place.END).getFirst().text().isEmpty()) {
        conventions.add(convention);
      }
    }
    return conventions;
  }

  private static Set<Romanisation> writing(String unit, Place place, String letters) {
    Set<Romanisation> conventions = EnumSet.noneOf(Romanisation.class);
    for (Romanisation convention : Romanisation.values()) {
      if (Writings.standard().of(convention, unit, place).stream()
          .anyMatch(writing -> writing.folded().equals(letters))) {
        conventions.add(convention);
      }
    }
    return conventions;
  }

  private static boolean isVowels(String letters) {
    return letters.chars().allMatch(letter -> ChunkSpeller.isVowel((char) letter) || letter == 'y');
  }

  private static String consonants(String letters) {
    StringBuilder kept = new StringBuilder();
    letters
        .chars()
        .filter(letter -> !ChunkSpeller.isVowel((char) letter))
        .forEach(letter -> kept.append((char) letter));
    return kept.toString();
  }

  /** {@return the letters, each run of one letter written once} */
  private static String single(String letters) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
        kept.append(letters.charAt(i));
      }
    }
    return kept.toString();
  }
}
