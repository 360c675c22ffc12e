package org.nisba.names;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NamePart.Role;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Takes a name apart into the parts that spellings of it share, whatever stands between them.
 *
 * <p>Articles go to the part behind them ({@code al-Sadr}, {@code as-Sadr}, الصدر), {@code Abd al-}
 * to the name of God behind it, {@code al-Din} and {@code Allah} to the word before them ({@code
 * Saifeddine}, {@code Saif al-Din}, سيف الدين; {@code Hizb Allah}); apostrophes within a word
 * disappear ({@code Rifa'a}), French elisions are dropped ({@code d'Abidjan}). Stateless and
 * thread-safe.
 */
public final class NameParts {

  /** A longer name is cut: nothing that is said of it needs more parts. */
  public static final int MOST_PARTS = 12;

  private static final String GOD = "\u0627\u0644\u0644\u0647";
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "as", "ash", "ach", "ar", "ad", "an", "at", "az", "es", "er", "ed",
          "ez", "en", "et", "ej", "ech", "esh", "adh", "ath", "ur", "ud", "us", "uz", "un");
  private static final Set<String> SERVANT =
      Set.of("abd", "abdel", "abdul", "abdal", "abdol", "abdur", "abder", "abdus", "abdes");

  /** Religion and God, which make one name with the word before them. */
  private static final Set<String> ENDINGS =
      Set.of(
          "din", "dine", "deen", "eddine", "eddin", "eddeen", "uddin", "uddine", "addin", "aldin",
          "aldeen", "eldin", "eldine", "eldeen", "allah", "ullah", "llah");

  private static final Set<String> PARTICLES =
      Set.of(
          "ben",
          "bin",
          "ibn",
          "ibnou",
          "ibnu",
          "b",
          "bint",
          "ould",
          "weld",
          "wuld",
          "abou",
          "abu",
          "abi",
          "bou",
          "bu",
          "de",
          "du",
          "des",
          "la",
          "le",
          "les",
          "l",
          "d",
          "of",
          "the",
          "and",
          "et",
          "von",
          "van",
          "der",
          "den",
          "di",
          "da",
          "dos",
          "del",
          "della",
          "y",
          "e",
          "\u0628\u0646",
          "\u0627\u0628\u0646",
          "\u0628\u0646\u062A",
          "\u0648\u0644\u062F",
          "\u0627\u0628\u0648",
          "\u0627\u0628\u064A",
          "\u0628\u0648",
          "\u062F\u064A",
          "\u062F\u0648",
          "\u0644\u0627",
          "\u0641\u0648\u0646",
          "\u0641\u0627\u0646",
          "\u0648",
          "\u0627\u0644");
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "prof",
          "mr",
          "mrs",
          "m",
          "mme",
          "mgr",
          "cheikh",
          "sheikh",
          "shaykh",
          "cheik",
          "sayyid",
          "sayyed",
          "seyyed",
          "hajj",
          "hadj",
          "haji",
          "hajji",
          "general",
          "colonel",
          "imam",
          "mullah",
          "mulla",
          "maulawi",
          "ayatollah",
          "prince",
          "emir",
          "\u0627\u0644\u0634\u064A\u062E",
          "\u0634\u064A\u062E",
          "\u0627\u0644\u0633\u064A\u062F",
          "\u0627\u0644\u062D\u0627\u062C",
          "\u0627\u0644\u062F\u0643\u062A\u0648\u0631",
          "\u062F\u0643\u062A\u0648\u0631",
          "\u0627\u0644\u0627\u0645\u064A\u0631",
          "\u0627\u0644\u0644\u0648\u0627\u0621",
          "\u0627\u0644\u0639\u0645\u064A\u062F",
          "\u0627\u0644\u0641\u0631\u064A\u0642");

  /** The roles of particles and titles. */
  private static final Map<String, Role> ROLES = new HashMap<>();

  static {
    PARTICLES.forEach(particle -> ROLES.put(particle, Role.PARTICLE));
    TITLES.forEach(title -> ROLES.put(title, Role.TITLE));
  }

  private final Tokens words;
  private final List<NamePart> parts = new ArrayList<>();

  private NameParts(Tokens words) {
    this.words = words;
  }

  /**
   * {@return the parts of a name in the order in which they are written; empty when it has no
   * letter or digit}
   */
  public static List<NamePart> of(String name) {
    NameParts parser = new NameParts(Tokenizer.tokens(spelledOut(name)));
    parser.parse();
    return List.copyOf(
        parser.parts.size() > MOST_PARTS ? parser.parts.subList(0, MOST_PARTS) : parser.parts);
  }

  /** {@return whether a name has Arabic letters} */
  public static boolean isArabic(String name) {
    return hasAny(name, '\u0621', '\u06D3');
  }

  private static boolean hasAny(String name, char first, char last) {
    for (int i = 0; i < name.length(); i++) { // asked of each name that is compared
      if (name.charAt(i) >= first && name.charAt(i) <= last) {
        return true;
      }
    }
    return false;
  }

  /** {@return a name with the digraphs that stand for letters of scholarly romanisations} */
  static String spelledOut(String text) {
    boolean marked = hasAny(text, '\u0300', '\u036F');
    String name = marked ? Normalizer.normalize(text, Form.NFC) : text;
    StringBuilder spelled = null;
    for (int i = 0; i < name.length(); i++) {
      String letters = scholarly(name, i);
      if (letters != null && spelled == null) {
        spelled = new StringBuilder(name.length() + 4).append(name, 0, i);
      }
      if (spelled != null) {
        spelled.append(letters == null ? String.valueOf(name.charAt(i)) : letters);
      }
    }
    return spelled == null ? name : spelled.toString();
  }

  /**
   * What a letter of scholarly romanisations (DIN 31635, ISO 233, ALA-LC) stands for that folding
   * would lose.
   */
  private static @Nullable String scholarly(String name, int i) {
    return switch (name.charAt(i)) {
      case '\u0161' -> "sh";
      case '\u0160' -> "Sh";
      case '\u010D', '\u0107' -> "ch"; // as in Slavic languages
      case '\u010C', '\u0106' -> "Ch";
      case '\u017E' -> "zh";
      case '\u017D' -> "Zh";
      case '\u01E7' -> "j";
      case '\u01E6' -> "J";
      case '\u1E6F' -> "th";
      case '\u1E6E' -> "Th";
      case '\u1E0F' -> "dh";
      case '\u1E0E' -> "Dh";
      case '\u1E2B', '\u1E96' -> "kh";
      case '\u1E2A' -> "Kh";
      case '\u0121' -> "gh";
      case '\u0120' -> "Gh";
      case '\u015F' ->
          hasLongVowel(name) ? null : "sh"; // Turkish; BGN/PCGN writes it for an emphatic s
      case '\u015E' -> hasLongVowel(name) ? null : "Sh";
      case 'h' -> hasMacronBelow(name, i) ? "kh" : null;
      case 'H' -> hasMacronBelow(name, i) ? "Kh" : null; // has no capital of its own
      default -> null;
    };
  }

  /** Whether there is a vowel with a macron, as romanisations of Arabic have and Turkish lacks. */
  private static boolean hasLongVowel(String name) {
    return name.chars().anyMatch(c -> "\u0101\u0100\u012B\u012A\u016B\u016A".indexOf(c) >= 0);
  }

  private static boolean hasMacronBelow(String name, int i) {
    return i + 1 < name.length() && name.charAt(i + 1) == '\u0331';
  }

  private void parse() {
    int i = 0;
    while (i < words.size()) {
      i = words.script(i) == Script.ARABIC ? arabic(i) : latin(i);
    }
  }

  private int latin(int from) {
    int last = lastGlued(from, from);
    String word = glued(from, last);
    boolean more = last + 1 < words.size() && words.script(last + 1) == Script.LATIN;
    if (more && isElision(from, last)) {
      return last + 1;
    }
    if (more && ARTICLES.contains(word) && isArticle(from, last)) {
      return afterArticle(from, last + 1, word);
    }
    if (more && SERVANT.contains(word)) {
      return servant(from, last, word);
    }
    if (joinsPrevious(word)) {
      join(word, last);
    } else {
      add(word, from, last);
    }
    return last + 1;
  }

  /**
   * The last of the words that are one with word {@code start}, since only an apostrophe or nothing
   * divides them; {@code from} is the first word of the part.
   */
  private int lastGlued(int from, int start) {
    int last = start;
    while (last + 1 < words.size()
        && words.script(last + 1) == words.script(from)
        && (words.gap(last + 1) == Gap.NONE
            || (words.gap(last + 1) == Gap.APOSTROPHE && !isElision(from, last)))) {
      last++;
    }
    return last;
  }

  private String glued(int from, int last) {
    if (from == last) {
      return words.word(from);
    }
    StringBuilder letters = new StringBuilder();
    for (int i = from; i <= last; i++) {
      letters.append(words.word(i));
    }
    return letters.toString();
  }

  private boolean isElision(int from, int last) {
    boolean divided =
        last + 1 < words.size()
            && words.gap(last + 1) == Gap.APOSTROPHE
            && words.length(last + 1) > 1;
    if (!divided || last - from > 1) { // three words are more than two letters
      return false;
    }
    String word = glued(from, last);
    return word.equals("d") || word.equals("l") || word.equals("qu");
  }

  private boolean isArticle(int from, int last) {
    String word = words.word(last);
    boolean plain = word.equals("al") || word.equals("el") || word.equals("ul");
    return from == last && (plain || NameKey.isArticle(words, last) || follows(last));
  }

  /** Whether the word behind begins with the consonant of an assimilated article. */
  private boolean follows(int at) {
    String consonant = words.word(at).substring(1);
    boolean joined = words.gap(at + 1) == Gap.HYPHEN || words.gap(at + 1) == Gap.SPACE;
    return joined && words.word(at + 1).startsWith(consonant);
  }

  private int afterArticle(int from, int next, String article) {
    int last = lastGlued(next, next);
    String word = glued(next, last);
    if (joinsPrevious(word)) {
      join(article + word, last);
    } else {
      put(new NamePart(word, article + word, Script.LATIN, Role.NAME, from, last));
    }
    return last + 1;
  }

  /** {@code Abd al-Rahman}, {@code Abdul Rahman}: one part, like عبدالرحمن. */
  private int servant(int from, int last, String servant) {
    String article = "";
    int next = last + 1;
    if (ARTICLES.contains(words.word(next))
        && next + 1 < words.size()
        && words.script(next + 1) == Script.LATIN) {
      article = words.word(next);
      next++;
    }
    int end = lastGlued(from, next);
    String word = servant + article + glued(next, end);
    put(new NamePart(word, word, Script.LATIN, Role.NAME, from, end));
    return end + 1;
  }

  private boolean joinsPrevious(String word) {
    boolean name = !parts.isEmpty() && parts.getLast().role() == Role.NAME;
    return name && ENDINGS.contains(word);
  }

  private void join(String letters, int last) {
    NamePart before = parts.removeLast();
    put(
        new NamePart(
            before.bare() + letters,
            before.full() + letters,
            before.script(),
            Role.NAME,
            before.first(),
            last));
  }

  private int arabic(int from) {
    String word = words.word(from);
    boolean more = from + 1 < words.size() && words.script(from + 1) == Script.ARABIC;
    if (word.equals("\u0639\u0628\u062F") && more) { // عبد
      String whole = word + words.word(from + 1);
      put(new NamePart(whole, whole, Script.ARABIC, Role.NAME, from, from + 1));
      return from + 2;
    }
    boolean name = !parts.isEmpty() && parts.getLast().role() == Role.NAME;
    boolean follows =
        word.equals("\u0627\u0644\u062F\u064A\u0646") // الدين
            || word.equals("\u0627\u0644\u0644\u0647"); // الله
    if (name && follows) {
      join(word, from);
    } else {
      add(word, from, from);
    }
    return from + 1;
  }

  private void add(String word, int from, int last) {
    Script script = words.script(from);
    boolean article =
        script == Script.ARABIC ? hasArabicArticle(word, from) : hasLatinArticle(word, last);
    String bare = article ? word.substring(2) : word;
    put(new NamePart(bare, word, script, role(word, script), from, last));
  }

  private static Role role(String word, Script script) {
    Role role = ROLES.get(word);
    if (role != null) {
      return role;
    }
    return word.length() == 1 && script != Script.DIGITS ? Role.INITIAL : Role.NAME;
  }

  /** Whether a word begins with the article: الكاظمي, but not ألبرت. */
  private boolean hasArabicArticle(String word, int i) {
    return ArabicArticle.begins(word)
        && word.length() > 3
        && !word.equals(GOD)
        && !ArabicArticle.isRuledOut(words.surface(i));
  }

  /**
   * Whether the article is written into a word: {@code Alkhatib}, {@code Elbaradei}; not into the
   * first of several, which is a given name ({@code Alfred}).
   */
  private boolean hasLatinArticle(String word, int last) {
    boolean given = parts.isEmpty() && last + 1 < words.size();
    boolean article = word.startsWith("al") || word.startsWith("el");
    return !given && article && word.length() > 5 && "aeiouyl".indexOf(word.charAt(2)) < 0;
  }

  private void put(NamePart part) {
    parts.add(part);
  }
}
