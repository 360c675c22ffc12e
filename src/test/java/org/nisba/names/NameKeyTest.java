package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.text.Folding;
import org.nisba.text.RandomTexts;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

class NameKeyTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @CsvSource({
    "Al-Qa\u00EFda, al qaida",
    "Al-Qa\u00EFda, AlQaida",
    "Al-Qa\u00EFda, AL-QAIDA",
    "Al-Qa\u00EFda, El-Qaida",
    "Al-Qa\u00EFda, Ul-Qaida",
    "al-Sadr, as-Sadr",
    "al-Sadr, es-Sadr",
    "Deir el-Zor, Deir ez-Zor",
    "Deir al-Zor, Deir ez Zor",
    "al-Din, ed-Din",
    "Salah al-Din, Salah ad Din",
    "al-Rachid, er-Rachid",
    "al-Tahrir, at-Tahrir",
    "al-Nosra, an-Nosra",
    "al-Chaab, ach-Chaab",
    "al-Shaab, ash-Shaab",
    "al-Dhahab, adh-Dhahab",
    "al-Thawra, ath-Thawra",
    "al-Jadid, il-Jadid",
    "Gaz prom, Gazprom",
    "Saint-Denis, Saint Denis",
    "McGurk, Mcgurk",
    "U.S.A., USA",
    "\u0639\u0628\u062F \u0627\u0644\u0631\u062D\u0645\u0646, \u0639\u0628\u062F\u0627\u0644\u0631\u062D\u0645\u0646",
    "\u0623\u0628\u0648 \u0638\u0628\u064A, \u0627\u0628\u0648\u0638\u0628\u0649",
  })
  void spellingsOfOneNameShareAKey(String a, String b) {
    assertThat(NameKey.of(a)).isEqualTo(NameKey.of(b));
  }

  @ParameterizedTest
  @CsvSource({
    "Irak, Iran",
    "Salah, Salaha",
    "Ali Hassan, Hassan Ali",
    "al-Sadr, Sadr",
    "as-Sadr, az-Sadr", // assimilated to a letter that does not follow
    "en-Irak, al-Irak",
    "et-Irak, al-Irak",
    "\u0627\u0644\u0639\u0631\u0627\u0642, \u0639\u0631\u0627\u0642",
    "2017, 2018",
    "'', a",
  })
  void differentNamesDiffer(String a, String b) {
    assertThat(NameKey.of(a)).isNotEqualTo(NameKey.of(b));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "il Sadr",
        "en Nosra",
        "et Tahrir",
        "es Sadr",
        "as Sadr",
        "an Nosra",
        "et, Tahrir",
        "el",
        "elle-Sadr",
        "ol-Sadr",
        "a Sadr",
        "ab-Sadr",
        "en-Irak",
        "el.Sadr",
        "el, Sadr",
        "it-Irak"
      })
  void frenchWordsAndOtherWordsAreNoArticles(String text) {
    assertThat(NameKey.isArticle(Tokenizer.tokens(text), 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al Sadr",
        "el Sadr",
        "ul Sadr",
        "al-Sadr",
        "il-Sadr",
        "en-Nosra",
        "et-Tahrir",
        "es-Sadr",
        "an-Nosra",
        "ez Zor",
        "ed Din",
        "ach-Chaab",
        "Al-Sadr",
        "AL-SADR",
        "al\u2019Sadr"
      })
  void articlesBeforeAnotherWordAre(String text) {
    assertThat(NameKey.isArticle(Tokenizer.tokens(text), 0)).isTrue();
  }

  @Test
  void inAFrenchSentenceNoWordIsAnArticle() {
    Tokens words =
        Tokenizer.tokens(
            "Il en est ainsi et tout le monde en parle: il les a vus, es-tu en Irak et en Iran ?");
    for (int i = 0; i < words.size(); i++) {
      assertThat(NameKey.isArticle(words, i)).as(words.word(i)).isFalse();
    }
  }

  @Test
  void aTextWithoutWordsHasTheKeyOfNone() {
    assertThat(NameKey.of(""))
        .isEqualTo(NameKey.of(" - "))
        .isEqualTo(NameKey.finish(NameKey.EMPTY));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aFoldedTextHasTheKeyOfTheText(long seed) {
    // In small letters: where a capital starts a word inside letters run together, folding loses
    // it.
    String text = RandomTexts.wellFormed(new Random(seed), 20).toLowerCase(Locale.ROOT);

    assertThat(NameKey.of(Normalizer.normalize(text, Form.NFC)))
        .isEqualTo(NameKey.of(Normalizer.normalize(text, Form.NFD)))
        .isEqualTo(NameKey.of(Folding.foldName(text)));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void keysGrowWordByWordAndAreNeverZero(long seed) {
    Tokens words = Tokenizer.tokens(RandomTexts.any(new Random(seed), 20));
    long state = NameKey.EMPTY;
    for (int i = 0; i < words.size(); i++) {
      state = NameKey.append(state, words, i);
      assertThat(NameKey.finish(state)).isNotZero();
    }
    assertThat(NameKey.finish(state)).isEqualTo(NameKey.of(words.text().original()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aHundredThousandDifferentNamesHaveDifferentKeys(long seed) {
    Random random = new Random(seed);
    Map<Long, String> names = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      StringBuilder name = new StringBuilder();
      int length = 1 + random.nextInt(12);
      for (int at = 0; at < length; at++) {
        name.append((char) ('a' + random.nextInt(26)));
      }
      String before = names.put(NameKey.of(name.toString()), name.toString());
      if (before != null) {
        assertThat(before).isEqualTo(name.toString());
      }
    }
  }
}
