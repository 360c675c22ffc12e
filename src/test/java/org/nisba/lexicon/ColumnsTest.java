package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each column gives back what was put in. */
class ColumnsTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 65_535, 65_536, 0xFFFFFF, 0x1000000, Integer.MAX_VALUE, -1})
  void numbersTakeNoMoreBytesThanTheGreatestNeeds(int greatest) {
    int[] values = {0, greatest, 0};
    MemorySegment column = Ints.column(values, 3);
    Ints numbers = new Ints(column);

    assertThat(numbers.size()).isEqualTo(3);
    assertThat(new int[] {numbers.get(0), numbers.get(1), numbers.get(2)}).isEqualTo(values);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(greatest);
    assertThat(column.byteSize()).isEqualTo(12 + 3L * ((bits + 7) / 8));
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void textsAndNumbersOfAnyLengthComeBackInTheirOrder(long seed) {
    Random random = new Random(seed);
    Blob.Builder builder = new Blob.Builder();
    List<Object> written = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      if (random.nextBoolean()) {
        int number = random.nextInt() >> random.nextInt(32);
        builder.number(number);
        written.add(number);
      } else {
        String text = "aéعم😀".repeat(random.nextInt(40));
        builder.text(text);
        written.add(text);
      }
    }
    builder.optionalText(null);
    builder.optionalText("");
    Blob.Cursor cursor = new Blob(builder.column()).at(0);

    for (Object each : written) {
      assertThat(each instanceof Integer ? (Object) cursor.number() : cursor.text())
          .isEqualTo(each);
    }
    assertThat(cursor.optionalText()).isNull();
    assertThat(cursor.optionalText()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void listsOfAnyLengthComeBack(long seed) {
    Random random = new Random(seed);
    Lists.Builder builder = new Lists.Builder(16, 1000);
    List<List<Integer>> written = new ArrayList<>();
    for (int i = random.nextInt(100); i > 0; i--) {
      List<Integer> list = random.ints(random.nextInt(4), 0, 1000).boxed().toList();
      builder.add(list.size(), list::get);
      written.add(list);
    }
    Columns columns = new Columns();
    builder.write(columns, "lists");
    Lists lists = new Lists(columns, "lists");

    assertThat(lists.size()).isEqualTo(written.size());
    for (int i = 0; i < written.size(); i++) {
      List<Integer> found = new ArrayList<>();
      for (int at = lists.start(i); at < lists.end(i); at++) {
        found.add(lists.value(at));
      }
      assertThat(found).isEqualTo(written.get(i));
    }
    assertThat(lists.start(-1)).isEqualTo(lists.end(-1));
  }

  @Test
  void columnsHaveDifferentNames() {
    Columns columns = new Columns();
    columns.put("one", MemorySegment.ofArray(new byte[1]));

    assertThatThrownBy(() -> columns.put("one", MemorySegment.ofArray(new byte[1])))
        .hasMessageContaining("one");
    assertThatThrownBy(() -> columns.get("two")).hasMessageContaining("two");
  }
}
