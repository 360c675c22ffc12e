package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntFloatMapTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @Test
  void anEmptyMapHasNoTop() {
    assertThat(new IntFloatMap().top(5, _ -> 0, 1, _ -> true)).isEmpty();
  }

  /** Sums are small whole numbers, which single precision holds exactly. */
  @ParameterizedTest
  @MethodSource(SEEDS)
  void ranksAsAMapOfSumsDoes(long seed) {
    Random random = new Random(seed);
    int keys = 1 + random.nextInt(2000);
    float[] costs = new float[keys];
    for (int i = 0; i < keys; i++) {
      costs[i] = random.nextInt(20);
    }
    Map<Integer, Float> sums = new HashMap<>();
    IntFloatMap map = new IntFloatMap();
    for (int i = random.nextInt(5000); i > 0; i--) {
      int key = random.nextInt(keys);
      float value = random.nextInt(30) - 5;
      map.add(key, value);
      sums.merge(key, value, Float::sum);
    }
    int divisor = 1 + random.nextInt(3);
    int limit = random.nextInt(50);
    List<Integer> expected =
        sums.keySet().stream()
            .filter(key -> key % divisor == 0)
            .sorted(
                Comparator.comparing((Integer key) -> -(sums.get(key) - 0.5f * costs[key]))
                    .thenComparing(key -> key))
            .limit(limit)
            .toList();

    assertThat(map.top(limit, key -> costs[key], 0.5f, key -> key % divisor == 0))
        .containsExactly(expected.stream().mapToInt(key -> key).toArray());
  }
}
