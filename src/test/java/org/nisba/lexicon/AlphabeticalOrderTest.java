package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlphabeticalOrderTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";
  private static final String LETTERS = "aabz1\uFFFF\u0645\u8000\u7FFF";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void sortsAsComparingTextsDoes(long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    int[] starts = new int[1 + random.nextInt(300)];
    for (int i = 1; i < starts.length; i++) {
      int before = all.length();
      for (int letter = random.nextInt(7); letter > 0; letter--) {
        all.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      texts.add(all.substring(before));
      starts[i] = all.length();
    }
    List<Integer> expected =
        IntStream.range(0, texts.size()).boxed().sorted(Comparator.comparing(texts::get)).toList();

    assertThat(new AlphabeticalOrder(all, starts).sorted())
        .containsExactly(expected.stream().mapToInt(i -> i).toArray());
  }
}
