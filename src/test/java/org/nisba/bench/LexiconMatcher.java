package org.nisba.bench;

import org.nisba.lexicon.Lexicon;
import org.nisba.names.NameKey;
import org.nisba.text.Gap;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * The linker's own way to find stored names without what follows from it: tokens, then keys of
 * growing word sequences looked up in the lexicon; the longest name counts.
 */
final class LexiconMatcher implements Matcher {

  private final Lexicon lexicon;

  LexiconMatcher(MadeCatalogue catalogue) {
    this.lexicon = catalogue.lexicon();
  }

  @Override
  public int match(String article) {
    Tokens words = Tokenizer.tokens(article);
    int found = 0;
    for (int i = 0; i < words.size(); i++) {
      int next = longest(words, i);
      found += next > i ? 1 : 0;
      i = next > i ? next - 1 : i;
    }
    return found;
  }

  /** The word behind the longest name that begins at a word, or that word itself. */
  private int longest(Tokens words, int first) {
    int end = first;
    long state = NameKey.EMPTY;
    for (int i = first; i < words.size(); i++) {
      if (i > first && words.gap(i) == Gap.BREAK) {
        return end;
      }
      state = NameKey.append(state, words, i);
      int answer = lexicon.find(NameKey.finish(state));
      end = lexicon.isName(answer) ? i + 1 : end;
      if (!lexicon.continues(answer)) {
        return end;
      }
    }
    return end;
  }
}
