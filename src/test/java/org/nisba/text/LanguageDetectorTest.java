package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le Premier ministre irakien a re\u00E7u mardi une d\u00E9l\u00E9gation de la Banque mondiale.",
        "LE PRESIDENT A PARLE DES ELECTIONS DANS LA CAPITALE",
        "L\u2019arm\u00E9e n\u2019a pas comment\u00E9 cette annonce.",
        "Selon The New York Times, le g\u00E9n\u00E9ral est arriv\u00E9 dans la nuit.",
        "D'apr\u00E8s l'agence \u0648\u0627\u0639, la r\u00E9union est pr\u00E9vue pour le mois prochain.",
      })
  void findsFrench(String text) {
    assertThat(LanguageDetector.detect(Tokenizer.tokens(text))).isEqualTo(Language.FR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0648\u0635\u0644 \u0631\u0626\u064A\u0633 \u0627\u0644\u0648\u0632\u0631\u0627\u0621 \u0625\u0644\u0649 \u0628\u063A\u062F\u0627\u062F \u0623\u0645\u0633.",
        "\u0642\u0627\u0644\u062A \u0634\u0631\u0643\u0629 Total \u0625\u0646\u0647\u0627 \u062A\u0648\u0642\u0639 \u0627\u0644\u0639\u0642\u062F \u0627\u0644\u0634\u0647\u0631 \u0627\u0644\u0645\u0642\u0628\u0644.",
        "\u0627\u0644\u0639\u0631\u0627\u0642",
      })
  void findsArabic(String text) {
    assertThat(LanguageDetector.detect(Tokenizer.tokens(text))).isEqualTo(Language.AR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The prime minister said that the talks with the World Bank would resume in May.",
        "Troops were seen at the border, but the ministry has not commented.",
        "According to Le Monde, the general arrived in the night.",
      })
  void findsEnglish(String text) {
    assertThat(LanguageDetector.detect(Tokenizer.tokens(text))).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2017", "\uD83D\uDE00", "Irak", "\u041C\u043E\u0441\u043A\u0432\u0430"})
  void takesATextThatTellsNothingForFrench(String text) {
    assertThat(LanguageDetector.detect(Tokenizer.tokens(text))).isEqualTo(Language.FR);
  }

  @ParameterizedTest
  @CsvSource({"fr, FR", "FR, FR", "fr-CA, FR", "ar_LB, AR", "AR, AR", "en-GB, EN"})
  void aTagNamesALanguage(String tag, Language language) {
    assertThat(Language.ofTag(tag)).contains(language);
    assertThat(Language.ofTag(language.tag())).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "fra", "french", "-", "mul"})
  void anyOtherTagNamesNone(String tag) {
    assertThat(Language.ofTag(tag)).isEmpty();
  }
}
