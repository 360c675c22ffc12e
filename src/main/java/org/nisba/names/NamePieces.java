package org.nisba.names;

import java.util.ArrayList;
import java.util.List;
import org.nisba.names.NamePiece.Kind;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Takes a name apart for generation. {@link NameParts} does it for comparison, and drops more. */
final class NamePieces {

  private NamePieces() {}

  /** {@return the pieces of a name; none when it has no letter, or too many words} */
  static List<NamePiece> of(String name) {
    Tokens words = Tokenizer.tokens(NameParts.spelledOut(name));
    List<NamePiece> pieces = new ArrayList<>();
    if (words.size() > NameParts.MOST_PARTS) {
      return pieces;
    }
    ArabicPieces arabic = new ArabicPieces(pieces);
    LatinPieces latin = new LatinPieces(words, pieces);
    int i = 0;
    while (i < words.size()) {
      Script script = words.script(i);
      if (script == Script.ARABIC) {
        boolean followed = i + 1 < words.size() && words.script(i + 1) == Script.ARABIC;
        arabic.add(words, i++, followed);
      } else if (script == Script.LATIN) {
        i = latin.add(i);
      } else {
        boolean hyphen = i > 0 && words.gap(i) == Gap.HYPHEN;
        pieces.add(new NamePiece(Kind.COPY, words.surface(i++), false, hyphen));
      }
    }
    return withoutLooseEnds(pieces);
  }

  /** An article or Abd that nothing follows is a word. */
  private static List<NamePiece> withoutLooseEnds(List<NamePiece> pieces) {
    if (!pieces.isEmpty() && pieces.getLast().is(NamePiece.SERVANT)) {
      NamePiece last = pieces.removeLast();
      pieces.add(
          new NamePiece(Kind.WORD, last.arabic() ? last.text() : "abd", last.arabic(), false));
    }
    return pieces;
  }
}
