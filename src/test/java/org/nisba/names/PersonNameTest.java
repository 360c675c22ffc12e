package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.text.RandomTexts;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

class PersonNameTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Joe Biden | Biden",
        "Joe Robinette Biden | Biden",
        "Moustafa al-Kazimi | al-Kazimi; Kazimi",
        "Abdelmadjid Tebboune | Tebboune",
        "Ahmed Ould Abdelaziz | Ould Abdelaziz; Abdelaziz",
        "Zine el-Abidine Ben Ali | Ben Ali",
        "Jean-Yves Le Drian | Le Drian; Drian",
        "Dominique de Villepin | de Villepin; Villepin",
        "Ursula von der Leyen | von der Leyen; der Leyen; Leyen",
        "Ahmed Ga\u00EFd-Salah | Ga\u00EFd-Salah",
        "Brett McGurk | McGurk; Gurk",
        "Charles de Gaulle | de Gaulle; Gaulle",
        "\u0645\u0635\u0637\u0641\u0649 \u0627\u0644\u0643\u0627\u0638\u0645\u064A | \u0627\u0644\u0643\u0627\u0638\u0645\u064A",
        "\u0645\u062D\u0645\u062F \u0628\u0646 \u0633\u0644\u0645\u0627\u0646 | \u0628\u0646 \u0633\u0644\u0645\u0627\u0646",
        "Sukarno | ''",
        // a ruler's country is no family name
        "Abdallah II de Jordanie | ''",
        "Philippe VI d'Espagne | ''",
        "roi Hamad de Bahreïn | ''",
        "King Hamad of Bahrain | ''",
        "prince Mohammed ben Salmane | ben Salmane",
      })
  void findsTheFamilyName(String fullName, String shortForms) {
    Tokens words = Tokenizer.tokens(fullName);
    List<String> found =
        PersonName.familyNameStarts(words).stream()
            .map(start -> words.text().original(words.start(start), words.end(words.size() - 1)))
            .map(span -> span.of(fullName))
            .toList();

    assertThat(String.join("; ", found)).isEqualTo(shortForms);
  }

  @Test
  void aNameWithoutWordsHasNoFamilyName() {
    assertThat(PersonName.familyNameStarts(Tokenizer.tokens(""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ben",
        "al",
        "ould",
        "von",
        "a\u00EFt",
        "\u0628\u0646",
        "\u0627\u0628\u0648",
        "\u0639\u0628\u062F"
      })
  void particlesAreKnown(String word) {
    assertThat(PersonName.isParticle(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kazimi", "\u0627\u0644\u0643\u0627\u0638\u0645\u064A", "BEN"})
  void otherWordsAreNoParticles(String word) {
    assertThat(PersonName.isParticle(word)).isFalse();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aFamilyNameNeverBeginsAtTheFirstWord(long seed) {
    Tokens words = Tokenizer.tokens(RandomTexts.any(new Random(seed), 20));
    List<Integer> starts = PersonName.familyNameStarts(words);

    assertThat(starts).isSorted().doesNotHaveDuplicates();
    assertThat(starts).allMatch(start -> start > 0 && start < words.size());
    assertThat(IntStream.range(1, words.size()).boxed()).containsAll(starts);
  }
}
