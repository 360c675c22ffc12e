package org.nisba.names;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nisba.names.NameAlignment.Pair;
import org.nisba.names.SpelledName.Word;

/**
 * How Arabic and Latin spellings of names correspond, within a script and across: chunk tables and
 * letter models learned from pairs of names. Immutable and thread-safe.
 */
public final class SpellingModel {

  /** Which scripts two words are written in. */
  public enum Scripts {
    /** Arabic beside Latin: the left side is the Arabic one. */
    CROSS,
    /** Latin beside Latin. */
    LATIN,
    /** Arabic beside Arabic. */
    ARABIC;

    /** {@return the scripts of two words} */
    public static Scripts of(boolean aArabic, boolean bArabic) {
      return aArabic != bArabic ? CROSS : aArabic ? ARABIC : LATIN;
    }
  }

  private final Map<Scripts, ChunkTable> tables = new EnumMap<>(Scripts.class);
  private final LetterModel latin;
  private final LetterModel arabic;

  /**
   * Makes a model.
   *
   * @param chunks log probabilities of pairs of chunks, by scripts
   * @param latinLetters log probabilities of pairs of Latin letters
   * @param arabicLetters log probabilities of pairs of Arabic letters
   */
  public SpellingModel(
      Map<Scripts, Map<String, Float>> chunks,
      Map<String, Float> latinLetters,
      Map<String, Float> arabicLetters) {
    chunks.forEach((scripts, table) -> tables.put(scripts, new ChunkTable(table)));
    latin = new LetterModel(latinLetters);
    arabic = new LetterModel(arabicLetters);
  }

  /**
   * {@return a model of some lines}
   *
   * @param lines each with a table, what is left and right, and its log probability, divided by
   *     tabs
   */
  public static SpellingModel of(List<String> lines) {
    Map<Scripts, Map<String, Float>> chunks = new EnumMap<>(Scripts.class);
    for (Scripts scripts : Scripts.values()) {
      chunks.put(scripts, new HashMap<>());
    }
    Map<String, Float> latin = new HashMap<>();
    Map<String, Float> arabic = new HashMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      float value = Float.parseFloat(columns[3]);
      switch (columns[0]) {
        case "letters-latin" -> latin.put(columns[1] + columns[2], value);
        case "letters-arabic" -> arabic.put(columns[1] + columns[2], value);
        default ->
            Objects.requireNonNull(chunks.get(Scripts.valueOf(columns[0])))
                .put(columns[1] + '\t' + columns[2], value);
      }
    }
    return new SpellingModel(chunks, latin, arabic);
  }

  /** {@return log probability of a word's letters} */
  public float letters(byte[] word, boolean isArabic) {
    return (isArabic ? arabic : latin).score(word);
  }

  /** {@return log probability that two words are spellings of one, jointly} */
  public float joint(byte[] a, boolean aArabic, byte[] b, boolean bArabic) {
    return query(a, aArabic, bArabic).score(b, Float.NEGATIVE_INFINITY);
  }

  /** {@return a word made ready to be scored against many of either script} */
  public ChunkQuery query(byte[] word, boolean isArabic, boolean otherIsArabic) {
    Scripts scripts = Scripts.of(isArabic, otherIsArabic);
    return table(scripts).query(word, scripts != Scripts.CROSS || isArabic);
  }

  private ChunkTable table(Scripts scripts) {
    return Objects.requireNonNull(tables.get(scripts));
  }

  /** {@return how well two words fit as spellings of one, with or without their articles} */
  public WordFit fit(Pair pair) {
    Word a = pair.a();
    Word b = pair.b();
    WordFit bare = fit(a.bare(), a.arabic(), b.bare(), b.arabic(), pair.ratio());
    if (!a.hasArticle() && !b.hasArticle()) {
      return bare;
    }
    WordFit full = fit(a.full(), a.arabic(), b.full(), b.arabic(), pair.ratio());
    return full.shortfall() < bare.shortfall() ? full : bare;
  }

  private WordFit fit(byte[] a, boolean aArabic, byte[] b, boolean bArabic, float ratio) {
    Scripts scripts = Scripts.of(aArabic, bArabic);
    boolean swap = scripts == Scripts.CROSS && bArabic;
    float expected = letters(a, aArabic) + letters(b, bArabic) + ratio - WordRatios.ROUNDING;
    return swap ? table(scripts).fit(b, a, expected) : table(scripts).fit(a, b, expected);
  }

  /** {@return the chunks of two words beside each other} */
  public List<ChunkTable.ChunkPair> align(String a, boolean aArabic, String b, boolean bArabic) {
    Scripts scripts = Scripts.of(aArabic, bArabic);
    ChunkTable table = table(scripts);
    boolean swap = scripts == Scripts.CROSS && bArabic;
    return swap ? table.align(b, a) : table.align(a, b);
  }

  /** {@return a name made ready to have its words compared with those of many} */
  public WordRatios ratios(SpelledName name) {
    return new WordRatios(name, this);
  }

  /** {@return the pairs of chunks of a table, in a fixed order} */
  public List<ChunkTable.ChunkPair> pairs(Scripts scripts) {
    return Objects.requireNonNull(tables.get(scripts)).pairs();
  }
}
