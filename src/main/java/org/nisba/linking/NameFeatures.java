package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Language;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Span;
import org.nisba.text.Tokens;

/**
 * What the words of a document show of whether they are names: letters, capitals, neighbours, what
 * stands between them, and where else in the document they are met.
 *
 * <p>A feature is a template with a value, both short strings, so that the learned table can be
 * read. Latin and Arabic words have features of their own ({@code f:} and {@code a:}). Confined to
 * one request.
 */
public final class NameFeatures {

  /** Takes the features of a word. */
  public interface Sink {

    /**
     * Takes one feature.
     *
     * @param arabic whether it is one of Arabic words
     * @param template what is measured
     * @param text holds the value
     * @param start where the value starts
     * @param end where it ends
     */
    void add(boolean arabic, String template, String text, int start, int end);
  }

  /** A sequence that is tagged at once has no more words than this. */
  private static final int LONGEST_SEQUENCE = 400;

  private static final int BEGINNINGS = 1 | 1 << 1 | 1 << 3 | 1 << 5;
  private static final int NUMBER_COUNT = 1024;
  private static final String[] NUMBERS = new String[NUMBER_COUNT];
  private static final String PUNCTUATION = ",\"().:-/#;!?'";

  static {
    for (int i = 0; i < NUMBER_COUNT; i++) {
      NUMBERS[i] = Integer.toString(i);
    }
  }

  private final Document document;
  private final Tokens words;
  private final String[] word;
  private final NameWords table;
  private final Map<String, Uses> uses = new HashMap<>();
  private final Uses[] use;
  private final byte[] shapes;

  /** How a word is written in the whole document. */
  private static final class Uses {
    int count;
    int capitalised;
    int small;
  }

  NameFeatures(Document document, NameWords table) {
    this.document = document;
    this.words = document.words;
    this.table = table;
    this.word = new String[words.size()];
    this.shapes = new byte[words.size()];
    this.use = new Uses[words.size()];
    for (int i = 0; i < word.length; i++) {
      word[i] = words.word(i);
      shapes[i] = (byte) shape(i);
      use[i] = uses.computeIfAbsent(word[i], _ -> new Uses());
      count(i, use[i]);
    }
  }

  private void count(int i, Uses use) {
    use.count++;
    if (words.script(i) == Script.LATIN) {
      if (!words.isCapitalised(i)) {
        use.small++;
      } else if (!startsSentence(i) && words.letters(i) != Letters.UPPER) {
        use.capitalised++;
      }
    }
  }

  /**
   * {@return whether word {@code i} is the first of a sentence; the full stop of an initial or of
   * {@code M.} begins none}
   */
  private boolean startsSentence(int i) {
    return words.startsSentence(i) && words.gap(i) != Gap.DOT;
  }

  /** {@return the features of a text} */
  public static NameFeatures of(String text, @Nullable Language language, NameWords table) {
    return new NameFeatures(new Document(text, language), table);
  }

  /** {@return the words} */
  public Tokens words() {
    return words;
  }

  /**
   * {@return the labels of {@link LabelChain} that a word may have, as bits: none is part of an
   * address, and no name goes on across a comma or another script}
   */
  public int allowed(int i) {
    if (document.isAddress(i)) {
      return 1;
    }
    boolean divided =
        words.gap(i) == Gap.BREAK
            || (words.gap(i) == Gap.NONE && words.script(i) != words.script(i - 1));
    return divided ? BEGINNINGS : LabelChain.ANY;
  }

  /**
   * {@return the first words of the sequences that are tagged at once, with the end behind them}
   */
  public List<Integer> sequences() {
    List<Integer> bounds = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean sentence = words.gap(i) == Gap.BREAK && words.startsSentence(i);
      if (i == 0 || sentence || i - first >= LONGEST_SEQUENCE) {
        bounds.add(i);
        first = i;
      }
    }
    bounds.add(words.size());
    return bounds;
  }

  /** {@return how often a folded word stands in the document} */
  int uses(String folded) {
    Uses found = uses.get(folded);
    return found == null ? 0 : found.count;
  }

  /** Gives the features of word {@code i} of a sequence of words. */
  public void extract(int i, int from, int to, Sink sink) {
    boolean arabic = isArabic(i);
    String folded = words.text().folded();
    int start = words.start(i);
    int end = words.end(i);
    number(sink, arabic, "bias", 0);
    sink.add(arabic, "w0", folded, start, end);
    neighbours(i, from, to, arabic, sink);
    affixes(i, arabic, sink);
    int shape = shapes[i] * 4 + (startsSentence(i) ? 2 : 0);
    shape += !arabic && document.inCapitalLine(i) ? 1 : 0;
    number(sink, arabic, "sh", shape);
    number(
        sink,
        arabic,
        "shs",
        shapes[i] * 64 + shapeAt(i - 1, from, to) * 8 + shapeAt(i + 1, from, to));
    number(sink, arabic, "len", shapes[i] * 16 + Math.min(12, end - start));
    number(sink, arabic, "gap", gap(i) * 8 + shapes[i]);
    number(sink, arabic, "gap+", gap(i + 1) * 8 + shapes[i]);
    double common = WordTable.ORDINARY.of(words.script(i), word[i]);
    int bucket = common == 0 ? 0 : common < 0.4 ? 1 : common < 0.8 ? 2 : 3;
    number(sink, arabic, "cm", bucket * 32 + shape % 4 + 4 * shapes[i]);
    String bare = arabic && Clitics.single(words, i) > 0 ? word[i].substring(1) : null;
    tables(i, from, to, arabic, bare, sink);
    uses(i, arabic, sink);
    if (words.script(i) == Script.ARABIC) {
      frequencies(i, bare, sink);
    }
  }

  /**
   * How frequent an Arabic word is.
   *
   * @param bare the word without a letter that may be joined to it; null when there is none
   */
  private void frequencies(int i, @Nullable String bare, Sink sink) {
    int whole = frequency(word[i]);
    int behind = bare == null ? 0 : 1 + frequency(bare);
    number(sink, true, "fr", whole);
    number(sink, true, "frc", whole * 8 + behind);
  }

  /** 0 for a word that news does not have, to 5 for one in each twenty-fifth article or more. */
  private static int frequency(String word) {
    double frequency = WordTable.FREQUENCY.of(Script.ARABIC, word);
    return frequency == 0 ? 0 : Math.clamp((int) frequency - 1, 1, 5);
  }

  private void neighbours(int i, int from, int to, boolean arabic, Sink sink) {
    wordAt(i - 1, from, to, arabic, "w-1", sink);
    wordAt(i + 1, from, to, arabic, "w+1", sink);
    wordAt(i - 2, from, to, arabic, "w-2", sink);
    wordAt(i + 2, from, to, arabic, "w+2", sink);
    String folded = words.text().folded();
    if (i - 2 >= from) {
      sink.add(arabic, "ww-", folded, words.start(i - 2), words.end(i - 1));
    }
    if (i - 1 >= from) {
      sink.add(arabic, "ww0", folded, words.start(i - 1), words.end(i));
      sink.add(
          arabic,
          "s-1",
          folded,
          Math.max(words.start(i - 1), words.end(i - 1) - 3),
          words.end(i - 1));
      sink.add(
          arabic,
          "p-1",
          folded,
          words.start(i - 1),
          Math.min(words.start(i - 1) + 2, words.end(i - 1)));
    }
    if (i + 1 < to) {
      sink.add(
          arabic,
          "s+1",
          folded,
          Math.max(words.start(i + 1), words.end(i + 1) - 3),
          words.end(i + 1));
      sink.add(
          arabic,
          "p+1",
          folded,
          words.start(i + 1),
          Math.min(words.start(i + 1) + 2, words.end(i + 1)));
    }
  }

  private void wordAt(int i, int from, int to, boolean arabic, String template, Sink sink) {
    if (i < from) {
      sink.add(arabic, template, "^", 0, 1);
    } else if (i >= to) {
      sink.add(arabic, template, "$", 0, 1);
    } else {
      sink.add(arabic, template, words.text().folded(), words.start(i), words.end(i));
    }
  }

  private void affixes(int i, boolean arabic, Sink sink) {
    String folded = words.text().folded();
    int start = words.start(i);
    int end = words.end(i);
    if (words.script(i) == Script.DIGITS) {
      return;
    }
    for (int length = 2; length <= 4 && length < end - start; length++) {
      sink.add(arabic, length == 2 ? "s2" : length == 3 ? "s3" : "s4", folded, end - length, end);
      sink.add(
          arabic, length == 2 ? "p2" : length == 3 ? "p3" : "p4", folded, start, start + length);
    }
    if (arabic) {
      boolean article = ArabicArticle.begins(word[i]);
      sink.add(true, article ? "als1" : "s1", folded, end - 1, end);
      if (article && end - start > 4) {
        sink.add(true, "als2", folded, end - 2, end);
        sink.add(true, "alp", folded, start + 2, start + 4);
      }
      sink.add(true, "p1", folded, start, start + 1);
      if (end - start <= 4) {
        Span span = words.text().original(start, end);
        sink.add(true, "raw", words.text().original(), span.start(), span.end());
      }
    }
  }

  private void tables(int i, int from, int to, boolean arabic, @Nullable String bare, Sink sink) {
    int here = kinds(i, from, to);
    int before = kinds(i - 1, from, to);
    int after = kinds(i + 1, from, to);
    number(sink, arabic, "k0", here * 8 + shapes[i]);
    number(sink, arabic, "k-1", before * 8 + shapeAt(i - 1, from, to));
    number(sink, arabic, "k+1", after * 8 + shapeAt(i + 1, from, to));
    number(sink, arabic, "k-0", before * 16 + here);
    number(sink, arabic, "k0+", here * 16 + after);
    int cues = cue(i, from, to) * 64 + cue(i - 1, from, to) * 8 + cue(i + 1, from, to);
    number(sink, arabic, "cue", cues);
    number(sink, arabic, "cue-1", cue(i - 1, from, to));
    number(sink, arabic, "cue-2", cue(i - 2, from, to) * 8 + cue(i - 1, from, to));
    if (bare != null) {
      number(sink, true, "kc", table.kinds(bare) * 2 + (uses.containsKey(bare) ? 1 : 0));
    }
  }

  private void uses(int i, boolean arabic, Sink sink) {
    if (arabic) {
      number(sink, true, "n", Math.min(4, use[i].count));
    } else {
      int value = Math.min(2, use[i].capitalised) * 16 + Math.min(1, use[i].small) * 8 + shapes[i];
      number(sink, false, "doc", value);
    }
  }

  private static void number(Sink sink, boolean arabic, String template, int value) {
    String text = NUMBERS[value];
    sink.add(arabic, template, text, 0, text.length());
  }

  private int kinds(int i, int from, int to) {
    return i < from || i >= to ? 0 : table.kinds(word[i]);
  }

  /** 0 none, 1 to 3 a cue for person, place or organisation, 4 a demonym. */
  private int cue(int i, int from, int to) {
    if (i < from || i >= to) {
      return 0;
    }
    EntityType type = TypeCues.of(word[i]);
    if (type == null) {
      return Demonyms.isDemonym(word[i]) ? 4 : 0;
    }
    return 1 + NameTagger.TYPES.indexOf(type);
  }

  private boolean isArabic(int i) {
    return words.script(i) == Script.ARABIC
        || (words.script(i) != Script.LATIN && document.language == Language.AR);
  }

  private int shapeAt(int i, int from, int to) {
    return i < from || i >= to ? 0 : shapes[i];
  }

  private int shape(int i) {
    return switch (words.script(i)) {
      case ARABIC -> 7;
      case DIGITS, OTHER -> 6;
      case LATIN ->
          switch (words.letters(i)) {
            case LOWER, NONE -> 1;
            case CAPITALISED -> words.length(i) == 1 ? 5 : 2;
            case UPPER -> 3;
            case MIXED -> 4;
          };
    };
  }

  /** What stands before word {@code i}: the gap, or the kind of mark that breaks. */
  private int gap(int i) {
    if (i >= words.size()) {
      return 0;
    }
    if (words.gap(i) != Gap.BREAK) {
      return 1 + words.gap(i).ordinal();
    }
    String folded = words.text().folded();
    int at = words.start(i) - 1;
    while (at >= 0 && folded.charAt(at) <= ' ') {
      at--;
    }
    return at < 0 ? 8 : 9 + Math.max(0, 1 + PUNCTUATION.indexOf(folded.charAt(at)));
  }
}
