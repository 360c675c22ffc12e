package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.linking.LinkOptions.Reported;

/** FEATURE UNDER TEST: a text is given up when its time is up. */
class DeadlineTest {

  private static final LinkOptions ALL =
      LinkOptions.DEFAULTS.reporting(Reported.NIL, Reported.DEMONYMS, Reported.ROLES);

  private final Lexicon lexicon = new LexiconBuilder().build(1);
  private final Linker linker = new Linker(lexicon);

  @ParameterizedTest
  @ValueSource(strings = {"Nadir Inconnu est venu.", "قال جو بايدن إن العراق", "x"})
  void workWithoutTimeIsGivenUp(String text) {
    assertThatExceptionOfType(Deadline.PassedException.class)
        .isThrownBy(() -> Deadline.within(Duration.ofNanos(1), () -> linker.link(text, ALL)));
    assertThatExceptionOfType(Deadline.PassedException.class)
        .isThrownBy(() ->
            Deadline.within(
                Duration.ofNanos(1), () -> linker.resolve(text, new ResolveOptions(Set.of(), 10))));
  }

  @Test
  void workInTimeIsDoneAndWorkWithoutADeadlineHasAllTime() {
    String text = "Nadir Inconnu est venu à Tunis.";
    LinkedText limited = Deadline.within(Duration.ofHours(1), () -> linker.link(text, ALL));
    assertThat(limited).isEqualTo(linker.link(text, ALL));
  }
}
