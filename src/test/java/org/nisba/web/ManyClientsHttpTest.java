package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nisba.support.RandomNames;
import org.nisba.support.RunningService;

/** FEATURE UNDER TEST: many clients at once get each the answer to its own text. */
class ManyClientsHttpTest extends RunningService {

  private static final int CLIENTS = 64;
  private static final int TEXTS = 8;
  private static final int ROUNDS = 4;

  @Test
  void noAnswerIsMixedWithAnothers() throws Exception {
    List<String> texts = texts(new Random(64));
    List<String> expected = texts.stream().map(this::annotate).toList();
    assertThat(expected).doesNotHaveDuplicates();

    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client * TEXTS;
        running.add(
            clients.submit(() -> {
              for (int i = 0; i < ROUNDS * TEXTS; i++) {
                int text = first + i % TEXTS;
                assertThat(annotate(texts.get(text))).isEqualTo(expected.get(text));
              }
            }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    }
  }

  private String annotate(String text) {
    return post("/v1/annotate", "text/plain;charset=UTF-8", text).body();
  }

  /** Names of the starter catalogue, others in each text, behind one that makes it the only one. */
  private static List<String> texts(Random random) {
    return IntStream.range(0, CLIENTS * TEXTS)
        .mapToObj(i ->
            "Bagdad".concat(" ".repeat(i))
                + " et Joe Biden, "
                + IntStream.range(0, 5)
                    .mapToObj(_ -> RandomNames.stored(random))
                    .collect(Collectors.joining(", ")))
        .toList();
  }
}
