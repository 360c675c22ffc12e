package org.nisba.linking;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.text.Tokens;

/**
 * Finds the words that are part of a web address, an e-mail address or a handle.
 *
 * <p>No address goes across white space or a quotation mark, and every address has an at sign, a
 * {@code ://}, a {@code www.} or a full stop before a letter. So the text is searched for these,
 * and only the stretch without white space around them is matched.
 */
final class Addresses {

  /**
   * A scheme or {@code www.}, a local part with its host, a handle, or a dotted host with a
   * well-known last label. Possessive throughout, so that the time is linear.
   */
  static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?:https?|ftp)://|www\\.)[!-~\\p{L}&&[^\"'<>\\s]]++"
              + "|(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}+@[a-z0-9.-]++"
              + "|(?<![a-z0-9_])@[\\p{L}0-9_]++"
              + "|(?<![a-z0-9._-])(?:[a-z0-9_-]{1,63}+\\.){1,8}+(com|net|org|info|fr|cn|uk|tv|me|io|eu|ma|dz|tn|lb|iq)\\b(?:/[!-~&&[^\"'<>\\s]]*+)?+");

  private Addresses() {}

  /** {@return a bit for each word, set when it belongs to an address} */
  static BitSet of(Tokens words) {
    BitSet found = new BitSet(words.size());
    String folded = words.text().folded();
    Matcher matcher = null;
    int word = 0;
    for (int i = 0; i < folded.length(); i++) {
      if (!isSign(folded, i)) {
        continue;
      }
      int start = start(folded, i);
      int end = end(folded, i);
      matcher = region(matcher, folded, start, end);
      while (matcher.find()) {
        if (matcher.group(1) != null && words.text().isCapital(matcher.start(1))) {
          continue; // two sentences run together: "en Irak.Ma réponse"
        }
        word = mark(words, word, matcher.start(), matcher.end(), found);
      }
      i = end - 1;
    }
    return found;
  }

  /** Sets the words of a stretch and returns the first behind it. */
  private static int mark(Tokens words, int from, int start, int end, BitSet found) {
    int word = from;
    while (word < words.size() && words.end(word) <= start) {
      word++;
    }
    while (word < words.size() && words.start(word) < end) {
      found.set(word++);
    }
    return word;
  }

  private static Matcher region(@Nullable Matcher used, String folded, int start, int end) {
    Matcher matcher = used == null ? ADDRESS.matcher(folded).useTransparentBounds(true) : used;
    return matcher.region(start, end);
  }

  /** Whether a character shows that it may stand in an address. */
  private static boolean isSign(String folded, int i) {
    return switch (folded.charAt(i)) {
      case '@' -> true;
      case ':' -> folded.startsWith("://", i);
      case '.' ->
          i + 1 < folded.length()
              && (isHost(folded.charAt(i + 1)) || folded.startsWith("www", i - 3));
      default -> false;
    };
  }

  private static boolean isHost(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int start(String folded, int sign) {
    int start = sign;
    while (start > 0 && isInside(folded.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int end(String folded, int sign) {
    int end = sign;
    while (end < folded.length() && isInside(folded.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a character may stand inside an address of any kind; letters in any script. */
  private static boolean isInside(char c) {
    return c > ' ' && c != '"' && c != '\'' && c != '<' && c != '>' && !Character.isWhitespace(c);
  }
}
