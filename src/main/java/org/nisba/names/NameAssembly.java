package org.nisba.names;

import java.util.List;
import java.util.Locale;

/**
 * Puts the written parts of a name together. In them {@code _} is a space, {@code +} joins without
 * one, a hyphen at an end joins with one, and {@code *} is the consonant that an article
 * assimilates to, see {@code romanisation.tsv}.
 */
final class NameAssembly {

  private static final List<String> SUN_DIGRAPHS = List.of("ch", "sh", "th", "dh");
  private static final String SUN_LETTERS = "tdrzsnl";

  private NameAssembly() {}

  /**
   * {@return the name}
   *
   * @param parts the written parts; words in small letters get a capital unless joined
   * @param pieces what they are made from
   */
  static String join(List<String> parts, List<NamePiece> pieces) {
    StringBuilder name = new StringBuilder();
    boolean open = true;
    for (int i = 0; i < parts.size(); i++) {
      String next = i + 1 < parts.size() ? parts.get(i + 1) : "";
      String part = parts.get(i).replace("*", assimilated(next));
      if (part.isEmpty()) {
        continue;
      }
      boolean joins = "+-_".indexOf(part.charAt(0)) >= 0;
      boolean glued = part.charAt(0) == '+' || (name.length() > 0 && open && !endsInGap(name));
      if (!open && !joins) {
        name.append(pieces.get(i).hyphen() ? '-' : ' ');
      }
      String body = part.replace("+", "").replace('_', ' ');
      boolean word = pieces.get(i).kind() == NamePiece.Kind.WORD;
      name.append(word && !glued ? capitalised(body) : body);
      open = "+-_".indexOf(part.charAt(part.length() - 1)) >= 0;
    }
    return name.toString().strip();
  }

  private static boolean endsInGap(StringBuilder name) {
    char last = name.charAt(name.length() - 1);
    return last == ' ' || last == '-';
  }

  /** {@return the consonant of the article before a word: its first when that is a sun letter} */
  private static String assimilated(String next) {
    String folded = Writings.fold(next);
    if (next.isEmpty() || folded.isEmpty() || folded.startsWith("dj")) {
      return "l";
    }
    if (SUN_DIGRAPHS.contains(folded.substring(0, Math.min(2, folded.length())))) {
      boolean one = !Writings.fold(next.substring(0, 1)).equals(folded.substring(0, 1));
      return one ? next.substring(0, 1) : next.substring(0, 2);
    }
    return SUN_LETTERS.indexOf(folded.charAt(0)) >= 0 ? next.substring(0, 1) : "l";
  }

  /** {@return the word with its first letter in upper case; an ayn is no letter} */
  static String capitalised(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))
          && Character.getType(word.charAt(i)) != Character.MODIFIER_LETTER) {
        int end = word.offsetByCodePoints(i, 1);
        return word.substring(0, i)
            + word.substring(i, end).toUpperCase(Locale.ROOT)
            + word.substring(end);
      }
    }
    return word;
  }
}
