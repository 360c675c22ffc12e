package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.nisba.names.GeneratedName;
import org.nisba.names.NameKey;
import org.nisba.names.NameParts;
import org.nisba.names.VariantGenerator;

/**
 * Prints how often the other spelling of a pair is among the first generated ones, compared by
 * {@link NameKey}: pairs of kind spelling across scripts, of one or two words.
 *
 * <p>Arguments: the directory of the data; {@code --train} for the train pairs instead of dev;
 * {@code --misses} to list what is not found.
 */
public final class VariantEvaluation {

  private static final int[] TOPS = {1, 5, 10, 20, 50};

  private final PrintStream out;
  private final boolean misses;

  private VariantEvaluation(PrintStream out, boolean misses) {
    this.out = out;
    this.misses = misses;
  }

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    List<String> options = Arrays.asList(arguments);
    NamePairs all = NamePairs.read(Path.of(arguments[0]));
    List<NamePair> pairs = options.contains("--train") ? all.train() : all.dev();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VariantEvaluation evaluation = new VariantEvaluation(out, options.contains("--misses"));
    out.printf("%-34s %6s", "", "names");
    for (int top : TOPS) {
      out.printf(" %6s", "top " + top);
    }
    out.printf(" %9s%n", "ms/name");
    evaluation.print("warm-up", pairs, "fr", Kind.ANY);
    evaluation.print("Arabic to French, French style", pairs, "fr", Kind.FRENCH);
    evaluation.print("Arabic to English, other styles", pairs, "en", Kind.OTHER);
    evaluation.print("Arabic to English, all", pairs, "en", Kind.ANY);
    evaluation.print("Latin to Arabic", pairs, "ar", Kind.ANY);
    evaluation.print("Latin to French, French style", pairs, "fr", Kind.LATIN);
  }

  private enum Kind {
    FRENCH,
    OTHER,
    ANY,
    LATIN
  }

  private void print(String title, List<NamePair> pairs, String to, Kind kind) {
    VariantGenerator generator = VariantGenerator.learned();
    int[] within = new int[TOPS.length];
    int names = 0;
    long time = 0;
    for (NamePair pair : pairs) {
      boolean toArabic = to.equals("ar") != NamePair.isArabic(pair.languageA());
      String from = toArabic || kind == Kind.LATIN ? pair.a() : pair.b();
      String other = toArabic || kind == Kind.LATIN ? pair.b() : pair.a();
      if (!fits(pair, kind)) {
        continue;
      }
      long start = System.nanoTime();
      List<GeneratedName> generated = generator.variants(from, to, VariantGenerator.MOST);
      time += System.nanoTime() - start;
      int rank = rank(generated, NameKey.of(other));
      names++;
      for (int i = 0; i < TOPS.length; i++) {
        within[i] += rank <= TOPS[i] ? 1 : 0;
      }
      if (misses && rank > TOPS[3]) {
        out.printf("%s | %s | %s%n", from, other, generated.stream().limit(4).toList());
      }
    }
    out.printf("%-34s %6d", title, names);
    for (int count : within) {
      out.printf(" %6.3f", (double) count / Math.max(1, names));
    }
    out.printf(" %9.2f%n", time / 1e6 / Math.max(1, names));
  }

  private static boolean fits(NamePair pair, Kind kind) {
    boolean scripts = kind == Kind.LATIN ? pair.withinLatin() : pair.crossScript();
    boolean style =
        switch (kind) {
          case FRENCH -> pair.frStyle();
          case OTHER -> !pair.frStyle();
          case ANY -> true;
          case LATIN -> pair.languageB().equals("fr") || pair.frStyle();
        };
    return scripts
        && style
        && pair.isSpelling()
        && NameParts.of(pair.a()).size() <= 2
        && NameParts.of(pair.b()).size() <= 2;
  }

  private static int rank(List<GeneratedName> generated, long key) {
    for (int i = 0; i < generated.size(); i++) {
      if (NameKey.of(generated.get(i).text()) == key) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }
}
