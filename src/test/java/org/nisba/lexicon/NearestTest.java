package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.SoundPattern;

/** What is kept of many words is what sorting all of them would keep. */
class NearestTest {

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void keepsTheNearestInOrder(long seed) {
    Random random = new Random(seed);
    int[] distances = random.ints(1 + random.nextInt(300), 0, SoundPattern.FAR + 1).toArray();
    int most = 1 + random.nextInt(100);
    Nearest nearest = new Nearest(most);
    for (int id = 0; id < distances.length; id++) {
      nearest.add(id, distances[id]);
    }
    int[] kept = nearest.ids();
    int[] sorted = Arrays.stream(distances).sorted().toArray();
    int[] found = Arrays.stream(kept).map(id -> distances[id]).toArray();

    assertThat(found).isEqualTo(Arrays.copyOf(sorted, kept.length));
    boolean oneDistance = kept.length > 0 && found[0] == found[kept.length - 1];
    assertThat(kept.length <= most || oneDistance).isTrue();
    boolean all = kept.length == distances.length;
    assertThat(all || upTo(sorted, sorted[kept.length]) > most).isTrue();
  }

  private static long upTo(int[] sorted, int distance) {
    return Arrays.stream(sorted).filter(each -> each <= distance).count();
  }
}
