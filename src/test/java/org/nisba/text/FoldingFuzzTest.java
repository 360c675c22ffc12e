package org.nisba.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** The laws of folding and of words, on whatever text. */
class FoldingFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void anyTextIsFolded(@NotNull String text) {
    AlignedText folded = Folding.fold(text);
    assertThat(Folding.foldName(folded.folded())).isEqualTo(folded.folded());
    if (!folded.folded().isEmpty()) {
      Span all = folded.original(0, folded.folded().length());
      assertThat(all.start()).isNotNegative();
      assertThat(all.end()).isLessThanOrEqualTo(text.length());
    }
  }

  @FuzzTest(maxDuration = "30s")
  void anyTextHasWordsInItsOrder(@NotNull String text) {
    Tokens words = Tokenizer.tokens(text);
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.start(i)).isGreaterThanOrEqualTo(end);
      end = words.end(i);
      assertThat(end).isGreaterThan(words.start(i));
      Span original = words.text().original(words.start(i), end);
      assertThat(original.start()).isBetween(0, text.length());
      assertThat(original.end()).isBetween(original.start(), text.length());
      assertThat(words.word(i)).isNotEmpty();
    }
  }
}
