package org.nisba.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns from unannotated news which words are ordinary ones.
 *
 * <p>French: the share of a word's occurrences, those at the start of a sentence left out, that are
 * written small. Arabic has no capitals; there a word counts as ordinary by how many of its
 * inflected forms are met (with and without the article, with the suffixes of possession, number
 * and case), since names take almost none: 1 - 0.5^(forms - 1), and the forms must be frequent
 * beside the word itself.
 *
 * <p>Beside these shares two tables of frequencies are written, on the scale of an entity's weight:
 * ln(1 + 10,000 · the share of articles that have the word), in French of capitalised words within
 * sentences only.
 *
 * <p>Arguments: {@code news_fr.jsonl.gz news_ar.jsonl.gz el_ar_train.jsonl.gz OUTPUT_DIRECTORY};
 * the posts serve for the inflected forms only.
 */
public final class CommonWordsTrainer {

  private static final int FRENCH_SEEN = 8;
  private static final double FRENCH_SHARE = 0.25;
  private static final int ARABIC_SEEN = 8;
  private static final int FORM_SEEN = 3;
  private static final int ARTICLES_SEEN = 4;
  private static final List<String> SUFFIXES =
      List.of("ا", "ه", "ها", "هم", "نا", "ين", "ات", "ان", "هما", "كم", "تها", "ته", "تهم");

  private CommonWordsTrainer() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[3]);
    Files.writeString(output.resolve("common-words-fr.tsv"), table(french(Path.of(arguments[0]))));
    Files.writeString(
        output.resolve("common-words-ar.tsv"),
        table(arabic(Path.of(arguments[1]), Path.of(arguments[2]))));
    Files.writeString(
        output.resolve("word-frequencies-fr.tsv"),
        frequencies(Path.of(arguments[0]), CommonWordsTrainer::isCapitalisedWithin));
    Files.writeString(
        output.resolve("word-frequencies-ar.tsv"),
        frequencies(Path.of(arguments[1]), (words, i) -> words.script(i) == Script.ARABIC));
  }

  private static boolean isCapitalisedWithin(Tokens words, int i) {
    return words.script(i) == Script.LATIN && words.isCapitalised(i) && !words.startsSentence(i);
  }

  private static String frequencies(Path news, BiPredicate<Tokens, Integer> counted)
      throws IOException {
    Map<String, Integer> articles = new TreeMap<>();
    int[] all = new int[1];
    forEachText(
        news,
        text -> {
          all[0]++;
          Tokens words = Tokenizer.tokens(text);
          IntStream.range(0, words.size())
              .filter(i -> counted.test(words, i))
              .mapToObj(words::word)
              .distinct()
              .forEach(word -> articles.merge(word, 1, Integer::sum));
        });
    StringBuilder table =
        new StringBuilder("# word, ln(1 + articles in 10,000); written by CommonWordsTrainer\n");
    articles.forEach((word, count) -> {
      if (count >= ARTICLES_SEEN && word.length() > 1) {
        double frequency = Math.log(1 + 10_000.0 * count / all[0]);
        table.append(String.format(Locale.ROOT, "%s\t%.1f%n", word, frequency));
      }
    });
    return table.toString();
  }

  private static Map<String, Double> french(Path news) throws IOException {
    Map<String, int[]> counts = new HashMap<>();
    forEachText(
        news,
        text -> {
          Tokens words = Tokenizer.tokens(text);
          for (int i = 0; i < words.size(); i++) {
            if (words.script(i) == Script.LATIN && !words.startsSentence(i)) {
              int[] count = counts.computeIfAbsent(words.word(i), _ -> new int[2]);
              count[words.isCapitalised(i) ? 1 : 0]++;
            }
          }
        });
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((word, count) -> {
      double share = (double) count[0] / (count[0] + count[1]);
      if (count[0] >= FRENCH_SEEN && share >= FRENCH_SHARE) {
        shares.put(word, share);
      }
    });
    return shares;
  }

  private static Map<String, Double> arabic(Path... files) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Path file : files) {
      forEachText(
          file,
          text -> {
            Tokens words = Tokenizer.tokens(text);
            for (int i = 0; i < words.size(); i++) {
              if (words.script(i) == Script.ARABIC) {
                counts.merge(words.word(i), 1, Integer::sum);
              }
            }
          });
    }
    Map<String, Double> shares = new TreeMap<>();
    counts.forEach((word, count) -> {
      if (count >= ARABIC_SEEN && word.length() >= 2) {
        double share = inflection(word, count, counts);
        if (share >= 0.5) {
          shares.put(word, share);
        }
      }
    });
    return shares;
  }

  private static double inflection(String word, int count, Map<String, Integer> counts) {
    boolean article = word.startsWith("ال") && word.length() > 4;
    String bare = article ? word.substring(2) : word;
    List<String> forms = new ArrayList<>();
    forms.add(article ? bare : "ال" + bare);
    String stem =
        bare.endsWith("ه") && bare.length() > 3 ? bare.substring(0, bare.length() - 1) : bare;
    for (String suffix : SUFFIXES) {
      if (!(stem + suffix).equals(word)) {
        forms.add(stem + suffix);
      }
    }
    int met = 0;
    int occurrences = 0;
    for (String form : forms) {
      int seen = counts.getOrDefault(form, 0);
      met += seen >= FORM_SEEN ? 1 : 0;
      occurrences += seen;
    }
    double beside = Math.min(1, occurrences * 5.0 / count);
    return (1 - Math.pow(0.5, Math.max(0, met - 1))) * beside;
  }

  private static void forEachText(Path file, Consumer<String> consumer) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        consumer.accept(JsonMapper.shared().readTree(line).path("text").asString());
      }
    }
  }

  private static String table(Map<String, Double> shares) {
    StringBuilder table =
        new StringBuilder("# word, share of ordinary use; written by CommonWordsTrainer\n");
    shares.forEach(
        (word, share) -> table.append(String.format(Locale.ROOT, "%s\t%.2f%n", word, share)));
    return table.toString();
  }
}
