package org.nisba.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NamePiece.Kind;

/**
 * Proposes how writers of French, English or Arabic may spell a name, by convention: {@code
 * Kadhafi, al-Kadhafi, Gaddafi, Qaḏḏāfī} for القذافي. The parts of a name are written by one
 * convention together. Immutable and thread-safe.
 */
public final class VariantGenerator {

  /** The most spellings that are proposed. */
  public static final int MOST = 50;

  private static final Set<String> LANGUAGES = Set.of("fr", "en", "ar");
  private static final String ARABIC = "ar";

  private static final int MOST_OF_NAME = 60;

  private final PieceWriter writer;
  private final SpellingModel model;
  private final Writings writings = Writings.standard();

  /** Makes a generator over a model of spelling and what words are attested with. */
  public VariantGenerator(SpellingModel model, Counterparts counterparts) {
    this.model = model;
    this.writer = new PieceWriter(model, counterparts);
  }

  /** {@return the generator over the learned model; made once} */
  public static VariantGenerator learned() {
    return Learned.GENERATOR;
  }

  /**
   * {@return likely spellings of a name, the likeliest first, each once and never the name itself}
   *
   * @param name any string
   * @param to the language of the spellings: {@code fr}, {@code en} or {@code ar}
   * @param limit the most spellings that are wanted; at most {@value #MOST} are given
   */
  public List<GeneratedName> variants(String name, String to, int limit) {
    if (!LANGUAGES.contains(to)) {
      throw new IllegalArgumentException("not a language of names: " + to);
    }
    List<NamePiece> pieces = NamePieces.of(name);
    Map<String, Spelling> best = new HashMap<>();
    Map<String, Romanisation> conventions = new HashMap<>();
    if (to.equals(ARABIC)) {
      names(pieces, null)
          .forEach(spelling -> best.merge(spelling.text(), spelling, Spelling::likelier));
      Romanisation reading = Reading.of(pieces, best.values(), model);
      if (reading != null) {
        best.keySet().forEach(text -> conventions.put(text, reading));
      }
    } else {
      for (Romanisation convention : Romanisation.values()) {
        double prior = writings.prior(convention, to);
        for (Spelling spelling : names(pieces, convention)) {
          Spelling weighed = new Spelling(spelling.text(), spelling.score() + prior);
          Spelling before = best.get(weighed.text());
          if (before == null || weighed.score() > before.score()) {
            best.put(weighed.text(), weighed);
            conventions.put(weighed.text(), convention);
          }
        }
      }
    }
    best.remove(name);
    return ranked(best.values(), conventions, Math.min(limit, MOST));
  }

  private static List<GeneratedName> ranked(
      Collection<Spelling> spellings, Map<String, Romanisation> conventions, int limit) {
    List<GeneratedName> names = new ArrayList<>();
    double top = 0;
    for (Spelling spelling : Spelling.best(spellings, Math.max(0, limit))) {
      top = names.isEmpty() ? spelling.score() : top;
      double score = Math.max(Double.MIN_NORMAL, Math.exp(spelling.score() - top));
      names.add(new GeneratedName(spelling.text(), score, conventions.get(spelling.text())));
    }
    return names;
  }

  /** All parts by one convention, or in Arabic; the likeliest combinations. */
  private List<Spelling> names(List<NamePiece> pieces, @Nullable Romanisation convention) {
    List<NamePiece> whole = withArticle(pieces, convention == null);
    List<Draft> drafts = List.of(new Draft(List.of(), 0));
    for (int i = 0; i < whole.size(); i++) {
      boolean alone = pieces.size() == 1;
      boolean added = whole.size() > pieces.size() && i == whole.size() - 2;
      List<Spelling> options =
          convention == null && !added && keepsArticle(whole, i)
              ? List.of(PieceWriter.WITH_ARTICLE)
              : writer.write(whole.get(i), convention, added, alone);
      drafts =
          drafts.stream()
              .flatMap(draft -> options.stream().map(draft::with))
              .sorted(Draft.BEST_FIRST)
              .limit(MOST_OF_NAME)
              .toList();
    }
    List<Spelling> names = new ArrayList<>();
    for (Draft draft : drafts) {
      String text = NameAssembly.join(draft.parts(), whole);
      if (!text.isEmpty()) {
        names.add(new Spelling(text, draft.score()));
      }
    }
    return names;
  }

  /**
   * Whether a piece is an Arabic article that nobody leaves out: only nisbas are written with it
   * and without (السيسي, but العراق).
   */
  private static boolean keepsArticle(List<NamePiece> pieces, int i) {
    return pieces.get(i).kind() == Kind.ARTICLE
        && pieces.get(i).arabic()
        && !isNisba(pieces.get(i + 1));
  }

  private static boolean isNisba(NamePiece word) {
    char end = word.text().charAt(word.text().length() - 1);
    return word.text().length() > 3 && "iy\u064A\u0649".indexOf(end) >= 0;
  }

  /** A last name on i or y is a nisba, perhaps, and may have an article. */
  private static List<NamePiece> withArticle(List<NamePiece> pieces, boolean toArabic) {
    if (pieces.isEmpty() || pieces.getLast().kind() != Kind.WORD) {
      return pieces;
    }
    NamePiece last = pieces.getLast();
    boolean bare = pieces.size() == 1 || pieces.get(pieces.size() - 2).kind() == Kind.WORD;
    if (!bare || !isNisba(last)) {
      return pieces;
    }
    List<NamePiece> whole = new ArrayList<>(pieces);
    whole.add(whole.size() - 1, new NamePiece(Kind.ARTICLE, "", toArabic, false));
    return whole;
  }

  /** The first parts of a name. */
  private record Draft(List<String> parts, double score) {

    static final Comparator<Draft> BEST_FIRST =
        Comparator.comparingDouble((Draft draft) -> -draft.score())
            .thenComparing(draft -> String.join(" ", draft.parts()));

    Draft with(Spelling next) {
      List<String> longer = new ArrayList<>(parts);
      longer.add(next.text());
      return new Draft(longer, score + next.score());
    }
  }

  /** Made when it is first asked for. */
  private static final class Learned {
    static final VariantGenerator GENERATOR =
        new VariantGenerator(
            NameSimilarity.learned().model(), NameSimilarity.learned().counterparts());

    private Learned() {}
  }
}
