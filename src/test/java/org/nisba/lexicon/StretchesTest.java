package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchesTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        1,
        Stretches.LENGTH,
        Stretches.LENGTH + 1,
        9 * Stretches.LENGTH,
        30 * Stretches.LENGTH + 7
      })
  void whatIsMadeIsTakenInOrderByTheCallingThread(int size) {
    List<Integer> taken = new ArrayList<>();
    Thread caller = Thread.currentThread();

    Stretches.forEach(
        size,
        (from, to) -> IntStream.range(from, to).boxed().toList(),
        some -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          taken.addAll(some);
        });

    assertThat(taken).isEqualTo(IntStream.range(0, size).boxed().toList());
  }

  @Test
  void aFaultInAnyStretchIsTold() {
    assertThatThrownBy(() ->
            Stretches.forEach(
                20 * Stretches.LENGTH,
                (from, to) -> {
                  if (from == 11 * Stretches.LENGTH) {
                    throw new IllegalStateException("wrong");
                  }
                  return to;
                },
                _ -> {}))
        .hasRootCauseMessage("wrong");
  }
}
