package org.nisba.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortionsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5_000, 5_001, 60_000})
  void whatIsReadIsPreparedAndTakenInOrder(int size) {
    List<Integer> taken = new ArrayList<>(); // of one thread at a time
    Portions<Integer, Integer> portions = new Portions<>(each -> -each, taken::add);
    IntStream.range(0, size).forEach(portions::accept);
    portions.finish();

    assertThat(taken).isEqualTo(IntStream.range(0, size).map(each -> -each).boxed().toList());
  }

  @Test
  void aFaultIsToldToWhoReads() {
    Portions<Integer, Integer> portions = new Portions<>(each -> 1 / (each - 7_000), _ -> {});

    assertThatThrownBy(
            () -> {
              IntStream.range(0, 100_000).forEach(portions::accept);
              portions.finish();
            })
        .hasRootCauseInstanceOf(ArithmeticException.class);
  }
}
