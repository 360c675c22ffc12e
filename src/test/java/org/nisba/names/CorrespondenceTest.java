package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.ChunkTable.ChunkPair;
import org.nisba.names.Correspondence.Rule;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.text.RandomTexts;
import org.nisba.text.Script;

class CorrespondenceTest {

  @ParameterizedTest
  @CsvSource({
    "\u0638, dh, letter, FRENCH_PRESS",
    "\u0638, z, letter, ENGLISH_PRESS",
    "\u0642, k, letter, FRENCH_PRESS",
    "\u0642, q, letter, ENGLISH_PRESS",
    "\u0642, gh, letter, PERSIAN",
    "\u062C, g, letter, EGYPT",
    "\u062C, dj, letter, MAGHREB",
    "\u0634, ch, letter, MAGHREB",
    "\u0634, sh, letter, EGYPT",
    "\u0648, ou, letter, FRENCH_PRESS",
    "\u0648, oo, letter, GULF",
    "\u0645, ma, vowel, FRENCH_PRESS",
    "\u0633, ss, doubled, FRENCH_PRESS",
    "\u0646$, ne$, mute-e, MAGHREB",
    "\u0639, '', hamza-ayn, ENGLISH_PRESS",
    "\u0639, a, hamza-ayn, FRENCH_PRESS",
    "\u0647$, a$, ta-marbuta, FRENCH_PRESS",
    "\u0647$, ah$, ta-marbuta, ENGLISH_PRESS",
  })
  void namesTheRuleAndTheConventionsOfTwoScripts(
      String arabic, String latin, String rule, Romanisation convention) {
    Correspondence found = Correspondence.of(arabic, latin, Script.ARABIC, Script.LATIN);

    assertThat(found.rule().id()).isEqualTo(rule);
    assertThat(found.conventions()).contains(convention);
    assertThat(Correspondence.of(latin, arabic, Script.LATIN, Script.ARABIC)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "^, ^, same",
    "^\u0627\u0644, ^, article",
    "^\u0627\u0644, ^al, article",
    "\u0628, p, alternation",
    "\u0641, v, alternation",
    "'', e, vowel",
    "\u0645, k, typing",
    "'', k, typing",
  })
  void namesTheRuleOfTwoScripts(String arabic, String latin, String rule) {
    assertThat(Correspondence.of(arabic, latin, Script.ARABIC, Script.LATIN).rule().id())
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "ka, ka, same",
    "q, k, letter",
    "dh, z, letter",
    "sh, ch, letter",
    "ou, u, vowel",
    "ma, me, vowel",
    "s, ss, doubled",
    "n$, ne$, mute-e",
    "a$, ah$, ta-marbuta",
    "^, ^al, article",
    "m, k, typing",
    "'', k, typing",
  })
  void namesTheRuleOfLatinLetters(String left, String right, String rule) {
    assertThat(Correspondence.of(left, right, Script.LATIN, Script.LATIN).rule().id())
        .isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "\u0643, \u0643, same",
    "\u064A$, \u0649$, alternation",
    "\u0647$, \u0629$, alternation",
    "\u063A, \u062C, alternation",
    "^\u0627\u0644, ^, article",
    "'', \u0648, vowel",
    "\u0639, '', hamza-ayn",
    "\u0645, \u0637, typing",
  })
  void namesTheRuleOfArabicLetters(String left, String right, String rule) {
    assertThat(Correspondence.of(left, right, Script.ARABIC, Script.ARABIC).rule().id())
        .isEqualTo(rule);
  }

  @Test
  void explainsEveryLearnedPair() {
    SpellingModel model = NameSimilarity.learned().model();
    for (Scripts scripts : Scripts.values()) {
      Script left = scripts == Scripts.LATIN ? Script.LATIN : Script.ARABIC;
      Script right = scripts == Scripts.ARABIC ? Script.ARABIC : Script.LATIN;
      for (ChunkPair pair : model.pairs(scripts)) {
        Correspondence found = Correspondence.of(pair.left(), pair.right(), left, right);

        assertThat(found.rule()).as("%s", pair).isNotNull();
        if (scripts != Scripts.CROSS && pair.left().equals(pair.right())) {
          assertThat(found.rule()).as("%s", pair).isEqualTo(Rule.SAME);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void explainsAnyStrings(long seed) {
    Random random = new Random(seed);
    String left = RandomTexts.any(random, 4);
    String right = RandomTexts.any(random, 4);
    for (Script a : Script.values()) {
      for (Script b : Script.values()) {
        assertThat(Correspondence.of(left, right, a, b).rule()).isNotNull();
      }
    }
  }
}
