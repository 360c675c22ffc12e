package org.nisba.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.nisba.evaluation.JsonLines;
import org.nisba.evaluation.Lexicons;
import org.nisba.linking.Linker;
import org.nisba.text.Tables;

/** Articles to find names in: real ones from files, or made-up ones where there are none. */
final class Articles {

  private static final int MADE_LETTERS = 2_000;
  private static final String FRENCH =
      "de la le les et des en à un une du que est pour dans qui par sur au plus avec ce il ne pas se son a été";
  private static final String ARABIC =
      "في من على إلى أن التي عن مع الذي هذا ما كان بعد قد هذه لا كما بين ذلك خلال حيث وقال قبل يوم أو لم كل أنه عام منذ";

  private Articles() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Line(String text) {}

  /**
   * {@return articles of some files of JSON lines with a field {@code text}, the same share of
   * each, in an order that follows from the seed}
   */
  static List<String> read(List<Path> files, int count, long seed) throws IOException {
    Random random = new Random(seed);
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      List<Line> lines = new ArrayList<>(JsonLines.read(files.get(i), Line.class));
      Collections.shuffle(lines, random);
      int share = (count - articles.size()) / (files.size() - i);
      lines.stream().limit(share).map(Line::text).forEach(articles::add);
    }
    Collections.shuffle(articles, random);
    return List.copyOf(articles);
  }

  /**
   * {@return made-up articles, half of them French and half Arabic: half function words, half
   * ordinary words, and a name of the starter catalogue for every twelve}
   */
  static List<String> made(int count, long seed) {
    Random random = new Random(seed);
    List<Words> words = List.of(new Words("fr", FRENCH), new Words("ar", ARABIC));
    List<String> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(words.get(i % words.size()).article(random));
    }
    return List.copyOf(articles);
  }

  /** What articles of one language are made of. */
  private static final class Words {

    private final List<String> function;
    private final List<String> ordinary = new ArrayList<>();
    private final List<String> names;

    Words(String language, String function) {
      this.function = List.of(function.split(" ", -1));
      this.names =
          Lexicons.starterEntities().stream()
              .map(entity -> entity.labels().get(language))
              .filter(label -> label != null)
              .toList();
      Tables.lines(Linker.class, "common-words-" + language + ".tsv").stream()
          .map(line -> line.substring(0, line.indexOf('\t')))
          .forEach(ordinary::add);
    }

    String article(Random random) {
      StringBuilder text = new StringBuilder();
      while (text.length() < MADE_LETTERS) {
        text.append(
            switch (random.nextInt(24)) {
              case 0, 1 -> any(names, random);
              case 2 -> any(ordinary, random) + '.';
              case 3 -> any(ordinary, random) + ',';
              default -> any(random.nextBoolean() ? function : ordinary, random);
            });
        text.append(' ');
      }
      return text.toString();
    }

    private static String any(List<String> words, Random random) {
      return words.get(random.nextInt(words.size()));
    }
  }
}
