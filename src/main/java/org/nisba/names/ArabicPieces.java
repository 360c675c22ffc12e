package org.nisba.names;

import java.text.Normalizer;
import java.util.List;
import org.nisba.names.NamePiece.Kind;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Folding;
import org.nisba.text.Tokens;

/** Takes the Arabic words of a name apart: articles, particles, Abd, al-Din and Allah. */
final class ArabicPieces {

  private static final int SHORTEST_WITH_ARTICLE = 5;
  private static final int SHORTEST_COMPOUND = 7;

  private final List<NamePiece> pieces;

  ArabicPieces(List<NamePiece> pieces) {
    this.pieces = pieces;
  }

  /** Adds a word; {@code followed} says whether another Arabic one stands behind it. */
  void add(Tokens words, int i, boolean followed) {
    String folded = words.word(i);
    String word = clean(words.surface(i));
    String letters = Folding.foldName(word).equals(folded) ? word : folded;
    boolean behindName = !pieces.isEmpty() && pieces.getLast().arabic() && !isOpen();
    if (folded.equals(NamePiece.SERVANT) && followed) {
      pieces.add(NamePiece.unit(NamePiece.SERVANT, true));
    } else if (isServant() && folded.equals(NamePiece.GOD)) {
      pieces.add(NamePiece.unit(NamePiece.GOD, true));
    } else if (isServant()) {
      servantOf(letters, folded);
    } else if (behindName && (folded.equals(NamePiece.GOD) || folded.equals(NamePiece.RELIGION))) {
      pieces.add(NamePiece.unit(folded, true));
    } else if (followed && folded.length() > 1 && Writings.standard().knows(folded)) {
      pieces.add(NamePiece.unit(folded, true));
    } else {
      word(letters, folded);
    }
  }

  /** {@return the letters without marks and tatweel; presentation forms become plain ones} */
  private static String clean(String surface) {
    String composed = Normalizer.normalize(surface, Normalizer.Form.NFKC);
    StringBuilder letters = new StringBuilder(composed.length());
    composed
        .chars()
        .filter(Character::isLetter)
        .filter(c -> c != 0x640)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private boolean isOpen() {
    return pieces.getLast().kind() == Kind.UNIT;
  }

  private boolean isServant() {
    return !pieces.isEmpty() && pieces.getLast().is(NamePiece.SERVANT);
  }

  /** Abd before a name of God, which has the article, or before another word. */
  private void servantOf(String letters, String folded) {
    if (hasArticle(letters, folded)) {
      pieces.removeLast();
      pieces.add(NamePiece.unit(NamePiece.SERVANT_OF, true));
      pieces.add(word(letters.substring(2)));
    } else {
      word(letters, folded);
    }
  }

  private void word(String letters, String folded) {
    int length = folded.length();
    boolean compound = length >= SHORTEST_COMPOUND && letters.length() == length;
    if (compound && folded.startsWith(NamePiece.SERVANT + ArabicArticle.LETTERS)) {
      boolean god = folded.equals(NamePiece.SERVANT + NamePiece.GOD);
      pieces.add(NamePiece.unit(god ? NamePiece.SERVANT : NamePiece.SERVANT_OF, true));
      pieces.add(god ? NamePiece.unit(NamePiece.GOD, true) : word(letters.substring(5)));
    } else if (compound && folded.endsWith(NamePiece.RELIGION)) {
      pieces.add(word(letters.substring(0, length - NamePiece.RELIGION.length())));
      pieces.add(NamePiece.unit(NamePiece.RELIGION, true));
    } else if (compound && folded.endsWith(NamePiece.GOD)) {
      pieces.add(word(letters.substring(0, length - NamePiece.GOD.length())));
      pieces.add(NamePiece.unit(NamePiece.GOD, true));
    } else if (hasArticle(letters, folded)) {
      pieces.add(new NamePiece(Kind.ARTICLE, ArabicArticle.LETTERS, true, false));
      pieces.add(word(letters.substring(2)));
    } else {
      pieces.add(word(letters));
    }
  }

  private static boolean hasArticle(String letters, String folded) {
    return ArabicArticle.begins(folded)
        && folded.length() >= SHORTEST_WITH_ARTICLE
        && !ArabicArticle.isRuledOut(letters);
  }

  private static NamePiece word(String letters) {
    return new NamePiece(Kind.WORD, letters, true, false);
  }
}
