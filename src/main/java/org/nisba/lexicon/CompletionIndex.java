package org.nisba.lexicon;

import java.util.ArrayList;
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
 * <p>The names are kept in the alphabetical order of their letters, folded and without what stands
 * between the words, each with the weight of its entity, rounded up: a search is a stretch of them
 * that is read once from beginning to end, and few are looked at more closely.
 */
final class CompletionIndex {

  /** Weights are rounded up to so many parts of one. */
  private static final int PARTS = 16;

  private static final int MOST_ROUNDED = 255;

  private final Names names;
  private final Entities entities;
  private final int firstEntity;
  private final Ints order;
  private final Ints weights;

  CompletionIndex(Columns columns, Entries entries, int firstEntity) {
    this.names = entries.names();
    this.entities = entries.entities();
    this.firstEntity = firstEntity;
    this.order = new Ints(columns.get("completions.order"));
    this.weights = new Ints(columns.get("completions.weights"));
  }

  private static String letters(String text) {
    Tokens words = Tokenizer.tokens(text);
    StringBuilder letters = new StringBuilder();
    append(words, 0, words.size(), letters);
    return letters.toString();
  }

  /** As {@link NameKey} has it: the romanised article is {@code al} however it is written. */
  private static void append(Tokens words, int from, int to, StringBuilder letters) {
    for (int i = from; i < to; i++) {
      if (NameKey.isArticle(words, i)) {
        letters.append("al");
      } else {
        letters.append(words.text().folded(), words.start(i), words.end(i));
      }
    }
  }

  /** Takes names in the order of their rows. Not thread-safe. */
  static final class Builder {

    private final StringBuilder letters = new StringBuilder();

    /** Where the letters of each name begin, and behind them the end. */
    private final Ints.Builder starts = new Ints.Builder();

    Builder() {
      starts.add(0);
    }

    /** Adds the next name, which is the words {@code [from, to)}. */
    void add(Tokens words, int from, int to) {
      append(words, from, to, letters);
      starts.add(letters.length());
    }

    void write(Columns columns, Entries entries) {
      int[] order = new AlphabeticalOrder(letters, starts.toArray()).sorted();
      int[] weights = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        weights[i] = rounded(entries.entities().weight(entries.names().entity(order[i])));
      }
      columns.put("completions.order", Ints.column(order, order.length));
      columns.put("completions.weights", Ints.column(weights, weights.length));
    }
  }

  private static int rounded(double weight) {
    return (int) Math.clamp(Math.ceil(weight * PARTS), 0, MOST_ROUNDED);
  }

  /** {@return names that begin so, one of each entity, the heaviest first} */
  List<Name> search(String beginning, int limit, Predicate<Name> accepted) {
    String wanted = letters(beginning);
    if (wanted.isEmpty()) {
      return List.of();
    }
    int end = bound(wanted, true);
    PriorityQueue<Name> worstFirst =
        new PriorityQueue<>((a, b) -> byWeight(b.entity(), a.entity()));
    Map<Integer, Name> byEntity = new HashMap<>();
    for (int i = bound(wanted, false); i < end; i++) {
      boolean full = worstFirst.size() == limit;
      if (full && limit > 0 && weights.get(i) < rounded(weight(worstFirst.element().entity()))) {
        continue;
      }
      int entity = names.entity(order.get(i));
      boolean worse = full && (limit == 0 || byWeight(entity, worstFirst.element().entity()) > 0);
      if (worse || byEntity.containsKey(entity)) {
        continue;
      }
      Name name = names.get(order.get(i));
      if (accepted.test(name)) {
        if (full) {
          byEntity.remove(worstFirst.remove().entity());
        }
        worstFirst.add(name);
        byEntity.put(entity, name);
      }
    }
    List<Name> found = new ArrayList<>(worstFirst);
    found.sort((a, b) -> byWeight(a.entity(), b.entity()));
    return found;
  }

  private double weight(int entity) {
    return entities.weight(entity - firstEntity);
  }

  private int byWeight(int a, int b) {
    return entities.compare(a - firstEntity, b - firstEntity);
  }

  /** The first place whose name is not before the wanted letters, or not before all behind them. */
  private int bound(String wanted, boolean behind) {
    int low = 0;
    int high = order.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      String letters = letters(names.text(order.get(middle)));
      boolean before = letters.compareTo(wanted) < 0;
      if (before || (behind && letters.startsWith(wanted))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
