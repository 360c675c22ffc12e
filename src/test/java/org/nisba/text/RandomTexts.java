package org.nisba.text;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Strings such as no writer but every crawler produces, made from a seed. */
public final class RandomTexts {

  private static final List<String> PIECES =
      List.of(
          "a",
          "e",
          "L",
          "S",
          "z",
          "0",
          "7",
          " ",
          " ",
          "\n",
          "\r",
          "\t",
          "-",
          "'",
          ".",
          ",",
          "_",
          "@",
          "&",
          ";",
          "#",
          "Irak",
          "IrakLe",
          "U.S.A.",
          "l\u2019",
          "\u00E9",
          "e\u0301",
          "\u00C9",
          "E\u0301",
          "\u00E7",
          "\u0153",
          "\u0152",
          "\u00DF",
          "\u1E9E",
          "\u0130",
          "\u0131",
          "\uFB01",
          "\u0149",
          "\u212A",
          "\u212B",
          "\u037E",
          "\u00B4",
          "\u2033",
          "\u1FFD",
          "\u0345",
          "\u0308",
          "\u0323",
          "\u00A0",
          "\u202F",
          "\u2011",
          "\u2013",
          "\u00AB",
          "\u00BB",
          "\u2018",
          "\u201C",
          "\u200B",
          "\u200C",
          "\u200D",
          "\u200E",
          "\u200F",
          "\u2067",
          "\u2069",
          "\u00AD",
          "\uFEFF",
          "\u0639\u0628\u062F",
          "\u0627\u0644",
          "\u0643",
          "\u0649",
          "\u064A",
          "\u06CC",
          "\u0629",
          "\u0623",
          "\u0627\u0654",
          "\u0625",
          "\u0622",
          "\u0624",
          "\u0626",
          "\u0671",
          "\u0640",
          "\u064E",
          "\u0651",
          "\u0651\u064E",
          "\u0670",
          "\u06A9",
          "\u067E",
          "\u0663",
          "\u06F3",
          "\u060C",
          "\u061B",
          "\u061F",
          "\uFEFB",
          "\uFE91",
          "\uFE71",
          "\uFDFA",
          "\uFDF2",
          "\uAC00",
          "\u1100\u1161",
          "\u05D0",
          "\u0416",
          "\u4E2D",
          "\uD83D\uDE00",
          "\uD83D\uDC68\u200D\uD83D",
          "\uD83C\uDDF1\uD83C\uDDE7",
          "\uD835\uDC00",
          "\uD800",
          "\uDC00",
          "\uD83D",
          "\uDE00",
          "&nbsp;",
          "&eacute;",
          "&amp;",
          "&amp;eacute;",
          "&amp;amp;lt;",
          "&amp;zz;",
          "&#233;",
          "&#x627;",
          "&#x1F600;",
          "&OElig;",
          "&rsquo;",
          "&lt",
          "&;",
          "amp;",
          "&zwj;",
          "&shy;");

  private RandomTexts() {}

  /** {@return the seeds of a parameterised test} */
  public static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  /** {@return a string of up to {@code most} pieces, any one of them a code point in twelve} */
  public static String any(Random random, int most) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(most + 1);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(12) == 0) {
        text.appendCodePoint(random.nextInt(0x110000));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  /** {@return a string without surrogates that lack their other half} */
  public static String wellFormed(Random random, int most) {
    StringBuilder text = new StringBuilder();
    any(random, most)
        .codePoints()
        .filter(cp -> cp < 0xD800 || cp > 0xDFFF)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
