package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;

/**
 * Prints how well the engine links gold files over the starter catalogue, by document.
 *
 * <p>Arguments: gold files; {@code --catalogue FILE} puts a file of entities on top of the starter
 * catalogue; {@code --faults} lists each fault; {@code --reference} prints the lines of {@code
 * own.reference.tsv} instead of the table.
 */
public final class GoldEvaluation {

  private GoldEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    List<Path> files = new ArrayList<>();
    Lexicon lexicon = Lexicons.starter();
    boolean faults = false;
    boolean reference = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--faults" -> faults = true;
        case "--reference" -> reference = true;
        case "--catalogue" -> lexicon = Lexicons.starterAnd(Path.of(arguments[++i]));
        default -> files.add(Path.of(arguments[i]));
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Linker linker = new Linker(lexicon);
    for (Path file : files) {
      if (reference) {
        printReference(linker, file, out);
      } else {
        out.printf("%d entities, %d names%n", lexicon.entityCount(), lexicon.nameCount());
        printTable(linker, file, faults, out);
      }
    }
  }

  private static void printTable(Linker linker, Path file, boolean faults, PrintStream out)
      throws IOException {
    Score total = new Score();
    out.println(file.getFileName());
    out.println(Score.header());
    for (Gold.Document document : Gold.read(file)) {
      Score score = Score.of(document, linker.link(document.text(), LinkOptions.DEFAULTS));
      out.println(score.row(document.id()));
      total.add(score);
    }
    out.println(total.row("all"));
    if (faults) {
      total.faults.forEach(out::println);
    }
  }

  private static void printReference(Linker linker, Path file, PrintStream out) throws IOException {
    out.println("# document, strictly right links, false links: written by GoldEvaluation");
    for (Gold.Document document : Gold.read(file)) {
      Score score = Score.of(document, linker.link(document.text(), LinkOptions.DEFAULTS));
      out.printf("%s\t%d\t%d%n", document.id(), score.strictRight, score.relaxedFalse);
    }
  }
}
