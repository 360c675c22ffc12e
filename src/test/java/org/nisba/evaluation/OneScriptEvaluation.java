package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.linking.MatchKind;
import org.nisba.linking.ScoredCandidate;
import org.nisba.names.NameParts;
import org.nisba.text.Span;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Prints how well names are found in news whose entities are stored in the other script only: of a
 * catalogue in both scripts one linker has all names, another has none in the script of the news,
 * but for the starter catalogue. What the second finds by spelling is right when the first links
 * the same entity there; what the first is sure of, and the second finds, is its recall. No labels
 * are needed; the first linker's own faults count against the second.
 */
@Command(name = "OneScriptEvaluation", mixinStandardHelpOptions = true)
public final class OneScriptEvaluation implements Callable<Integer> {

  /** What the linker with all names must be sure of for a name to be missed. */
  private static final double SURE = 0.8;

  @Parameters(index = "0", paramLabel = "KB", description = "Entities in the project's format.")
  private Path kb = Path.of("");

  @Parameters(index = "1", paramLabel = "NEWS", description = "JSON lines with a field text.")
  private Path news = Path.of("");

  @Option(names = "--articles", description = "How many (default: ${DEFAULT-VALUE}).")
  private int most = 4_000;

  @Option(names = "--faults", description = "Lists what was not linked rightly.")
  private boolean listed;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Tally single = new Tally();
  private final Tally several = new Tally();

  private record Line(String text) {}

  private enum Outcome {
    RIGHT,
    /** The linker with all names links another entity there. */
    OTHER,
    /** It links a part of the words or more of them. */
    PART,
    NOTHING
  }

  /** Counts of names of one word, or of several. */
  private static final class Tally {
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int sure;
    private int found;
  }

  private OneScriptEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new OneScriptEvaluation()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    List<String> texts =
        JsonLines.read(news, Line.class).stream().map(Line::text).limit(most).toList();
    boolean arabic = NameParts.isArabic(texts.getFirst());
    List<CatalogueEntity> whole = new ArrayList<>();
    List<CatalogueEntity> half = new ArrayList<>();
    Lexicons.read(
        kb,
        entity -> {
          CatalogueEntity rest = without(entity, arabic);
          if (!rest.names().isEmpty() && rest.names().size() < entity.names().size()) {
            whole.add(entity);
            half.add(rest);
          }
        });
    Linker knowing = new Linker(Lexicons.starterAnd(whole));
    Linker asked = new Linker(Lexicons.starterAnd(half));
    for (String text : texts) {
      compare(text, arabic, links(knowing, text), links(asked, text), asked.lexicon());
    }
    out.printf(
        "%d entities without their %s names, %d articles%n",
        half.size(), arabic ? "Arabic" : "Latin", texts.size());
    print("one word", single);
    print("several words", several);
    return 0;
  }

  private static CatalogueEntity without(CatalogueEntity entity, boolean arabic) {
    return new CatalogueEntity(
        entity.id(),
        entity.type(),
        entity.names().stream().filter(n -> NameParts.isArabic(n.text()) != arabic).toList(),
        entity.descriptions(),
        entity.identifiers(),
        entity.weight(),
        entity.relations(),
        entity.version());
  }

  private static List<Link> links(Linker linker, String text) {
    return linker.link(text, LinkOptions.DEFAULTS).links();
  }

  private void compare(
      String text, boolean arabic, List<Link> known, List<Link> found, Lexicon asked) {
    for (Link link : found) {
      if (chosen(link).match() == MatchKind.VARIANT && isHalf(link, arabic, asked)) {
        Outcome outcome = outcome(link, known);
        tally(text, link).outcomes.merge(outcome, 1, Integer::sum);
        list(outcome.name(), text, link);
      }
    }
    for (Link link : known) {
      if (link.confidence() >= SURE && isHalf(link, arabic, asked)) {
        boolean isFound = outcome(link, found) == Outcome.RIGHT;
        tally(text, link).sure++;
        tally(text, link).found += isFound ? 1 : 0;
        list(isFound ? Outcome.RIGHT.name() : "MISSED", text, link);
      }
    }
  }

  private static ScoredCandidate chosen(Link link) {
    if (link.chosen() == null) {
      throw new IllegalStateException("unknown names were not asked for");
    }
    return link.chosen();
  }

  /** Whether an entity has no label in the script of the news. */
  private static boolean isHalf(Link link, boolean arabic, Lexicon asked) {
    return asked
        .findEntity(chosen(link).entity().id())
        .map(index -> asked.entity(index).labels().values())
        .filter(labels -> labels.stream().noneMatch(each -> NameParts.isArabic(each) == arabic))
        .isPresent();
  }

  private static Outcome outcome(Link link, List<Link> others) {
    Outcome outcome = Outcome.NOTHING;
    for (Link other : others) {
      Span span = other.span();
      if (span.start() < link.span().end() && link.span().start() < span.end()) {
        if (chosen(other).entity().id().equals(chosen(link).entity().id())) {
          return Outcome.RIGHT;
        }
        outcome = span.equals(link.span()) ? Outcome.OTHER : Outcome.PART;
      }
    }
    return outcome;
  }

  private Tally tally(String text, Link link) {
    return link.span().of(text).strip().indexOf(' ') < 0 ? single : several;
  }

  private void list(String outcome, String text, Link link) {
    if (listed && !outcome.equals(Outcome.RIGHT.name())) {
      out.printf(
          "%s «%s» %s %.2f%n",
          outcome, link.span().of(text), chosen(link).entity().labels(), link.confidence());
    }
  }

  private void print(String words, Tally tally) {
    out.printf(
        "%-14s found by spelling: right %d, another %d, part %d, nothing there %d; found %.3f of %d that all"
            + " names are sure of%n",
        words,
        tally.outcomes.getOrDefault(Outcome.RIGHT, 0),
        tally.outcomes.getOrDefault(Outcome.OTHER, 0),
        tally.outcomes.getOrDefault(Outcome.PART, 0),
        tally.outcomes.getOrDefault(Outcome.NOTHING, 0),
        tally.sure == 0 ? 0 : (double) tally.found / tally.sure,
        tally.sure);
  }
}
