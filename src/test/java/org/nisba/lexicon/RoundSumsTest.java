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

class RoundSumsTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @Test
  void noNumbersHaveNoTop() {
    assertThat(new RoundSums(10).top(5, _ -> 0, 1, _ -> true)).isEmpty();
  }

  /** Values are small whole numbers, whose sums single precision holds exactly. */
  @ParameterizedTest
  @MethodSource(SEEDS)
  void ranksAsAMapOfSumsDoes(long seed) {
    Random random = new Random(seed);
    int keys = 1 + random.nextInt(2000);
    int enough = random.nextInt(1000);
    float[] costs = new float[keys];
    for (int i = 0; i < keys; i++) {
      costs[i] = random.nextInt(20);
    }
    Map<Integer, Float> expected = new HashMap<>();
    RoundSums sums = new RoundSums(enough);
    for (int round = 0; round < 1 + random.nextInt(4); round++) {
      Map<Integer, Float> best = new HashMap<>();
      boolean isOpen = round == 0 || expected.size() < enough;
      for (int i = random.nextInt(1000); i > 0; i--) {
        int key = random.nextInt(keys);
        float value = random.nextInt(30) - 5;
        sums.add(key, value);
        if (isOpen || expected.containsKey(key)) {
          best.merge(key, value, Math::max);
        }
      }
      best.forEach((key, value) -> expected.merge(key, value, Float::sum));
      sums.next();
    }
    int divisor = 1 + random.nextInt(3);
    int limit = random.nextInt(50);
    List<Integer> top =
        expected.keySet().stream()
            .filter(key -> key % divisor == 0)
            .sorted(
                Comparator.comparing((Integer key) -> -(expected.get(key) - 0.5f * costs[key]))
                    .thenComparing(key -> key))
            .limit(limit)
            .toList();

    assertThat(sums.top(limit, key -> costs[key], 0.5f, key -> key % divisor == 0))
        .containsExactly(top.stream().mapToInt(key -> key).toArray());
  }
}
