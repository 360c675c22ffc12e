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
 * catalogue; {@code --faults} lists each fault.
 */
public final class GoldEvaluation {

  private GoldEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Path> files = new ArrayList<>();
    Lexicon lexicon = null;
    boolean faults = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--faults" -> faults = true;
        case "--catalogue" -> lexicon = Lexicons.starterAnd(Path.of(arguments[++i]));
        default -> files.add(Path.of(arguments[i]));
      }
    }
    Linker linker = new Linker(lexicon == null ? Lexicons.starter() : lexicon);
    out.printf(
        "%d entities, %d names%n", linker.lexicon().entityCount(), linker.lexicon().nameCount());
    for (Path file : files) {
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
  }
}
