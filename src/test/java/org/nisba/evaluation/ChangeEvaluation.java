package org.nisba.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.support.RandomNames;

/**
 * How long a large lexicon takes for a change and for completions, and how long texts wait
 * meanwhile. The names are made of words of the starter catalogue.
 *
 * <p>Arguments: the number of entities, of three names each.
 */
public final class ChangeEvaluation {

  private static final int CHANGES = 200;

  /** About as long as the changes take, without any. */
  private static final int QUIET_MILLIS = 5_000;

  private static final String TEXT =
      "Moustafa al-Kazimi a reçu Joe Biden à Bagdad. M. Kazimi combat Daech, dit l’ONU.";

  private final PrintStream out =
      new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
  private final Random random = new Random(1);
  private final List<String> words =
      RandomNames.stored().stream()
          .flatMap(name -> Arrays.stream(name.split(" ", -1)))
          .filter(word -> word.length() > 3)
          .distinct()
          .toList();

  private ChangeEvaluation() {}

  /** Measures and prints. */
  public static void main(String[] args) throws InterruptedException {
    new ChangeEvaluation().run(args.length == 0 ? 334_000 : Integer.parseInt(args[0]));
  }

  private void run(int entities) throws InterruptedException {
    long start = System.nanoTime();
    LexiconBuilder builder = new LexiconBuilder();
    for (int i = 0; i < entities; i++) {
      add(builder, "e" + i);
    }
    Lexicon lexicon = builder.build(0);
    out.printf(
        Locale.ROOT,
        "%d names, built in %.1f s%n",
        lexicon.nameCount(),
        (System.nanoTime() - start) / 1e9);
    completions(lexicon);
    changes(lexicon, entities);
  }

  private void completions(Lexicon lexicon) {
    for (int letters = 1; letters <= 6; letters++) {
      double[] millis = new double[500];
      for (int i = 0; i < millis.length; i++) {
        String name = RandomNames.stored(random);
        String beginning = name.substring(0, Math.min(letters, name.length()));
        long start = System.nanoTime();
        lexicon.completions(beginning, 20, _ -> true);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
      print("completions of " + letters + " letters", millis);
    }
  }

  private void changes(Lexicon whole, int entities) throws InterruptedException {
    AtomicReference<Linker> current = new AtomicReference<>(new Linker(whole));
    AtomicBoolean ended = new AtomicBoolean();
    List<Double> texts = Collections.synchronizedList(new ArrayList<>());
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              while (!ended.get()) {
                long start = System.nanoTime();
                current.get().link(TEXT, LinkOptions.DEFAULTS);
                texts.add((System.nanoTime() - start) / 1e6);
              }
            });
    Thread.sleep(3_000);
    int warm = texts.size();
    Thread.sleep(QUIET_MILLIS);
    int quiet = texts.size();
    double[] lexicons = new double[CHANGES];
    double[] linkers = new double[CHANGES];
    Lexicon lexicon = whole;
    for (int i = 0; i < CHANGES; i++) {
      String id = "e" + random.nextInt(entities);
      LexiconBuilder present = new LexiconBuilder();
      add(present, id);
      long start = System.nanoTime();
      lexicon = lexicon.with(i, Set.of(id), present);
      lexicons[i] = (System.nanoTime() - start) / 1e6;
      current.set(new Linker(lexicon));
      linkers[i] = (System.nanoTime() - start) / 1e6;
      Thread.sleep(20);
    }
    ended.set(true);
    reader.join();
    print("a change of the lexicon", lexicons);
    print("a change with its linker", linkers);
    double before = print("a text before", millis(texts.subList(warm, quiet)));
    double meanwhile = print("a text meanwhile", millis(texts.subList(quiet, texts.size())));
    out.printf(Locale.ROOT, "longest extra wait of a text %.2f ms%n", meanwhile - before);
  }

  private static double[] millis(List<Double> times) {
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void add(LexiconBuilder builder, String id) {
    EntityType type = EntityType.values()[random.nextInt(3)];
    double weight = random.nextInt(100) / 10.0;
    int index =
        builder.addEntity(new Entity(id, type, Map.of(), Map.of(), Map.of(), weight, List.of()));
    for (int i = 0; i < 3; i++) {
      builder.addName(index, "fr", word() + " " + word(), NameKind.ALIAS);
    }
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** Prints and returns the longest. */
  private double print(String what, double[] millis) {
    Arrays.sort(millis);
    out.printf(
        Locale.ROOT,
        "%-28s p50 %8.2f ms   p99 %8.2f ms   longest %8.2f ms%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1]);
    return millis[millis.length - 1];
  }
}
