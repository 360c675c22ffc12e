package org.nisba.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.nisba.names.NameKey;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Finds the names that begin with some letters. Immutable and thread-safe.
 *
 * <p>The letters of all names, folded and without what stands between the words, are kept in their
 * alphabetical order in one array, beside the weights of their entities: a search is a stretch of
 * them that is read once from beginning to end.
 */
final class CompletionIndex {

  private final List<Name> names;
  private final Segment entities;
  private final char[] letters;
  private final int[] starts;
  private final int[] order;
  private final float[] weights;

  CompletionIndex(List<Name> names, Segment entities) {
    this.names = names;
    this.entities = entities;
    this.starts = new int[names.size() + 1];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      append(names.get(i).text(), all);
      starts[i + 1] = all.length();
    }
    this.letters = new char[all.length()];
    all.getChars(0, letters.length, letters, 0);
    this.order = sorted();
    this.weights = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      weights[i] = (float) entities.entity(names.get(order[i]).entity()).weight();
    }
  }

  /** As {@link NameKey} has it: the romanised article is {@code al} however it is written. */
  private static void append(String text, StringBuilder letters) {
    Tokens words = Tokenizer.tokens(text);
    for (int i = 0; i < words.size(); i++) {
      if (NameKey.isArticle(words, i)) {
        letters.append("al");
      } else {
        letters.append(words.text().folded(), words.start(i), words.end(i));
      }
    }
  }

  /** The names in the order of their letters: by the first four as a number, then by the rest. */
  private int[] sorted() {
    long[] heads = new long[starts.length - 1];
    Integer[] numbers = new Integer[heads.length];
    for (int i = 0; i < heads.length; i++) {
      numbers[i] = i;
      for (int at = starts[i]; at < starts[i] + 4; at++) {
        heads[i] = heads[i] << 16 | (at < starts[i + 1] ? letters[at] : 0);
      }
    }
    Comparator<Integer> byHead = (a, b) -> Long.compareUnsigned(heads[a], heads[b]);
    Arrays.sort(numbers, byHead.thenComparing(this::compare));
    return Arrays.stream(numbers).mapToInt(Integer::intValue).toArray();
  }

  private int compare(int a, int b) {
    return Arrays.compare(letters, starts[a], starts[a + 1], letters, starts[b], starts[b + 1]);
  }

  /** {@return names that begin so, one of each entity, the heaviest first} */
  List<Name> search(String beginning, int limit, Predicate<Name> accepted) {
    StringBuilder folded = new StringBuilder();
    append(beginning, folded);
    if (folded.isEmpty()) {
      return List.of();
    }
    char[] wanted = folded.toString().toCharArray();
    int end = bound(wanted, true);
    Comparator<Name> best =
        Comparator.comparing(name -> entities.entity(name.entity()), Lexicon.BY_WEIGHT);
    PriorityQueue<Name> worstFirst = new PriorityQueue<>(best.reversed());
    Map<Integer, Name> byEntity = new HashMap<>();
    float least = -1;
    for (int i = bound(wanted, false); i < end; i++) {
      Name name = weights[i] < least ? null : names.get(order[i]);
      if (name == null || byEntity.containsKey(name.entity()) || !accepted.test(name)) {
        continue;
      }
      worstFirst.add(name);
      byEntity.put(name.entity(), name);
      if (worstFirst.size() > limit) {
        byEntity.remove(worstFirst.remove().entity());
        least = (float) entities.entity(worstFirst.element().entity()).weight();
      }
    }
    return worstFirst.stream().sorted(best).toList();
  }

  /** The first place whose name is not before the wanted letters, or not before all behind them. */
  private int bound(char[] wanted, boolean behind) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int start = starts[order[middle]];
      int end = Math.min(starts[order[middle] + 1], start + wanted.length);
      int compared = Arrays.compare(letters, start, end, wanted, 0, wanted.length);
      if (compared < 0 || (behind && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
