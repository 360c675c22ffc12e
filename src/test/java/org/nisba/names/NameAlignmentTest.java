package org.nisba.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.names.NameAlignment.Pair;
import org.nisba.names.NameAlignment.WordScorer;
import org.nisba.names.NamePart.Role;
import org.nisba.names.SpelledName.Word;
import org.nisba.support.RandomNames;
import org.nisba.text.Script;

/** The parts of names beside each other; also of {@link SpelledName}. */
class NameAlignmentTest {

  private static final String SEEDS = "org.nisba.text.RandomTexts#seeds";
  private static final SpellingModel MODEL = NameSimilarity.learned().model();

  /** The longer of the same letters the surer. */
  private static final WordScorer SAME =
      (a, b) -> a.letters().equals(b.letters()) ? a.letters().length() : Float.NEGATIVE_INFINITY;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ben Kirane | Benkirane | 1",
        "Mustafa Kazimi | Kazimi, Mustafa | 2",
        "Mustafa Kazimi | Mustafa al-Kazimi | 2",
        "H. Kazimi | Hassan Kazimi | 2",
        "H. Kazimi | Mustafa Kazimi | 1",
        "Mustafa | Kazimi | 0",
      })
  void partsAreTakenTogether(String a, String b, int pairs) {
    assertThat(NameAlignment.of(spelled(a), spelled(b), SAME).pairs()).hasSize(pairs);
  }

  @Test
  void theOrderOfPartsIsSeen() {
    assertThat(
            NameAlignment.of(spelled("Mustafa Kazimi"), spelled("Kazimi Mustafa"), SAME)
                .inversions())
        .isEqualTo(1);
    assertThat(
            NameAlignment.of(spelled("Mustafa Kazimi"), spelled("Mustafa Ali Kazimi"), SAME)
                .inversions())
        .isZero();
  }

  @Test
  void whatIsLeftOverIsCountedByItsRole() {
    NameAlignment alignment =
        NameAlignment.of(spelled("cheikh Ahmed ben Salmane"), spelled("Salmane Reza"), SAME);

    assertThat(alignment.unpairedA())
        .extracting(Word::letters)
        .containsExactly("cheikh", "ahmed", "ben");
    assertThat(alignment.unpairedB()).extracting(Word::letters).containsExactly("reza");
    assertThat(alignment.leftOverA(Role.TITLE)).isPositive();
    assertThat(alignment.leftOverA(Role.PARTICLE)).isPositive();
    assertThat(alignment.leftOverA(Role.NAME)).isPositive();
    assertThat(alignment.leftOverB(Role.NAME)).isPositive();
    assertThat(alignment.leftOverB(Role.PARTICLE)).isZero();
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aSpelledNameHasItsPartsFirstAndNeighboursBehindThem(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = RandomNames.any(random);
      SpelledName name = spelled(text);
      int parts = name.parts().size();

      assertThat(name.isArabic())
          .isEqualTo(name.parts().stream().anyMatch(part -> part.script() == Script.ARABIC));
      for (int k = 0; k < name.words().size(); k++) {
        Word word = name.words().get(k);
        assertThat(name.indexOf(word)).as(text).isEqualTo(k);
        assertThat(word.isJoined()).as(text).isEqualTo(k >= parts);
        assertThat(word.last() - word.first()).as(text).isEqualTo(k >= parts ? 1 : 0);
        assertThat(word.information()).as(text).isPositive();
        assertThat(word.bare()).as(text).isEqualTo(CodedWord.of(word.letters()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void eachPartIsInOnePairOrLeftOver(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      SpelledName a = spelled(RandomNames.any(random));
      SpelledName b = spelled(RandomNames.any(random));
      for (WordScorer scorer : List.of(MODEL.ratios(a), SAME, (WordScorer) (_, _) -> 1)) {
        NameAlignment alignment = NameAlignment.of(a, b, scorer);

        assertThat(alignment.pairs()).allMatch(pair -> pair.ratio() > NameAlignment.LEAST_RATIO);
        checkCover(a, alignment.pairs().stream().map(Pair::a).toList(), alignment.unpairedA());
        checkCover(b, alignment.pairs().stream().map(Pair::b).toList(), alignment.unpairedB());
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SEEDS)
  void aNameBesideItselfHasNothingLeftOver(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      String text = RandomNames.any(random);
      NameAlignment alignment = NameAlignment.of(spelled(text), spelled(text), SAME);

      assertThat(alignment.unpairedA()).as(text).isEmpty();
      assertThat(alignment.unpairedB()).as(text).isEmpty();
      for (Role role : Role.values()) {
        assertThat(alignment.leftOverA(role)).as(text).isZero();
      }
    }
  }

  private static void checkCover(SpelledName name, List<Word> paired, List<Word> left) {
    Set<Integer> seen = new HashSet<>();
    for (Word word : paired) {
      for (int part = word.first(); part <= word.last(); part++) {
        assertThat(seen.add(part)).as("part %d of %s is paired twice", part, paired).isTrue();
      }
    }
    for (Word word : left) {
      assertThat(word.isJoined()).isFalse();
      assertThat(seen.add(word.first())).as("%s is paired and left over", word.letters()).isTrue();
    }
    assertThat(seen).hasSize(name.parts().size());
  }

  private static SpelledName spelled(String name) {
    return SpelledName.of(name, MODEL);
  }
}
