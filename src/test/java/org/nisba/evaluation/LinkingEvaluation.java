package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Feature;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkedText;
import org.nisba.linking.Linker;
import org.nisba.linking.Overlap;
import org.nisba.linking.Weights;

/**
 * Prints how well names are linked in context: labelled corpora over the starter catalogue and over
 * a large one on top of it, whole and with parts of the engine left out, and how far confidences
 * can be believed.
 *
 * <p>Arguments: the directory of the data ({@code el_*.jsonl.gz}, {@code kb.jsonl.gz}, news), the
 * gold of the five articles, then {@code --news DIRECTORY} for stand-off gold of news, {@code
 * --check} to read its other half, {@code --faults N} to list some faults of each corpus, {@code
 * --ablations} to print each row without parts of the engine too.
 */
public final class LinkingEvaluation {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Labels differ by so many letters in whether particles and hash signs belong to a name. */
  private static final int SAME_EXTENT = 3;

  private LinkingEvaluation() {}

  /** A labelled corpus over one catalogue. */
  private record Corpus(
      String name, Linker linker, List<Gold.Document> documents, LinkOptions options) {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path seeds = Path.of(arguments[1]);
    Path news = null;
    String split = "dev";
    int faults = 0;
    boolean ablations = false;
    for (int i = 2; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--news" -> news = Path.of(arguments[++i]);
        case "--check" -> split = "check";
        case "--ablations" -> ablations = true;
        case "--faults" -> faults = Integer.parseInt(arguments[++i]);
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    Lexicon small = Lexicons.starter();
    Lexicon large = Lexicons.starterAnd(data.resolve("kb.jsonl.gz"));
    OUT.println(
        "%-28s %6s %7s %7s %7s %7s %7s %6s %7s %8s"
            .formatted(
                "corpus", "gold", "given", "P", "R", "F1", "strict", "false", "ECE", "labelled"));
    for (Engine engine : ablations ? Engine.values() : new Engine[] {Engine.WHOLE}) {
      OUT.println(engine.title);
      Reliability reliability = new Reliability();
      for (Corpus corpus :
          corpora(engine.over(small), engine.over(large), data, seeds, news, split)) {
        boolean unseen = corpus.name.contains("dev") || corpus.name.contains("check");
        Reliability own = new Reliability();
        print(corpus, faults, own);
        if (unseen) {
          reliability.add(own);
        }
      }
      OUT.println();
      OUT.print(reliability);
    }
  }

  /** The engine, whole or without some part. */
  private enum Engine {
    WHOLE("the whole engine") {
      @Override
      Linker over(Lexicon lexicon) {
        return new Linker(lexicon);
      }
    },
    PRIOR("prior only: the longest name, the entity of most weight") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.weighing(
            lexicon,
            Weights.learned()
                .without(EnumSet.complementOf(EnumSet.of(Feature.BIAS, Feature.PRIOR))));
      }
    },
    LONGEST("longest match only: every stored name is linked") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.weighing(
            lexicon,
            Weights.learned()
                .without(EnumSet.allOf(Feature.class))
                .with(Map.of(Feature.BIAS, 20.0, Feature.PRIOR, 5.0, Feature.SHORT_FORM, -40.0)));
      }
    },
    NO_COHERENCE("without coherence") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.weighing(lexicon, Weights.learned().without(Set.of(Feature.COHERENCE)));
      }
    },
    NO_CUES("without cues beside the name") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.weighing(
            lexicon,
            Weights.learned()
                .without(Set.of(Feature.TYPE_CUE, Feature.INSTITUTION, Feature.NEIGHBOUR)));
      }
    },
    NO_COMMON_WORDS("without knowledge of ordinary words") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.weighing(
            lexicon,
            Weights.learned()
                .without(
                    Set.of(Feature.COMMON_WORD, Feature.COMMON_PHRASE, Feature.FREQUENT_WORD)));
      }
    },
    NO_VARIANTS("without spelling variants") {
      @Override
      Linker over(Lexicon lexicon) {
        return Linker.withoutVariants(lexicon);
      }
    };

    private final String title;

    Engine(String title) {
      this.title = title;
    }

    abstract Linker over(Lexicon lexicon);
  }

  private static List<Corpus> corpora(
      Linker starter, Linker large, Path data, Path seeds, Path news, String split)
      throws IOException {
    List<Corpus> corpora = new ArrayList<>();
    Lexicon both = large.lexicon();
    List<Gold.Document> articles = Gold.read(seeds);
    corpora.add(new Corpus("seeds, starter", starter, articles, LinkOptions.DEFAULTS));
    corpora.add(
        new Corpus(
            "seeds, kb", large, Corpora.acceptingDoubles(articles, both), LinkOptions.DEFAULTS));
    corpora.add(new Corpus("own passages, starter", starter, Gold.own(), LinkOptions.DEFAULTS));
    for (String part : List.of("train", "dev")) {
      corpora.add(
          new Corpus(
              "el_fr " + part + ", kb",
              large,
              Corpora.wikidata(data.resolve("el_fr_" + part + ".jsonl.gz"), both),
              LinkOptions.DEFAULTS));
      corpora.add(
          new Corpus(
              "el_ar " + part + ", kb",
              large,
              Corpora.wikidata(data.resolve("el_ar_" + part + ".jsonl.gz"), both),
              LinkOptions.DEFAULTS.of(EntityType.PLACE)));
    }
    for (String language : List.of("fr", "ar")) {
      Path file = news == null ? null : news.resolve("news." + language + ".gold.jsonl");
      if (file != null && Files.exists(file)) {
        List<Gold.Document> stretches = Corpora.standOff(file, data, split);
        String name = "news " + language + " " + split;
        corpora.add(new Corpus(name + ", starter", starter, stretches, LinkOptions.DEFAULTS));
        corpora.add(
            new Corpus(
                name + ", kb",
                large,
                Corpora.acceptingDoubles(stretches, both),
                LinkOptions.DEFAULTS));
      }
    }
    return corpora;
  }

  private static void print(Corpus corpus, int faults, Reliability reliability) {
    Score total = new Score();
    Reliability labelled = new Reliability();
    int given = 0;
    for (Gold.Document document : corpus.documents) {
      LinkedText linked = corpus.linker.link(document.text(), corpus.options);
      total.add(Score.of(document, linked, reliability));
      linked.links().forEach(link -> addLabelled(document, link, labelled));
      given += rightWhenGiven(corpus, document);
    }
    OUT.println(
        "%-28s %6d %7.3f %7.3f %7.3f %7.3f %7.3f %6d %7.3f %8.3f"
            .formatted(
                corpus.name,
                total.required,
                total.required == 0 ? 1 : (double) given / total.required,
                total.precision(),
                total.recall(),
                total.relaxedF1(),
                total.strictF1(),
                total.relaxedFalse,
                reliability.expectedCalibrationError(),
                labelled.expectedCalibrationError()));
    total.faults.stream().limit(faults).forEach(OUT::println);
  }

  /**
   * Counts a link to a name that is labelled, be it as unknown: links to names that the labels
   * leave out, and to parts of longer names, say nothing of what is right.
   */
  private static void addLabelled(Gold.Document document, Link link, Reliability reliability) {
    if (link.chosen() == null) {
      return;
    }
    String id = link.chosen().entity().id();
    Gold.Extent extent = document.extent(link);
    List<Gold.Mention> labels =
        document.mentions().stream()
            .filter(mention -> mention.extent().overlaps(extent))
            .filter(mention ->
                mention.accepts(id)
                    || Math.abs(mention.extent().length() - extent.length()) <= SAME_EXTENT)
            .toList();
    if (!labels.isEmpty()) {
      reliability.add(link.confidence(), labels.stream().anyMatch(mention -> mention.accepts(id)));
    }
  }

  /** How many required mentions are linked rightly when their places are given. */
  private static int rightWhenGiven(Corpus corpus, Gold.Document document) {
    LinkOptions all = corpus.options.atLeast(0).keeping(Overlap.ALL);
    List<Link> links = corpus.linker.link(document.text(), all).links();
    int right = 0;
    for (Gold.Mention mention : document.mentions()) {
      if (mention.required() && mention.entity() != null) {
        int start = document.text().offsetByCodePoints(0, mention.start());
        int end = document.text().offsetByCodePoints(start, mention.end() - mention.start());
        right +=
            links.stream()
                    .filter(link -> link.span().start() < end && start < link.span().end())
                    .max(
                        Comparator.comparingDouble((Link link) -> fit(link, start, end))
                            .thenComparingDouble(Link::confidence))
                    .map(Link::chosen)
                    .filter(Objects::nonNull)
                    .filter(chosen -> mention.accepts(chosen.entity().id()))
                    .isPresent()
                ? 1
                : 0;
      }
    }
    return right;
  }

  /** How well a link's span fits a given one, 0 to 1: what they share of what they cover. */
  private static double fit(Link link, int start, int end) {
    int shared = Math.min(end, link.span().end()) - Math.max(start, link.span().start());
    int covered = Math.max(end, link.span().end()) - Math.min(start, link.span().start());
    return (double) shared / covered;
  }
}
