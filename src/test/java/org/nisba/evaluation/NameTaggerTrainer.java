package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nisba.evaluation.LabelledText.Name;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.LabelChain;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.linking.NameFeatures;
import org.nisba.linking.NameWords;
import org.nisba.text.Language;
import org.nisba.text.Script;
import tools.jackson.databind.JsonNode;

/**
 * Learns to tell names from other words: {@code name-words.tsv} and {@code name-tagger.tsv}.
 *
 * <p>From the train halves of the labelled texts; and from news, where confident links to the
 * starter catalogue and {@code kb} are names, {@link SilverLabels} knows some more and some
 * ordinary words, and the rest is left open. Each news text is also learned with other names in the
 * place of those that were linked, so that the tagger learns the places of names and not the names.
 * Each text is learned with half of the words of names only, another half for each of {@value
 * #HALVES} lots of texts, so that it also learns to do without.
 *
 * <p>Arguments: the directory of the data, the directory of the tables, then files of gold whose
 * texts are left out of the news.
 */
public final class NameTaggerTrainer {

  private static final double SURE = 0.85;
  private static final int LEAST_SEEN = 6;
  private static final int ROUNDS = Integer.getInteger("rounds", 4);
  private static final double PENALTY = Double.parseDouble(System.getProperty("penalty", "1"));
  private static final int HALVES = 8;

  private static final int MOST_ROWS_LATIN = Integer.getInteger("latin", 4000);
  private static final int MOST_ROWS_ARABIC = Integer.getInteger("arabic", 7000);

  private NameTaggerTrainer() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record News(String id, String text) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Mention(int start, int end, String type) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Labelled(String id, String text, List<Mention> mentions) {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    Set<String> leftOut = new HashSet<>();
    for (int i = 2; i < arguments.length; i++) {
      for (JsonNode line : JsonLines.read(Path.of(arguments[i]), JsonNode.class)) {
        leftOut.add(line.path("id").asString(""));
      }
    }
    KnownNames known = KnownNames.read(data);
    List<String> table = known.words().lines();
    write(
        output.resolve("name-words.tsv"),
        "# kinds (1 given, 2 family, 4 place, 8 organisation), words; written by NameTaggerTrainer",
        table);
    List<LabelledText> texts = texts(data, leftOut, known);
    List<String> rows = learn(texts, table);
    write(
        output.resolve("name-tagger.tsv"),
        "# feature, tenths of its weight for each label; written by NameTaggerTrainer",
        rows);
  }

  private static void write(Path file, String comment, List<String> lines) throws IOException {
    Files.writeString(
        file, comment + "\n" + String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    System.err.printf(
        "%s: %d lines, %d bytes%n", file.getFileName(), lines.size(), Files.size(file));
  }

  private static List<LabelledText> texts(Path data, Set<String> leftOut, KnownNames known)
      throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (int copy = 0; copy < 2; copy++) {
      texts.addAll(labelled(data.resolve("el_fr_train.jsonl.gz"), false, true));
    }
    texts.addAll(labelled(data.resolve("el_ar_train.jsonl.gz"), true, false));
    Lexicon lexicon = Lexicons.starterAnd(data.resolve("kb.jsonl.gz"));
    Linker linker = new Linker(lexicon);
    for (boolean arabic : new boolean[] {false, true}) {
      Path file = data.resolve(arabic ? "news_ar.jsonl.gz" : "news_fr.jsonl.gz");
      for (News news : JsonLines.read(file, News.class)) {
        if (!leftOut.contains(news.id)) {
          LabelledText text = linked(linker, known.starter(), news.text, arabic);
          texts.add(text);
          texts.add(known.inOtherWords(text));
        }
      }
    }
    return texts;
  }

  private static LabelledText linked(
      Linker linker, Set<String> starter, String text, boolean arabic) {
    List<Name> names = new ArrayList<>();
    LinkOptions options = LinkOptions.DEFAULTS.in(arabic ? Language.AR : Language.FR);
    for (Link link : linker.link(text, options).links()) {
      if (link.chosen() == null) {
        continue;
      }
      boolean single = link.span().of(text).indexOf(' ') < 0;
      if (arabic && single && !starter.contains(link.chosen().entity().id())) {
        continue; // a village called "he", "no" or "the authorities"
      }
      boolean sure = link.confidence() >= SURE;
      EntityType type = sure ? link.chosen().entity().type() : null;
      String id = link.chosen().entity().id();
      names.add(new Name(link.span().start(), link.span().end(), type, id));
    }
    return new LabelledText(text, arabic, names, false);
  }

  /** Labelled texts; titles before names of persons are left out of them. */
  private static List<LabelledText> labelled(Path file, boolean arabic, boolean complete)
      throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Labelled each : JsonLines.read(file, Labelled.class)) {
      List<Name> names = new ArrayList<>();
      for (Mention mention : each.mentions) {
        int begin = each.text.offsetByCodePoints(0, mention.start);
        int end = each.text.offsetByCodePoints(0, mention.end);
        EntityType type =
            mention.type.equals("other")
                ? null
                : EntityType.valueOf(mention.type.toUpperCase(java.util.Locale.ROOT));
        int start = type == EntityType.PERSON ? behindTitle(each.text, begin, end) : begin;
        names.add(new Name(start, end, type, null));
      }
      texts.add(new LabelledText(each.text, arabic, names, complete));
    }
    return texts;
  }

  private static int behindTitle(String text, int start, int end) {
    int from = start;
    while (true) {
      int space = text.indexOf(' ', from);
      if (space < 0 || space >= end) {
        return from;
      }
      String word = text.substring(from, space);
      boolean title =
          !Character.isUpperCase(word.charAt(0))
              || word.matches("(?i)(M|MM|Mme|Mlle|Mr|Dr|Me|Mgr)\\.?");
      boolean particle = word.matches("d[eu]|von|van|al|el|ben|la");
      if (!title || particle) {
        return from;
      }
      from = space + 1;
    }
  }

  private static List<String> learn(List<LabelledText> texts, List<String> table)
      throws IOException {
    SilverLabels silver = new SilverLabels(NameWords.of(table));
    List<NameWords> halves =
        IntStream.range(0, HALVES).mapToObj(lot -> NameWords.of(half(table, lot))).toList();
    texts.stream().filter(LabelledText::arabic).forEach(silver::count);
    FeatureIndex index = new FeatureIndex(LEAST_SEEN);
    for (LabelledText text : texts) {
      forEachWord(
          features(text, halves),
          (features, i, from, to) -> features.extract(i, from, to, index::count));
    }
    List<ChainLearner.Sequence> sequences = new ArrayList<>();
    for (LabelledText text : texts) {
      NameFeatures features = features(text, halves);
      addSequences(features, silver.labels(text, features), index, sequences);
    }
    int[] seen = index.seen();
    System.err.printf("%d texts, %d features%n", texts.size(), seen.length);
    ChainLearner learner = new ChainLearner(seen, PENALTY);
    learner.learn(sequences, ROUNDS);
    keepHeaviest(learner, index);
    learner.learn(sequences, ROUNDS);
    return rows(learner, index);
  }

  /** Of either script the features that weigh most, within the size of the table. */
  private static void keepHeaviest(ChainLearner learner, FeatureIndex index) {
    List<List<Weighed>> scripts = List.of(new ArrayList<>(), new ArrayList<>());
    index.forEach((feature, id, seen) -> {
      double size = 0;
      for (int label = 0; label < LabelChain.LABELS; label++) {
        size += Math.abs(learner.weight(id, label));
      }
      scripts.get(feature.charAt(0) == 'a' ? 1 : 0).add(new Weighed(id, size * Math.log(1 + seen)));
    });
    for (int script = 0; script < 2; script++) {
      List<Weighed> features = scripts.get(script);
      features.sort(
          java.util.Comparator.comparingDouble(Weighed::size)
              .reversed()
              .thenComparingInt(Weighed::feature));
      int most = script == 0 ? MOST_ROWS_LATIN : MOST_ROWS_ARABIC;
      System.err.printf(
          "%d features of any weight%n",
          features.stream().filter(each -> each.size > 0.05).count());
      features.stream().skip(most).forEach(each -> learner.drop(each.feature));
    }
  }

  private record Weighed(int feature, double size) {}

  private static NameFeatures features(LabelledText text, List<NameWords> halves) {
    NameWords known = halves.get(Math.floorMod(text.text().hashCode(), HALVES));
    return NameFeatures.of(text.text(), text.arabic() ? Language.AR : Language.FR, known);
  }

  /** The lines of a table of {@link NameWords} with half of their words. */
  private static List<String> half(List<String> table, int lot) {
    Random random = new Random(lot);
    List<String> lines = new ArrayList<>();
    for (String line : table) {
      int words = line.indexOf('\t') + 1;
      String some =
          Arrays.stream(line.substring(words).split(" "))
              .filter(_ -> random.nextBoolean())
              .collect(Collectors.joining(" "));
      if (!some.isEmpty()) {
        lines.add(line.substring(0, words) + some);
      }
    }
    return lines;
  }

  private interface WordVisitor {
    void visit(NameFeatures features, int i, int from, int to);
  }

  private static void forEachWord(NameFeatures features, WordVisitor visitor) {
    List<Integer> bounds = features.sequences();
    for (int s = 0; s + 1 < bounds.size(); s++) {
      for (int i = bounds.get(s); i < bounds.get(s + 1); i++) {
        visitor.visit(features, i, bounds.get(s), bounds.get(s + 1));
      }
    }
  }

  private static void addSequences(
      NameFeatures features, int[] labels, FeatureIndex index, List<ChainLearner.Sequence> out) {
    List<Integer> bounds = features.sequences();
    for (int s = 0; s + 1 < bounds.size(); s++) {
      int from = bounds.get(s);
      int size = bounds.get(s + 1) - from;
      int[][] ids = new int[size][];
      boolean[] arabic = new boolean[size];
      int[] possible = new int[size];
      for (int i = 0; i < size; i++) {
        ids[i] = index.ids(features, from + i, from, from + size);
        arabic[i] = features.words().script(from + i) == Script.ARABIC;
        possible[i] = features.allowed(from + i);
      }
      int[] right = Arrays.copyOfRange(labels, from, from + size);
      if (size > 0) {
        out.add(new ChainLearner.Sequence(ids, arabic, possible, right));
      }
    }
  }

  private static List<String> rows(ChainLearner learner, FeatureIndex index) {
    List<String> lines = new ArrayList<>();
    index.forEach((feature, id, _) -> {
      StringBuilder row = new StringBuilder(feature);
      boolean any = false;
      for (int label = 0; label < LabelChain.LABELS; label++) {
        long weight = learner.isKept(id) ? Math.round(learner.weight(id, label) * 10) : 0;
        row.append('\t').append(weight == 0 ? "" : String.valueOf(weight));
        any |= weight != 0;
      }
      if (any) {
        lines.add(row.toString().stripTrailing());
      }
    });
    for (boolean arabic : new boolean[] {false, true}) {
      for (int before = 0; before <= LabelChain.LABELS; before++) {
        StringBuilder row = new StringBuilder((arabic ? "a:after=" : "f:after=") + before);
        for (int label = 0; label < LabelChain.LABELS; label++) {
          row.append('\t').append(Math.round(learner.transition(arabic, before, label) * 10));
        }
        lines.add(row.toString());
      }
    }
    lines.sort(null);
    return lines;
  }
}
