package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetUnitTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @CsvSource({
    "Irak, 4, 4, 4",
    "Qa\u00EFda, 5, 5, 6",
    "Qai\u0308da, 6, 6, 7",
    "\u0627\u0644\u0639\u0631\u0627\u0642, 6, 6, 12",
    "\u20AC, 1, 1, 3",
    "\uD83D\uDE00, 2, 1, 4",
    "\uD83D\uDC68\u200D\uD83D\uDC69, 5, 3, 11",
    "'Irak \u0627\u0644\u0639\u0631\u0627\u0642 2017', 16, 16, 22",
    "'', 0, 0, 0",
  })
  void countsTheWholeTextInEveryUnit(String text, int utf16, int codePoints, int utf8) {
    int[] end = {text.length()};

    assertThat(OffsetUnit.UTF16.fromUtf16(text, end)).containsExactly(utf16);
    assertThat(OffsetUnit.CODEPOINT.fromUtf16(text, end)).containsExactly(codePoints);
    assertThat(OffsetUnit.UTF8.fromUtf16(text, end)).containsExactly(utf8);
  }

  @Test
  void aLoneSurrogateCountsAsOneCodePointAndThreeBytes() {
    String text = "a\uD83Db\uDE00c";
    int[] all = {0, 1, 2, 3, 4, 5};

    assertThat(OffsetUnit.CODEPOINT.fromUtf16(text, all)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(OffsetUnit.UTF8.fromUtf16(text, all)).containsExactly(0, 1, 4, 5, 8, 9);
  }

  @Test
  void anOffsetInsideAPairCountsAsItsStart() {
    String text = "a\uD83D\uDE00b";

    for (OffsetUnit unit : OffsetUnit.values()) {
      assertThat(unit.fromUtf16(text, new int[] {2})).as(unit.label()).containsExactly(1);
    }
    assertThat(OffsetUnit.UTF8.toUtf16(text, 3)).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void theOffsetOfEveryCodePointComesBack(long seed) {
    String text = RandomTexts.any(new Random(seed), 40);
    int[] offsets = boundaries(text);

    for (OffsetUnit unit : OffsetUnit.values()) {
      int[] converted = unit.fromUtf16(text, offsets);
      int[] back = IntStream.of(converted).map(offset -> unit.toUtf16(text, offset)).toArray();
      assertThat(back).as(unit.label()).isEqualTo(offsets);
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void countsOfWellFormedTextAreThoseOfTheJdk(long seed) throws CharacterCodingException {
    String text = RandomTexts.wellFormed(new Random(seed), 40);
    int[] offsets = boundaries(text);
    int[] codePoints = OffsetUnit.CODEPOINT.fromUtf16(text, offsets);
    int[] bytes = OffsetUnit.UTF8.fromUtf16(text, offsets);

    assertThat(OffsetUnit.UTF16.fromUtf16(text, offsets)).isEqualTo(offsets);
    for (int i = 0; i < offsets.length; i++) {
      assertThat(codePoints[i]).isEqualTo(text.codePointCount(0, offsets[i]));
      assertThat(bytes[i])
          .isEqualTo(
              StandardCharsets.UTF_8
                  .newEncoder() // reports malformed input, where String.getBytes replaces it
                  .encode(CharBuffer.wrap(text, 0, offsets[i]))
                  .remaining());
    }
  }

  @ParameterizedTest
  @EnumSource
  void offsetsThatFallOrLeaveTheTextAreRefused(OffsetUnit unit) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit.fromUtf16("Irak", new int[] {2, 1}))
        .withMessageContaining("1");
    assertThatIllegalArgumentException().isThrownBy(() -> unit.fromUtf16("Irak", new int[] {5}));
    assertThatIllegalArgumentException().isThrownBy(() -> unit.fromUtf16("Irak", new int[] {-1}));
    assertThatIllegalArgumentException().isThrownBy(() -> unit.toUtf16("Irak", 5));
    assertThatIllegalArgumentException().isThrownBy(() -> unit.toUtf16("Irak", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> unit.toUtf16("", 1));
  }

  /** All offsets that are not inside a surrogate pair. */
  private static int[] boundaries(String text) {
    return IntStream.rangeClosed(0, text.length())
        .filter(at ->
            at == 0
                || at == text.length()
                || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)))
        .toArray();
  }
}
