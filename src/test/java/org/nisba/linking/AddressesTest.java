package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Words of addresses are found as the pattern finds them in the whole text. */
class AddressesTest {

  private static final String[] PIECES = {
    "irak",
    "Irak",
    "www.",
    "www",
    "http://",
    "https://",
    "ftp://",
    "://",
    "@",
    ".",
    "..",
    ":",
    "/",
    " ",
    "\n",
    "\u00A0",
    "\"",
    "'",
    "<",
    ">",
    "-",
    "_",
    "%",
    "+",
    "com",
    "fr",
    "Ma",
    ".com",
    ".fr",
    "\u0627\u0644\u0639\u0631\u0627\u0642",
    "\u00E9",
    "\uD83D\uDE00",
    "\uD800",
    "a",
    "1",
    "#",
    ",",
    "(",
    ")",
    "\u00AB",
    "\u2028",
    "\u0660"
  };

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void findsWhatThePatternFindsInTheWholeText(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(30);
      for (int piece = 0; piece < pieces; piece++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      Tokens words = Tokenizer.tokens(text.toString());
      assertThat(Addresses.of(words)).as(text.toString()).isEqualTo(inTheWholeText(words));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "voir https://www.irak.com/Irak ici, 5",
    "par Joe.Biden@Irak.gov hier, 4",
    "selon @Irak hier, 1",
    "voir lemonde.fr/Irak ici, 3",
    "en Irak.Ma réponse, 0",
    "selon l'O.N.U. hier, 0"
  })
  void countsTheirWords(String text, int words) {
    assertThat(Addresses.of(Tokenizer.tokens(text)).cardinality()).isEqualTo(words);
  }

  @Test
  void aLongTextWithoutWhiteSpaceIsOneStretch() {
    Tokens words = Tokenizer.tokens("a.b@".repeat(2_000));
    assertThat(Addresses.of(words).cardinality()).isEqualTo(inTheWholeText(words).cardinality());
  }

  private static BitSet inTheWholeText(Tokens words) {
    BitSet found = new BitSet(words.size());
    Matcher matcher = Addresses.ADDRESS.matcher(words.text().folded());
    while (matcher.find()) {
      boolean capital = matcher.group(1) != null && words.text().isCapital(matcher.start(1));
      for (int i = 0; i < words.size() && !capital; i++) {
        if (words.start(i) < matcher.end() && words.end(i) > matcher.start()) {
          found.set(i);
        }
      }
    }
    return found;
  }
}
