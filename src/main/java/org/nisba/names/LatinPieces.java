package org.nisba.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NamePiece.Kind;
import org.nisba.names.Writings.Place;
import org.nisba.names.Writings.Writing;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/** Takes the Latin words of a name apart: articles, particles, Abdel, Eddine and -allah. */
final class LatinPieces {

  private static final Set<String> PARTICLES =
      Set.of(
          "\u0628\u0646",
          "\u0627\u0628\u0646",
          "\u0628\u0646\u062A",
          "\u0648\u0644\u062F",
          "\u0627\u0628\u0648",
          "\u0627\u0628\u064A",
          "\u0628\u0648",
          "\u0627\u0645");

  /** What stands before the article within a written-together Abd al-. */
  private static final List<String> SERVANTS = List.of("abde", "abdu", "abda", "abdo");

  private static final List<String> RELIGION =
      List.of("eddine", "eddin", "uddin", "oddin", "addin", "aldin", "eldin", "eddeen", "uddeen");
  private static final Set<String> RELIGION_APART = Set.of("din", "dine", "deen");
  private static final List<String> GOD = List.of("allah", "ullah", "ollah", "ellah");
  private static final int SHORTEST_REST = 3;
  private static final Map<String, String> UNITS = new HashMap<>();

  static {
    for (String unit : PARTICLES.stream().sorted().toList()) {
      for (Romanisation convention : Romanisation.values()) {
        for (Writing writing : Writings.standard().of(convention, unit, Place.ANY)) {
          if (writing.folded().length() > 1 && !writing.folded().equals("ouled")) {
            UNITS.putIfAbsent(writing.folded(), unit);
          }
        }
      }
    }
  }

  private final Tokens words;
  private final List<NamePiece> pieces;

  LatinPieces(Tokens words, List<NamePiece> pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** Adds the word that begins at {@code i}; {@return where the next one begins} */
  int add(int i) {
    int last = i;
    StringBuilder glued = new StringBuilder(words.word(i));
    while (isLatin(last + 1) && isGlue(words.gap(last + 1))) {
      glued.append(words.word(++last));
    }
    String word = glued.toString();
    boolean followed = isLatin(last + 1);
    if (last == i && (NameKey.isArticle(words, i) || (followed && isAssimilated(word, i)))) {
      pieces.add(new NamePiece(Kind.ARTICLE, word, false, hyphen(i)));
    } else if (followed && (word.equals("abd") || isServant(word))) {
      return servant(word, last);
    } else if (followed && UNITS.containsKey(word)) {
      pieces.add(NamePiece.unit(UNITS.get(word), false));
    } else if (word.length() == 1) {
      pieces.add(new NamePiece(Kind.COPY, words.surface(i), false, hyphen(i)));
    } else {
      word(word, i);
    }
    return last + 1;
  }

  /** {@code Er Raouché, Ech Chouf}: the article in the spelling of its neighbour. */
  private boolean isAssimilated(String word, int i) {
    boolean shape =
        word.length() > 1
            && word.length() < 4
            && "aeu".indexOf(word.charAt(0)) >= 0
            && !ChunkSpeller.isVowel(word.charAt(1));
    return shape && words.length(i + 1) > 3 && words.word(i + 1).startsWith(word.substring(1));
  }

  private boolean isLatin(int i) {
    return i < words.size() && words.script(i) == Script.LATIN;
  }

  private static boolean isGlue(Gap gap) {
    return gap == Gap.NONE || gap == Gap.APOSTROPHE;
  }

  private boolean hyphen(int i) {
    boolean behindArticle = !pieces.isEmpty() && pieces.getLast().kind() == Kind.ARTICLE;
    return i > 0 && !behindArticle && words.gap(i) == Gap.HYPHEN;
  }

  /** {@code abdel, abdul, abder} …: Abd with the article, the word apart. */
  private static boolean isServant(String word) {
    return word.length() == 5 && SERVANTS.contains(word.substring(0, 4)) && !word.endsWith("h");
  }

  /** {@code Abd al-Rahman, Abdel Rahman}, and {@code Abd Allah}. */
  private int servant(String word, int last) {
    int next = last + 1;
    boolean article = NameKey.isArticle(words, next) && isLatin(next + 1);
    next += article ? 1 : 0;
    String name = words.word(next);
    if (name.equals("allah") || name.equals("lah")) {
      pieces.add(NamePiece.unit(NamePiece.SERVANT, false));
      pieces.add(NamePiece.unit(NamePiece.GOD, false));
      return next + 1;
    }
    if (word.equals("abd") && !article) {
      word(word, last);
      return next;
    }
    pieces.add(NamePiece.unit(NamePiece.SERVANT_OF, false));
    return add(next);
  }

  private void word(String word, int i) {
    boolean behindName = !pieces.isEmpty() && pieces.getLast().kind() == Kind.WORD;
    boolean behindArticle =
        pieces.size() > 1
            && pieces.getLast().kind() == Kind.ARTICLE
            && pieces.get(pieces.size() - 2).kind() == Kind.WORD;
    if (behindArticle && RELIGION_APART.contains(word)) {
      pieces.removeLast();
      pieces.add(NamePiece.unit(NamePiece.RELIGION, false));
    } else if (behindName && (RELIGION.contains(word) || RELIGION_APART.contains(word))) {
      pieces.add(NamePiece.unit(NamePiece.RELIGION, false));
    } else if (behindName && GOD.contains(word)) {
      pieces.add(NamePiece.unit(NamePiece.GOD, false));
    } else {
      compound(word, i);
    }
  }

  private void compound(String word, int i) {
    String religion = ending(word, RELIGION);
    String god = ending(word, GOD);
    if (GOD.stream().anyMatch(end -> word.equals("abd" + end))) {
      pieces.add(NamePiece.unit(NamePiece.SERVANT, false));
      pieces.add(NamePiece.unit(NamePiece.GOD, false));
    } else if (hasServant(word)) {
      pieces.add(NamePiece.unit(NamePiece.SERVANT_OF, false));
      pieces.add(new NamePiece(Kind.WORD, word.substring(5), false, false));
    } else if (religion != null || god != null) {
      String end = religion != null ? religion : GOD.getFirst();
      String rest = word.substring(0, word.length() - end.length());
      pieces.add(new NamePiece(Kind.WORD, rest, false, hyphen(i)));
      pieces.add(NamePiece.unit(god != null ? NamePiece.GOD : NamePiece.RELIGION, false));
    } else {
      pieces.add(new NamePiece(Kind.WORD, word, false, hyphen(i)));
    }
  }

  /** {@code Abdelkader, Abderrahmane, Abdurrahman}: l or a doubled consonant behind the vowel. */
  private static boolean hasServant(String word) {
    boolean begins = word.length() >= 8 && SERVANTS.contains(word.substring(0, 4));
    return begins && (word.charAt(4) == 'l' || word.charAt(4) == word.charAt(5));
  }

  private static @Nullable String ending(String word, List<String> endings) {
    for (String end : endings) {
      if (word.endsWith(end) && word.length() >= end.length() + SHORTEST_REST) {
        return end;
      }
    }
    return null;
  }
}
