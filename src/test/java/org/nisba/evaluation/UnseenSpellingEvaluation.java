package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.names.GeneratedName;
import org.nisba.names.NameComparison;
import org.nisba.names.NameKey;
import org.nisba.names.Romanisation;
import org.nisba.names.VariantGenerator;
import org.nisba.text.OffsetUnit;

/**
 * Prints how well names are linked whose spelling the catalogue lacks: in gold texts, a share of
 * the spellings of mentions is replaced by generated ones of the same language, at all places where
 * they stand, and the altered texts are linked.
 *
 * <p>As few mentions are altered in one article, the drawing is repeated with other seeds and the
 * figures are of all draws together; faults are listed of all draws.
 *
 * <p>Arguments: gold files, of which those of lines ({@code .jsonl}) are about articles in the
 * directory of {@code --data DIRECTORY}, their part {@code dev}; {@code --share S} of the spellings
 * that are replaced (default 0.5); {@code --faults} lists what was not linked rightly. Persons and
 * places of one word are respelled; names written in capitals and those for which no unseen
 * spelling is generated stay as they are. The seed is fixed.
 */
public final class UnseenSpellingEvaluation {

  /** The first seed; each draw has the next. */
  private static final long SEED = 11;

  private static final int DRAWS = 10;

  /** One of so many generated spellings is drawn. */
  private static final int DRAWN_FROM = 5;

  /** The best time of so many rounds counts. */
  private static final int ROUNDS = 300;

  private final VariantGenerator generator = VariantGenerator.learned();
  private final Lexicon lexicon = Lexicons.starter();
  private final Linker linker = new Linker(lexicon);
  private final Random random = new Random(SEED);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private record Altered(Gold.Document document, Set<Gold.Mention> replaced) {}

  private UnseenSpellingEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    List<Path> files = new ArrayList<>();
    double share = 0.5;
    boolean faults = false;
    Path data = Path.of(".");
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--share" -> share = Double.parseDouble(arguments[++i]);
        case "--faults" -> faults = true;
        case "--data" -> data = Path.of(arguments[++i]);
        default -> files.add(Path.of(arguments[i]));
      }
    }
    UnseenSpellingEvaluation evaluation = new UnseenSpellingEvaluation();
    for (Path file : files) {
      List<Gold.Document> documents =
          file.toString().endsWith(".jsonl")
              ? Corpora.standOff(file, data, "dev")
              : Gold.read(file);
      evaluation.evaluate(file.getFileName().toString(), documents, share, faults);
    }
  }

  private void evaluate(String name, List<Gold.Document> documents, double share, boolean faults) {
    int replaced = 0;
    int right = 0;
    int words = 0;
    Score plain = new Score();
    Score altered = new Score();
    List<String> missed = new ArrayList<>();
    for (Gold.Document document : documents) {
      words += document.text().split("\\s+").length;
      plain.add(score(document));
    }
    for (Altered changed : draws(documents, share)) {
      Score score = score(changed.document());
      altered.add(score);
      for (Gold.Mention mention : changed.replaced()) {
        if (mention.required() && mention.entity() != null) {
          replaced++;
          String place = " %d-%d ".formatted(mention.start(), mention.end());
          Optional<String> fault =
              score.faults.stream()
                  .filter(each -> each.contains(place) && !each.contains(" false "))
                  .findFirst();
          right += fault.isEmpty() ? 1 : 0;
          fault.ifPresent(missed::add);
        }
      }
      score.faults.stream().filter(each -> each.contains(" false ")).forEach(missed::add);
    }
    out.printf(
        "%s: %d mentions in unseen spellings, %.3f linked rightly%n",
        name, replaced, (double) right / replaced);
    out.printf(
        "false links in 1,000 words: %.2f, in the unaltered texts %.2f (%d words)%n",
        1000.0 * altered.strictFalse / (DRAWS * words), 1000.0 * plain.strictFalse / words, words);
    if (faults) {
      missed.forEach(out::println);
    }
    printCost(documents, share);
  }

  private Score score(Gold.Document document) {
    return Score.of(document, linker.link(document.text(), LinkOptions.DEFAULTS));
  }

  /** All texts altered, draw by draw. */
  private List<Altered> draws(List<Gold.Document> documents, double share) {
    List<Altered> drawn = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      random.setSeed(SEED + draw); // each file by itself, whatever came before
      documents.forEach(document -> drawn.add(alter(document, share)));
    }
    return drawn;
  }

  /** Times of linking, as ratios to finding names only as they are stored. */
  private void printCost(List<Gold.Document> documents, double share) {
    List<String> plain = documents.stream().map(Gold.Document::text).toList();
    List<String> altered =
        documents.stream().map(each -> alter(each, share).document().text()).toList();
    Linker exact = Linker.withoutVariants(lexicon);
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    for (int round = 0; round < ROUNDS; round++) {
      best[0] = Math.min(best[0], time(exact, plain));
      best[1] = Math.min(best[1], time(linker, plain));
      best[2] = Math.min(best[2], time(linker, altered));
    }
    out.printf(
        "time beside exact names only: %.2f for the unaltered texts, %.2f for the altered%n",
        best[1] / best[0], best[2] / best[0]);
  }

  private static double time(Linker linker, List<String> texts) {
    long start = System.nanoTime();
    for (String text : texts) {
      linker.link(text, LinkOptions.DEFAULTS);
    }
    return System.nanoTime() - start;
  }

  private Altered alter(Gold.Document document, double share) {
    Map<String, Optional<String>> spellings = new HashMap<>();
    List<Gold.Mention> mentions = new ArrayList<>(document.mentions());
    mentions.sort(
        Comparator.comparingInt(Gold.Mention::start)
            .thenComparing(Comparator.comparingInt(Gold.Mention::end).reversed()));
    StringBuilder text = new StringBuilder();
    List<Gold.Mention> shifted = new ArrayList<>();
    Set<Gold.Mention> replaced = new HashSet<>();
    String original = document.text();
    int done = 0;
    int shift = 0;
    boolean changed = false;
    for (Gold.Mention mention : mentions) {
      boolean nested = mention.start() < done;
      if (nested && changed) {
        continue; // what it was is no more
      }
      String surface = mention.surface();
      if (!nested) {
        text.append(part(original, done, mention.start()));
        shift = length(text) - mention.start();
        Optional<String> other = other(mention, document.lang(), spellings, share);
        changed = other.isPresent();
        surface = other.orElse(surface);
        text.append(surface);
        done = mention.end();
      }
      int start = mention.start() + shift;
      Gold.Mention moved =
          new Gold.Mention(
              start,
              start + length(surface),
              surface,
              mention.entity(),
              mention.also(),
              mention.required());
      shifted.add(moved);
      if (changed) {
        replaced.add(moved);
      }
    }
    text.append(part(original, done, length(original)));
    return new Altered(
        new Gold.Document(document.id(), document.lang(), text.toString(), shifted), replaced);
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }

  /** The text between two places in code points. */
  private static String part(String text, int from, int to) {
    return text.substring(
        OffsetUnit.CODEPOINT.toUtf16(text, from), OffsetUnit.CODEPOINT.toUtf16(text, to));
  }

  /** Another spelling of some of the surfaces, the same for all mentions of one. */
  private Optional<String> other(
      Gold.Mention mention,
      String language,
      Map<String, Optional<String>> spellings,
      double share) {
    return mention.entity() == null
        ? Optional.empty()
        : spellings.computeIfAbsent(
            mention.surface(),
            _ -> random.nextDouble() < share ? unseen(mention, language) : Optional.empty());
  }

  /**
   * A spelling of a press convention that the catalogue lacks and that {@link NameComparison} takes
   * for the same name: the generator also writes what nobody would.
   */
  private Optional<String> unseen(Gold.Mention mention, String language) {
    String surface = mention.surface();
    Optional<Integer> entity = lexicon.findEntity(Objects.requireNonNull(mention.entity()));
    boolean person = entity.isPresent() && lexicon.entity(entity.get()).type() == EntityType.PERSON;
    boolean capitals = surface.equals(surface.toUpperCase(Locale.ROOT)) && language.equals("fr");
    if (capitals || surface.length() < (person ? 4 : 5) || (!person && surface.contains(" "))) {
      return Optional.empty();
    }
    List<String> unseen =
        generator.variants(surface, language, VariantGenerator.MOST).stream()
            .filter(variant -> variant.convention() != Romanisation.SCHOLARLY)
            .map(GeneratedName::text)
            .filter(text -> !lexicon.isName(lexicon.find(NameKey.of(text))))
            .filter(text -> NameComparison.of(surface, text).same())
            .limit(DRAWN_FROM)
            .toList();
    return unseen.isEmpty()
        ? Optional.empty()
        : Optional.of(unseen.get(random.nextInt(unseen.size())));
  }
}
