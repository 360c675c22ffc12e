package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkOptions.Reported;
import org.nisba.linking.Linker;
import org.nisba.text.Language;

/**
 * Prints how well names that the catalogue lacks are found, typed and clustered, by language and
 * type: all names with an empty catalogue, then the unknown ones on top of the links over the
 * starter catalogue, or over {@code kb} on top of that.
 *
 * <p>Arguments: the directory of the data; files of stand-off gold, of which only the dev half is
 * read; {@code --kb} for the large catalogue; {@code --faults} lists what is wrong.
 */
public final class NilEvaluation {

  private static final LinkOptions OPTIONS = LinkOptions.DEFAULTS.reporting(Reported.NIL);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final boolean faults;

  private NilEvaluation(boolean faults) {
    this.faults = faults;
  }

  private record TextSet(String name, List<SpanGold> texts) {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    Path data = Path.of(arguments[0]);
    List<TextSet> sets = new ArrayList<>();
    for (String name : List.of("ner_fr_dev", "el_fr_dev", "ner_ar_dev", "el_ar_dev")) {
      sets.add(new TextSet(name, SpanGold.lines(data.resolve(name + ".jsonl.gz"))));
    }
    for (String argument : all.subList(1, all.size())) {
      if (!argument.startsWith("--") && Files.exists(Path.of(argument))) {
        Path file = Path.of(argument);
        sets.add(new TextSet(file.getFileName().toString(), SpanGold.standOff(file, data)));
      }
    }
    NilEvaluation evaluation = new NilEvaluation(all.contains("--faults"));
    evaluation.print("all names, empty catalogue", Lexicon.empty(), sets, true);
    Lexicon lexicon =
        all.contains("--kb")
            ? Lexicons.starterAnd(data.resolve("kb.jsonl.gz"))
            : Lexicons.starter();
    evaluation.print("unknown names, on top of links", lexicon, sets, false);
  }

  private void print(String title, Lexicon lexicon, List<TextSet> sets, boolean known) {
    out.printf("%n%s (%d entities)%n%s%n", title, lexicon.entityCount(), NilScore.header());
    Linker linker = new Linker(lexicon);
    Set<String> held = ids(lexicon);
    for (TextSet set : sets) {
      if (!known && set.name.startsWith("ner")) {
        continue; // which of these the catalogue holds is not labelled
      }
      NilScore whole = new NilScore(held);
      for (SpanGold text : set.texts) {
        whole.add(text, nil(linker, text), known, "");
      }
      out.println(whole.row(set.name));
      for (String type : List.of("PERSON", "PLACE", "ORGANIZATION")) {
        NilScore score = new NilScore(held);
        set.texts.forEach(text -> score.add(text, nil(linker, text), known, type));
        out.println(score.row("  " + type.toLowerCase(Locale.ROOT)));
      }
      if (faults) {
        whole.faults().forEach(out::println);
      }
    }
  }

  /** The entities' own ids, and those of Wikidata. */
  private static Set<String> ids(Lexicon lexicon) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lexicon.entityCount(); i++) {
      ids.add(lexicon.entity(i).id());
      ids.addAll(lexicon.entity(i).identifiers().values());
    }
    return ids;
  }

  private static List<Link> nil(Linker linker, SpanGold text) {
    Language language = text.language().equals("ar") ? Language.AR : Language.FR;
    Predicate<Link> unknown = link -> link.chosen() == null;
    return linker.link(text.text(), OPTIONS.in(language)).links().stream().filter(unknown).toList();
  }
}
