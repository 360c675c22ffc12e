package org.nisba.bench;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * An Aho-Corasick automaton in a double array over folded letters. A name is stored with a space at
 * either end, so that it is found as whole words only; of those that begin at a place the longest
 * counts.
 */
final class AhoCorasickMatcher implements Matcher {

  private final FoldedWords words = new FoldedWords();
  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private int[] ends = new int[1 << 12];

  AhoCorasickMatcher(MadeCatalogue catalogue) {
    TreeMap<String, Integer> folded = new TreeMap<>();
    catalogue.forEachName(name -> {
      words.of(name);
      if (words.count > 0) {
        folded.putIfAbsent(new String(words.letters, 0, words.length), folded.size());
      }
    });
    trie.build(folded);
  }

  @Override
  public int match(String article) {
    words.of(article);
    if (ends.length < words.length) {
      ends = new int[words.length * 2];
    }
    Arrays.fill(ends, 0, words.length, 0);
    trie.parseText(words.spaced(), (begin, end, _) -> ends[begin] = Math.max(ends[begin], end));
    int found = 0;
    for (int at = 0; at < words.length; at++) {
      if (ends[at] > 0) {
        found++;
        at = ends[at] - 2; // the space behind a name is that before the next word
      }
    }
    return found;
  }
}
