package org.nisba.linking;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nisba.text.Tokens;

/** Finds the words that are part of a web address, an e-mail address or a handle. */
final class Addresses {

  /**
   * A scheme or {@code www.}, a local part with its host, a handle, or a dotted host with a
   * well-known last label. Possessive throughout, so that the time is linear.
   */
  private static final Pattern ADDRESS =
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
    if (folded.indexOf('.') < 0 && folded.indexOf('@') < 0 && folded.indexOf(':') < 0) {
      return found;
    }
    Matcher matcher = ADDRESS.matcher(folded);
    int word = 0;
    while (matcher.find()) {
      if (matcher.group(1) != null && words.text().isCapital(matcher.start(1))) {
        continue; // two sentences run together: "en Irak.Ma réponse"
      }
      while (word < words.size() && words.end(word) <= matcher.start()) {
        word++;
      }
      while (word < words.size() && words.start(word) < matcher.end()) {
        found.set(word++);
      }
    }
    return found;
  }
}
