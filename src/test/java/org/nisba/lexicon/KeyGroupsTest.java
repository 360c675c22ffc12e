package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyGroupsTest {

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void holdsWhatASortedMapHolds(long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(5000);
    TreeMap<Long, List<Integer>> rows = new TreeMap<>(Long::compareUnsigned);
    TreeMap<Long, Boolean> beginnings = new TreeMap<>(Long::compareUnsigned);
    KeyGroups.Builder builder = new KeyGroups.Builder();
    for (int row = 0; row < size; row++) {
      long key = random.nextBoolean() ? random.nextInt(500) : random.nextLong();
      long beginning = random.nextInt(1000);
      builder.addBeginning(beginning);
      builder.add(key, row);
      beginnings.put(beginning, true);
      rows.computeIfAbsent(beginning, _ -> new ArrayList<>());
      rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
    }
    KeyGroups groups = builder.build();

    assertThat(groups.size()).isEqualTo(rows.size());
    int group = 0;
    for (long key : rows.keySet()) {
      assertThat(groups.keys()[group]).isEqualTo(key);
      assertThat(groups.rows(group)).containsExactly(rows.get(key).toArray(new Integer[0]));
      assertThat(groups.hasRows(group)).isEqualTo(!rows.get(key).isEmpty());
      assertThat(groups.isBeginning(group)).isEqualTo(beginnings.containsKey(key));
      group++;
    }
  }
}
