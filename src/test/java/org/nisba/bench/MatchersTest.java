package org.nisba.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nisba.text.RandomTexts;

/** What is measured side by side does the same: the plain matchers find as many names anywhere. */
class MatchersTest {

  private static final int NAMES = 40_000;
  private static final long SEED = 11;

  private static final List<Matcher> MATCHERS = new ArrayList<>();

  @BeforeAll
  static void make() throws Exception {
    MadeCatalogue catalogue = new MadeCatalogue(NAMES, SEED, null);
    for (Rival rival : List.of(Rival.HASH, Rival.FST, Rival.AHO_CORASICK)) {
      MATCHERS.add(rival.make(catalogue));
    }
  }

  @Test
  void findTheSameInArticles() throws Exception {
    for (String article : Articles.made(200, SEED)) {
      assertAgree(article);
      assertThat(MATCHERS.getFirst().match(article)).as(article).isGreaterThan(5);
    }
  }

  @Test
  void findTheSameInAnyText() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      assertAgree(RandomTexts.any(random, 300));
    }
    assertAgree("");
  }

  @Test
  void findTheLongestOfSeveralAndWholeWordsOnly() {
    for (Matcher matcher : MATCHERS) {
      assertThat(matcher.match("Le président des États-Unis, JOE BIDEN; Bidenesque.")).isEqualTo(2);
    }
  }

  @Test
  void aCatalogueHasItsNamesAndIsMadeAgainTheSame() throws Exception {
    List<String> names = names(new MadeCatalogue(NAMES, SEED, null));
    assertThat(names).hasSize(NAMES).isEqualTo(names(new MadeCatalogue(NAMES, SEED, null)));
    assertThat(names(new MadeCatalogue(NAMES, SEED, null).first(200))).hasSize(200);
  }

  private static List<String> names(MadeCatalogue catalogue) {
    List<String> names = new ArrayList<>();
    catalogue.forEachName(names::add);
    return names;
  }

  private static void assertAgree(String text) {
    assertThat(MATCHERS.stream().map(matcher -> matcher.match(text)).distinct().toList())
        .as(text)
        .hasSize(1);
  }
}
