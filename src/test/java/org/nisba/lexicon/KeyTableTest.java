package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyTableTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @MethodSource(SEEDS)
  void holdsWhatAMapHolds(long seed) {
    Random random = new Random(seed);
    Map<Long, Integer> numbers = new HashMap<>();
    int size = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(5000);
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      long key = key(random);
      if (numbers.putIfAbsent(key, i) != null) {
        i--;
      } else {
        keys[i] = key;
      }
    }
    Columns columns = new Columns();
    int[] values =
        KeyTable.write(columns, "table", keys, size, i -> i % 3 > 0, i -> i % 5 == 0 || i % 3 == 0);
    KeyTable table = new KeyTable(columns, "table");

    List<Integer> valued = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int found = table.find(keys[i]);
      assertThat(found & 1).isEqualTo(i % 5 == 0 || i % 3 == 0 ? 1 : 0);
      assertThat(found >> 1 > 0).isEqualTo(i % 3 > 0);
      if (i % 3 > 0) {
        assertThat(values[(found >> 1) - 1]).isEqualTo(i);
        valued.add(i);
      }
    }
    assertThat(values).hasSameSizeAs(valued);
    for (int i = 0; i < 1000; i++) {
      long key = key(random);
      assertThat(table.find(key) >= 0).isEqualTo(numbers.containsKey(key));
      assertThat(table.find(key ^ 1) >= 0).isEqualTo(numbers.containsKey(key ^ 1));
    }
  }

  /** Also such as share their first or their last bits. */
  private static long key(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(10_000);
      case 1 -> (long) random.nextInt(1000) << 54;
      default -> random.nextLong();
    };
  }
}
