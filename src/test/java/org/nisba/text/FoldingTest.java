package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules, an example each, and the laws that hold for any string. */
class FoldingTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ir\u200Bak", "Ir\u200Cak", "Ir\u200Dak", "Ir\u00ADak", "\u200EIrak\u200F",
            "\u202AIrak\u202C",
        "\u2067Irak\u2069", "\uFEFFIrak", "Ira\uFE0Fk", "Ir\u2060ak", "Ir&shy;ak", "&rlm;Irak"
      })
  void charactersWithoutAShapeDisappear(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("irak");
  }

  @ParameterizedTest
  @CsvSource({
    "\u0627\u0644\u0640\u0640\u0640\u0639\u0631\u0627\u0642, \u0627\u0644\u0639\u0631\u0627\u0642", // tatweel
    "\uFE8D\uFEDF\uFECC\uFEAE\uFE8D\uFED5, \u0627\u0644\u0639\u0631\u0627\u0642", // presentation
    // forms
    "\uFEFB\uFEF7\uFEF5, \u0644\u0627\u0644\u0627\u0644\u0627", // lam-alef
    "\uFE71\uFE77, ''", // a mark on a tatweel
    "\uFDF2, \u0627\u0644\u0644\u0647", // Allah
    "\uFF29\uFF52\uFF41\uFF4B, irak", // full width
    "\uD835\uDC08rak, irak", // mathematical bold
    "con\uFB01n, confin",
    "e\uFB04uve, effluve",
    "Stra\u00DFe, strasse",
    "STRA\u1E9EE, strasse",
    "\u2167, viii",
    "DA\u00C9CH, daech",
    "\u0130stanbul, istanbul", // dotted capital, also under a Turkish locale
    "TITRE, titre",
    "D\u0131yarbak\u0131r, diyarbakir",
  })
  void compatibilityFormsAndCapitalsBecomePlain(String text, String folded) {
    assertThat(Folding.foldName(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Qa\u00EFda, qaida",
    "Qai\u0308da, qaida",
    "\u00C9tat, etat",
    "\u1E24\u0101fi\u1E93, hafiz",
    "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F, \u0645\u062D\u0645\u062F", // harakat
    "\u0631\u062D\u0645\u0670\u0646, \u0631\u062D\u0645\u0646", // superscript alef
    "\u0623\u0625\u0622, \u0627\u0627\u0627",
    "\u0624\u0626, \u0648\u064A",
  })
  void marksDisappear(String text, String folded) {
    assertThat(Folding.foldName(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "c\u0153ur, coeur",
    "\u0152UVRE, oeuvre",
    "\u00E6, ae",
    "Troms\u00F8, tromso",
    "\u0141\u00F3d\u017A, lodz",
    "\u0111\u00F0, dd",
    "\u00DEor, thor",
    "\u02BFAbd al-Ra\u02BEuf, abd al-rauf",
  })
  void latinLettersWithoutADecompositionAreReplaced(String text, String folded) {
    assertThat(Folding.foldName(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "\u0645\u0648\u0633\u0649, \u0645\u0648\u0633\u064A", // alef maqsura
    "\u0639\u0644\u06CC, \u0639\u0644\u064A", // Farsi yeh
    "\u0643\u0631\u062F\u06D2, \u0643\u0631\u062F\u064A", // yeh barree
    "\u063A\u0632\u0629, \u063A\u0632\u0647", // teh marbuta
    "\u0671\u0644\u0644\u0647, \u0627\u0644\u0644\u0647", // alef wasla
    "\u06A9\u0631\u06A9\u0648\u06A9, \u0643\u0631\u0643\u0648\u0643", // keheh
    "\u06AF\u0648\u06AF\u0644, \u0643\u0648\u0643\u0644", // gaf
    "\u067E\u0648\u062A\u0646, \u0628\u0648\u062A\u0646", // peh
    "\u0686\u0644\u0628\u06CC, \u062C\u0644\u0628\u064A", // tcheh
    "\u0698\u0627\u0646, \u0632\u0627\u0646", // jeh
    "\u06A4\u06A8, \u0641\u0641", // veh
    "\u0647\u06BE\u06C1\u06D5\u06C0, \u0647\u0647\u0647\u0647\u0647", // the hehs
  })
  void lettersThatArabicWritersInterchangeBecomeOne(String text, String folded) {
    assertThat(Folding.foldName(text)).isEqualTo(folded);
  }

  @Test
  void digitsOfEveryScriptBecomeAscii() {
    assertThat(Folding.foldName("\u0660\u0661\u0669 \u06F0\u06F4\u06F9 \uFF11 \u0967"))
        .isEqualTo("019 049 1 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "l\u2019Irak",
        "l\u2018Irak",
        "l\u201BIrak",
        "l`Irak",
        "l\u00B4Irak",
        "l\u2032Irak",
        "l\u02BCIrak",
        "l\u02BBIrak",
        "l\uFF07Irak",
        "l&rsquo;Irak",
        "l&#39;Irak",
        "l&amp;#039;Irak",
        "l\u1FFDIrak"
      })
  void everyApostropheIsTheTypewritersOne(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("l'irak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00ABIrak\u00BB",
        "\u201CIrak\u201D",
        "\u201EIrak\u201F",
        "\u301DIrak\u301E",
        "\u2033Irak\u2033",
        "&laquo;Irak&raquo;",
        "&quot;Irak&quot;",
        "\uFF02Irak\uFF02"
      })
  void everyQuoteIsTheTypewritersOne(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("\"irak\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al\u2010Sadr",
        "al\u2011Sadr",
        "al\u2013Sadr",
        "al\u2014Sadr",
        "al\u2212Sadr",
        "al\uFE63Sadr",
        "al\uFF0DSadr",
        "al&ndash;Sadr"
      })
  void everyHyphenIsTheTypewritersOne(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("al-sadr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en\u00A0Irak",
        "en\u202FIrak",
        "en\u2009Irak",
        "en\u3000Irak",
        "en\tIrak",
        "en&nbsp;Irak",
        "en&#160;Irak",
        "en&#xA0;Irak",
        "en&amp;nbsp;Irak"
      })
  void everySpaceIsTheSpace(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("en irak");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\fb"})
  void everyLineEndIsTheLineFeed(String text) {
    assertThat(Folding.foldName(text)).isEqualTo("a\nb");
  }

  @Test
  void arabicPunctuationBecomesLatin() {
    assertThat(Folding.foldName("\u060C\u061B\u061F\u06D4")).isEqualTo(",;?.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Qa&iuml;da | qaida",
        "&Eacute;tat | etat",
        "c&oelig;ur | coeur",
        "&#1575;&#x644; | \u0627\u0644",
        "Al&amp;amp;amp;eacute;p | alep",
        "AT&T | at+t",
        "AT&amp;T | at+t",
        "AT&amp;amp;T | at+t",
        "&zz; | +zz;",
        "&amp;zz; | +zz;",
        "&#xD800; | +#xd800;",
        "&#0; | +#0;",
        "&#99999999; | +#99999999;",
        "&eacute | +eacute",
        "& ; | + ;",
      })
  void characterReferencesAreReadAndOthersLeft(String text, String folded) {
    assertThat(Folding.foldName(text)).isEqualTo(folded);
  }

  @Test
  void capitalsAreRemembered() {
    AlignedText text = Folding.fold("\u00C9tat &Eacute;tat e\u0301");

    assertThat(text.folded()).isEqualTo("etat etat e");
    assertThat(text.isCapital(0)).isTrue();
    assertThat(text.isCapital(1)).isFalse();
    assertThat(text.isCapital(5)).isTrue();
    assertThat(text.isCapital(10)).isFalse();
  }

  @Test
  void foldingEveryCodePointTwiceIsFoldingItOnce() {
    for (int cp = 0; cp <= 0x10FFFF; cp++) {
      String once = Folding.foldName(Character.toString(cp));
      if (!Folding.foldName(once).equals(once)) {
        assertThat(Folding.foldName(once)).as("U+%04X", cp).isEqualTo(once);
      }
    }
  }

  @Test
  void everyCodePointFoldsAsItsCanonicalForms() {
    for (int cp = 0; cp <= 0x10FFFF; cp++) {
      String text = Character.toString(cp);
      String folded = Folding.foldName(text);
      String nfd = Folding.foldName(Normalizer.normalize(text, Form.NFD));
      String nfc = Folding.foldName(Normalizer.normalize(text, Form.NFC));
      if (!folded.equals(nfd) || !folded.equals(nfc)) {
        assertThat(nfd).as("NFD of U+%04X", cp).isEqualTo(folded);
        assertThat(nfc).as("NFC of U+%04X", cp).isEqualTo(folded);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void foldingAnyTextTwiceIsFoldingItOnce(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String once = Folding.foldName(RandomTexts.any(random, 20));
      assertThat(Folding.foldName(once)).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void canonicallyEqualTextsFoldAlike(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = RandomTexts.wellFormed(random, 20);
      String folded = Folding.foldName(text);
      assertThat(Folding.foldName(Normalizer.normalize(text, Form.NFC))).as(text).isEqualTo(folded);
      assertThat(Folding.foldName(Normalizer.normalize(text, Form.NFD))).as(text).isEqualTo(folded);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void everyFoldedRangeStemsFromARangeThatFoldsToIt(long seed) {
    Random random = new Random(seed);
    AlignedText text = Folding.fold(RandomTexts.any(random, 20));
    int length = text.folded().length();
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length; end++) {
        Span origin = text.original(start, end);
        assertThat(origin.end()).isLessThanOrEqualTo(text.original().length());
        assertThat(Folding.foldName(origin.of(text.original())))
            .as("fold of <%s>", origin.of(text.original()))
            .contains(text.folded().substring(start, end));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theWordsOfATextFoldAloneAsTheyFoldInIt(long seed) {
    Tokens words = Tokenizer.tokens(RandomTexts.any(new Random(seed), 60));
    for (int i = 0; i < words.size(); i++) {
      assertThat(Folding.foldName(words.surface(i))).contains(words.word(i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "&",
        "&amp;",
        "amp;",
        "\u0301",
        "\u0640",
        "\u200B",
        "\uFDFA",
        "\u0153",
        "\uD800",
        "\uD83D\uDE00",
        "\n"
      })
  void aLongRunOfOneCharacterIsAnyText(String piece) {
    String run = piece.repeat(200_000 / piece.length());
    AlignedText text = Folding.fold(run);

    assertThat(text.original()).isSameAs(run);
    int length = text.folded().length();
    if (length > 0) {
      assertThat(text.original(0, length).end()).isLessThanOrEqualTo(run.length());
      assertThat(text.original(length - 1, length).end()).isGreaterThan(0);
    }
    assertThat(Folding.foldName(text.folded())).isEqualTo(text.folded());
  }
}
