package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntListsTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  private static final int LIMIT = 1 << 30;

  @Test
  void withoutPairsThereAreNoLists() {
    IntLists lists = lists(new IntLists.Builder());

    assertThat(lists.find(0)).isNegative();
    assertThat(list(lists, 0)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void holdsWhatAMapOfSetsHolds(long seed) {
    Random random = new Random(seed);
    Map<Integer, SortedSet<Integer>> expected = new HashMap<>();
    IntLists.Builder builder = new IntLists.Builder();
    int range = 1 + random.nextInt(500);
    for (int i = random.nextInt(4000); i > 0; i--) {
      int key = key(random, range);
      int value = random.nextInt(10) == 0 ? LIMIT - 1 : random.nextInt(50);
      builder.add(key, value);
      expected.computeIfAbsent(key, _ -> new TreeSet<>()).add(value);
    }
    IntLists lists = lists(builder);

    expected.forEach(
        (key, values) -> assertThat(list(lists, key)).containsExactlyElementsOf(values));
    for (int i = 0; i < 100; i++) {
      int key = random.nextInt();
      assertThat(list(lists, key).isEmpty()).isEqualTo(!expected.containsKey(key));
    }
  }

  private static IntLists lists(IntLists.Builder builder) {
    Columns columns = new Columns();
    builder.write(columns, "lists", LIMIT);
    return new IntLists(columns, "lists");
  }

  private static int key(Random random, int range) {
    return switch (random.nextInt(8)) {
      case 0 -> Integer.MIN_VALUE;
      case 1 -> Integer.MAX_VALUE;
      case 2 -> -random.nextInt(range);
      default -> random.nextInt(range) * 0x9E3779B9;
    };
  }

  private static List<Integer> list(IntLists lists, int key) {
    int list = lists.find(key);
    List<Integer> values = new ArrayList<>();
    for (int at = lists.start(list); at < lists.end(list); at++) {
      values.add(lists.value(at));
    }
    return values;
  }
}
