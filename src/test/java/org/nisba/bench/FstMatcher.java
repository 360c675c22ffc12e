package org.nisba.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/**
 * Lucene's finite state transducer from folded names to numbers, walked letter by letter from each
 * word on; the longest name counts.
 */
final class FstMatcher implements Matcher {

  private final FoldedWords words = new FoldedWords();
  private final FST<Long> fst;
  private final FST.BytesReader reader;
  private final FST.Arc<Long> root = new FST.Arc<>();
  private final FST.Arc<Long> arc = new FST.Arc<>();
  private long last;

  FstMatcher(MadeCatalogue catalogue) throws IOException {
    TreeSet<String> folded = new TreeSet<>();
    catalogue.forEachName(name -> folded.add(words.of(name).joined()));
    folded.remove("");
    FSTCompiler<Long> compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton()).build();
    IntsRefBuilder letters = new IntsRefBuilder();
    long number = 0;
    for (String name : folded) {
      compiler.add(Util.toUTF16(name, letters), number++);
    }
    fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    reader = fst.getBytesReader();
    fst.getFirstArc(root);
  }

  /** {@return which name was found last} */
  long last() {
    return last;
  }

  @Override
  public int match(String article) {
    words.of(article);
    try {
      int found = 0;
      for (int i = 0; i < words.count; i++) {
        int next = longest(i);
        found += next > i ? 1 : 0;
        i = next > i ? next - 1 : i;
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word behind the longest name that begins at a word, or that word itself. */
  private int longest(int first) throws IOException {
    arc.copyFrom(root);
    int end = first;
    int word = first;
    long number = 0;
    for (int at = words.starts[first]; at < words.length; at++) {
      if (at == words.starts[word + 1] - 1) {
        word++;
        if (arc.isFinal()) {
          end = word;
          last = number + arc.nextFinalOutput();
        }
      }
      if (fst.findTargetArc(words.letters[at], arc, arc, reader) == null) {
        return end;
      }
      number += arc.output();
    }
    return end;
  }
}
