package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Irak | irak",
        "L\u2019Irak et la Syrie. | l irak et la syrie",
        "Deir ez-Zor | deir ez zor",
        "IrakLe Monde | irak le monde",
        "en2017Irak | en 2017 irak",
        "Irak\u0627\u0644\u0639\u0631\u0627\u0642 | irak \u0627\u0644\u0639\u0631\u0627\u0642",
        "#Irak_Libre | irak libre",
        "Qa&iuml;da | qaida",
        "Qai\u0308da | qaida",
        "S\u0152UR | soeur",
        "\u0152UVRE | oeuvre",
        "S&OElig;UR | soeur",
        "\uD83D\uDE00Irak\uD83D\uDE00 | irak",
        "\u0639\u0628\u062F\u0627\u0644\u0631\u062D\u0645\u0646 | \u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646",
        "\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646 | \u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646",
        "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F | \u0645\u062D\u0645\u062F",
        "\u041C\u043E\u0441\u043A\u0432\u0430 \u6771\u4EAC | \u043C\u043E\u0441\u043A\u0432\u0430 \u6771\u4EAC",
        "\u2026 \u00AB \u2014 \u00BB ! | ''",
      })
  void findsTheWords(String text, String words) {
    assertThat(String.join(" ", words(Tokenizer.tokens(text)))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Saddam Hussein|SPACE",
        "Saddam\u00A0Hussein|SPACE",
        "Saddam  Hussein|SPACE",
        "Saddam_Hussein|SPACE",
        "Saddam\\nHussein|LINE",
        "Saddam\\r\\nHussein|LINE",
        "Saddam \\n Hussein|LINE",
        "Saddam\\n\\nHussein|BREAK",
        "Saddam\\r\\n\\r\\nHussein|BREAK",
        "al-Sadr|HYPHEN",
        "al\u2013Sadr|HYPHEN",
        "al - Sadr|BREAK",
        "d'Irak|APOSTROPHE",
        "d\u00B4Irak|APOSTROPHE",
        "J.Biden|DOT",
        "J. Biden|DOT",
        "J.  Biden|DOT",
        "Irak.Le|BREAK",
        "Irak. Le|BREAK",
        "Irak, Syrie|BREAK",
        "Irak (Syrie)|BREAK",
        "IrakLe|NONE",
        "Irak2017|NONE",
      })
  void tellsWhatStandsBetweenTwoWords(String text, Gap gap) {
    Tokens words = Tokenizer.tokens(text.replace("\\n", "\n").replace("\\r", "\r"));

    assertThat(words.size()).isEqualTo(2);
    assertThat(words.gap(0)).isEqualTo(Gap.BREAK);
    assertThat(words.gap(1)).isEqualTo(gap);
  }

  @Test
  void anAcronymWithDotsIsItsLetters() {
    Tokens words = Tokenizer.tokens("U.S.A.");

    assertThat(words(words)).containsExactly("u", "s", "a");
    assertThat(words.gap(1)).isEqualTo(Gap.DOT);
    assertThat(words.gap(2)).isEqualTo(Gap.DOT);
  }

  @ParameterizedTest
  @CsvSource({
    "irak, LOWER",
    "Irak, CAPITALISED",
    "\u00C9tat, CAPITALISED",
    "E\u0301tat, CAPITALISED",
    "\u0152uvre, CAPITALISED",
    "A, CAPITALISED",
    "ONU, UPPER",
    "S\u0152UR, UPPER",
    "UMOJA\u0152, UPPER",
    "EIIs, MIXED",
    "2017, NONE",
    "\u0639\u0631\u0627\u0642, NONE",
  })
  void tellsHowAWordIsCased(String text, Letters letters) {
    Tokens words = Tokenizer.tokens(text);

    assertThat(words.size()).isEqualTo(1);
    assertThat(words.letters(0)).isEqualTo(letters);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fin. Irak",
        "Fin ! Irak",
        "Fin\nIrak",
        "Fin\u2026 Irak",
        "Quoi\u061F Irak",
        "Fin : Irak"
      })
  void aSentenceStartsBehindAStop(String text) {
    Tokens words = Tokenizer.tokens(text);

    assertThat(words.startsSentence(0)).isTrue();
    assertThat(words.startsSentence(1)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"en Irak", "en, Irak", "l'Irak", "(en) Irak", "en \u00AB Irak", "en-Irak"})
  void aSentenceGoesOnBehindAnythingElse(String text) {
    assertThat(Tokenizer.tokens(text).startsSentence(1)).isFalse();
  }

  @Test
  void theSurfaceIsTheOriginalWithItsMarks() {
    Tokens words =
        Tokenizer.tokens(
            "\u00ABQai\u0308da\u00BB c\u0153ur &Eacute;tat \u0645\u064F\u062D\u0640\u0640\u0645\u0651\u064E\u062F\u064C.");

    assertThat(IntStream.range(0, words.size()).mapToObj(words::surface))
        .containsExactly(
            "Qai\u0308da",
            "c\u0153ur",
            "&Eacute;tat",
            "\u0645\u064F\u062D\u0640\u0640\u0645\u0651\u064E\u062F\u064C");
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(Tokenizer.tokens("").size()).isZero();
    assertThat(Tokenizer.tokens(" \uD800 \u0301\u200B \n").size()).isZero();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void wordsAndWhatStandsBetweenThemGiveTheTextBack(long seed) {
    Tokens words = Tokenizer.tokens(RandomTexts.any(new Random(seed), 60));
    String folded = words.text().folded();
    StringBuilder back = new StringBuilder();
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      String between = folded.substring(end, words.start(i));
      assertThat(between.codePoints().mapToObj(Script::of)).allMatch(Objects::isNull);
      assertThat(words.gap(i) == Gap.NONE).isEqualTo(i > 0 && between.isEmpty());
      back.append(between).append(words.word(i));
      end = words.end(i);
    }
    assertThat(folded.substring(end).codePoints().mapToObj(Script::of)).allMatch(Objects::isNull);
    assertThat(back + folded.substring(end)).isEqualTo(folded);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aWordIsOfOneScript(long seed) {
    Tokens words = Tokenizer.tokens(RandomTexts.any(new Random(seed), 60));
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.length(i)).isPositive();
      assertThat(words.word(i).codePoints().mapToObj(Script::of).distinct())
          .containsExactly(words.script(i));
      assertThat(words.is(i, words.word(i))).isTrue();
    }
  }

  private static List<String> words(Tokens words) {
    return IntStream.range(0, words.size()).mapToObj(words::word).toList();
  }
}
