package org.nisba.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.ChunkSpeller.Spelled;
import org.nisba.names.Correspondence.Rule;
import org.nisba.text.ArabicArticle;

/** What an Arabic chunk beside a Latin one means, by {@code romanisation.tsv}. */
final class CrossScriptRules {

  private static final String HEH = "\u0647";
  private static final String TA_MARBUTA = "\u0629";

  /** What folding has made one: alef, yeh and heh stand for these, too. */
  private static final Map<Character, String> UNFOLDED =
      Map.of('\u0627', "\u0623\u0625\u0622", '\u064A', "\u0649\u0626", '\u0648', "\u0624");

  private static final String GUTTURALS = "\u0621\u0639\u0626\u0623\u0625\u0624";

  /** Letters that stand for a sound Arabic lacks, each with the Latin ones. */
  private static final Map<String, String> FOREIGN =
      Map.of(
          "\u063A", "g", "\u062C", "gcj", "\u0642", "g", "\u0643", "gcq", "\u0628", "p", "\u0641",
          "vp", "\u0633", "cx", "\u062A", "c", "\u0634", "cs", "\u0648", "v");

  private static final int LONGEST = 4;
  private static final Map<Romanisation, ChunkSpeller> SPELLERS = new EnumMap<>(Romanisation.class);

  static {
    for (Romanisation convention : Romanisation.values()) {
      SPELLERS.put(convention, new ChunkSpeller(convention));
    }
  }

  private CrossScriptRules() {}

  static Correspondence of(String arabic, String latin) {
    String letters = Correspondence.letters(arabic);
    String written = Correspondence.letters(latin);
    if (letters.isEmpty() && written.isEmpty()) {
      return Correspondence.of(Rule.SAME);
    }
    if (isArticle(arabic, letters, written)) {
      return Correspondence.of(Rule.ARTICLE);
    }
    if (letters.isEmpty()) {
      return withoutArabic(arabic, latin, written);
    }
    if (letters.length() <= LONGEST && written.length() <= 2 * LONGEST) {
      for (String reading : readings(arabic)) {
        Correspondence found = spelled(reading, latin);
        if (found != null) {
          return found;
        }
      }
    }
    return Correspondence.of(otherwise(letters, written));
  }

  private static boolean isArticle(String arabic, String letters, String written) {
    boolean spelt = written.length() == 2 && "aeiu".indexOf(written.charAt(0)) >= 0;
    boolean article = letters.equals(ArabicArticle.LETTERS);
    boolean begins = arabic.startsWith("^");
    if (article) {
      return spelt || (written.isEmpty() && begins);
    }
    return begins && letters.isEmpty() && spelt && written.charAt(1) == 'l';
  }

  /** Latin letters where Arabic has none. */
  private static Correspondence withoutArabic(String arabic, String latin, String written) {
    if (arabic.equals("$") && written.equals("e")) {
      Set<Romanisation> french = conventions("$", latin);
      return new Correspondence(Rule.MUTE_E, french);
    }
    boolean vowels = written.chars().allMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    return vowels
        ? new Correspondence(Rule.VOWEL, conventions(arabic, latin))
        : Correspondence.of(Rule.TYPING);
  }

  private static List<String> readings(String arabic) {
    List<String> readings = new ArrayList<>();
    if (arabic.endsWith(HEH + "$")) {
      readings.add(arabic.substring(0, arabic.length() - 2) + TA_MARBUTA + "$");
    }
    readings.add(arabic);
    for (int i = 0; i < arabic.length(); i++) {
      String others = UNFOLDED.getOrDefault(arabic.charAt(i), "");
      for (int j = 0; j < others.length(); j++) {
        readings.add(arabic.substring(0, i) + others.charAt(j) + arabic.substring(i + 1));
      }
    }
    return readings;
  }

  private static @Nullable Correspondence spelled(String arabic, String latin) {
    Set<Romanisation> conventions = conventions(arabic, latin);
    if (conventions.isEmpty()) {
      return null;
    }
    Romanisation first = conventions.iterator().next();
    Spelled spelled = Objects.requireNonNull(speller(first).spell(arabic, latin, false, false));
    return new Correspondence(rule(arabic, latin, spelled), conventions);
  }

  private static Rule rule(String arabic, String latin, Spelled spelled) {
    String letters = Correspondence.letters(arabic);
    if (letters.equals(TA_MARBUTA)) {
      return Rule.TA_MARBUTA;
    }
    if (letters.length() == 1 && GUTTURALS.contains(letters)) {
      return Rule.HAMZA_AYN;
    }
    if (spelled.doubled()) {
      return Rule.DOUBLED;
    }
    boolean muteE = latin.endsWith("ne$") && spelled.text().endsWith("e") && spelled.vowels() == 0;
    return muteE ? Rule.MUTE_E : spelled.vowels() > 0 ? Rule.VOWEL : Rule.LETTER;
  }

  private static Set<Romanisation> conventions(String arabic, String latin) {
    Set<Romanisation> conventions = EnumSet.noneOf(Romanisation.class);
    for (Romanisation convention : Romanisation.values()) {
      if (speller(convention).spell(arabic, latin, false, false) != null) {
        conventions.add(convention);
      }
    }
    return conventions;
  }

  private static ChunkSpeller speller(Romanisation convention) {
    return Objects.requireNonNull(SPELLERS.get(convention));
  }

  private static Rule otherwise(String letters, String written) {
    if (letters.chars().allMatch(letter -> "\u0627\u0648\u064A".indexOf(letter) >= 0)
        && written.chars().allMatch(letter -> "aeiouywj".indexOf(letter) >= 0)) {
      return Rule.VOWEL;
    }
    if (letters.chars().allMatch(letter -> GUTTURALS.indexOf(letter) >= 0)) {
      return Rule.HAMZA_AYN;
    }
    String first = letters.substring(0, 1);
    boolean foreign =
        !written.isEmpty() && FOREIGN.getOrDefault(first, "").indexOf(written.charAt(0)) >= 0;
    return foreign ? Rule.ALTERNATION : Rule.TYPING;
  }
}
