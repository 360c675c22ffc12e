package org.nisba.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.names.Writings.Place;
import org.nisba.text.ArabicArticle;

/** Writes one piece of a name by a convention, or in Arabic. Thread-safe. */
final class PieceWriter {

  /** The Arabic article, before a word that it is joined to. */
  static final Spelling WITH_ARTICLE = new Spelling(ArabicArticle.LETTERS + '+', 0);

  /** What each place in a convention's order of preference costs, in nats. */
  private static final double RANK = 0.7;

  /** What an article costs that the name has not. */
  private static final double ARTICLE_ADDED = 2;

  private static final double ARTICLE_DROPPED = 1.5;
  private static final int MOST = 12;
  private static final int MOST_ALONE = 40;

  /** So many Arabic spellings of a Latin word are looked at when marks are to be written. */
  private static final int READINGS = 3;

  /**
   * How much likelier a spelling is that is attested for a word, besides the share that it has
   * there, in nats. Chosen on dev.
   */
  private static final double ATTESTED = 6;

  /** What the score by letters counts for one that is attested. Chosen on dev among 0.4, 0.6, 1. */
  private static final double MODEL = 0.4;

  /** What the marks of a scholarly spelling cost that has the letters of the name. */
  private static final double MARKS = 3;

  private final ArabicToLatin arabicToLatin;
  private final LatinToLatin latinToLatin;
  private final LatinToArabic latinToArabic;
  private final Writings writings = Writings.standard();
  private final Counterparts counterparts;

  PieceWriter(SpellingModel model, Counterparts counterparts) {
    this.counterparts = counterparts;
    arabicToLatin = new ArabicToLatin(model);
    latinToLatin = new LatinToLatin(model);
    latinToArabic = new LatinToArabic(model);
  }

  /**
   * {@return the ways to write a piece, in the notation of {@link NameAssembly}}
   *
   * @param convention how; null for Arabic
   * @param added whether it is an article that the name has not
   * @param alone whether nothing else needs to be written
   */
  List<Spelling> write(
      NamePiece piece, @Nullable Romanisation convention, boolean added, boolean alone) {
    return switch (piece.kind()) {
      case COPY -> List.of(new Spelling(piece.text(), 0));
      case WORD -> word(piece, convention, alone ? MOST_ALONE : MOST);
      case ARTICLE -> convention == null ? arabicArticle(added) : article(convention, added);
      case UNIT ->
          convention == null
              ? List.of(new Spelling(arabicUnit(piece.text()), 0))
              : ranked(piece.text(), convention);
    };
  }

  private List<Spelling> word(NamePiece piece, @Nullable Romanisation convention, int most) {
    List<Spelling> found;
    if (convention == null) {
      found =
          piece.arabic()
              ? ArabicAlternations.spellings(piece.text(), mayHaveForeignG(piece.text()))
              : latinToArabic.spellings(piece.text());
    } else {
      found =
          piece.arabic()
              ? arabicToLatin.spellings(piece.text(), convention)
              : convention == Romanisation.SCHOLARLY
                  ? marked(piece.text())
                  : latinToLatin.spellings(piece.text(), convention);
    }
    return found.isEmpty()
        ? List.of(new Spelling(piece.text(), 0))
        : Spelling.best(attested(piece, convention == null, found), most);
  }

  /** Baghdad has none, as its Latin spellings tell. */
  private boolean mayHaveForeignG(String word) {
    return counterparts.of(Writings.fold(word)).keySet().stream()
        .noneMatch(latin -> latin.contains("gh"));
  }

  /** What people are known to write for the word comes before what they might write. */
  private List<Spelling> attested(NamePiece piece, boolean toArabic, List<Spelling> spellings) {
    String word = Writings.fold(piece.text());
    Map<String, Float> shares =
        piece.arabic() == toArabic ? counterparts.alike(word) : counterparts.of(word);
    return shares.isEmpty()
        ? spellings
        : spellings.stream().map(each -> attested(each, shares)).toList();
  }

  private static Spelling attested(Spelling spelling, Map<String, Float> shares) {
    Float share = shares.get(Writings.fold(spelling.text()));
    return share == null
        ? spelling
        : new Spelling(spelling.text(), MODEL * spelling.score() + ATTESTED + Math.log(share));
  }

  /** Marks tell long vowels and emphatic letters, of which only the Arabic spelling knows. */
  private List<Spelling> marked(String word) {
    Map<String, String> marked = new HashMap<>();
    for (Spelling arabic : Spelling.best(latinToArabic.spellings(word), READINGS)) {
      for (Spelling latin : arabicToLatin.spellings(arabic.text(), Romanisation.SCHOLARLY)) {
        marked.putIfAbsent(Writings.fold(latin.text()), latin.text());
      }
    }
    List<Spelling> found = new ArrayList<>();
    for (Spelling plain : latinToLatin.spellings(word, Romanisation.SCHOLARLY)) {
      String text = marked.get(Writings.fold(plain.text()));
      if (text != null) {
        found.add(new Spelling(text, plain.score() - MARKS));
      }
    }
    return found;
  }

  private List<Spelling> article(Romanisation convention, boolean added) {
    List<Spelling> written = ranked("article", convention);
    if (!added) {
      return written;
    }
    List<Spelling> options = new ArrayList<>();
    options.add(new Spelling("", 0));
    for (Spelling spelling : written) {
      if (!spelling.text().isEmpty()) {
        options.add(new Spelling(spelling.text(), spelling.score() - ARTICLE_ADDED));
      }
    }
    return options;
  }

  private List<Spelling> ranked(String unit, Romanisation convention) {
    return writings.of(convention, unit, Place.ANY).stream()
        .map(writing -> new Spelling(writing.text(), -RANK * writing.rank()))
        .toList();
  }

  private static List<Spelling> arabicArticle(boolean added) {
    return added
        ? List.of(new Spelling(WITH_ARTICLE.text(), -ARTICLE_ADDED), new Spelling("", 0))
        : List.of(WITH_ARTICLE, new Spelling("", -ARTICLE_DROPPED));
  }

  /** The particles as they are written before folding. */
  private static String arabicUnit(String unit) {
    return switch (unit) {
      case NamePiece.SERVANT_OF -> "\u0639\u0628\u062F_\u0627\u0644+";
      case "\u0627\u0628\u0648" -> "\u0623\u0628\u0648";
      case "\u0627\u0628\u064A" -> "\u0623\u0628\u064A";
      case "\u0627\u0645" -> "\u0623\u0645";
      default -> unit;
    };
  }
}
