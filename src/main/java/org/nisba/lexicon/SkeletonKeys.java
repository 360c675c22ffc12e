package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.names.NamePart.Role;
import org.nisba.names.Skeleton;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;

/**
 * The keys under which a {@link SkeletonIndex} keeps and finds a name: those of the skeletons of
 * its parts together, whatever their order. Knows the keys of parts that it has seen, since names
 * share their parts and a name asks for each of its own several times. Not thread-safe.
 */
final class SkeletonKeys {

  /** Combinations of keys of one name. */
  private static final int MOST_KEYS = 32;

  private static final int NO_PART = -1;

  private final Map<String, int[]> whole = new HashMap<>();
  private final Map<String, int[]> shorter = new HashMap<>();

  /** {@return all parts of a name that tell; of more than two also the first and last alone} */
  static List<List<Word>> readings(SpelledName name) {
    List<Word> parts = new ArrayList<>();
    for (Word word : name.words()) {
      if (!word.isJoined() && word.role() == Role.NAME) {
        parts.add(word);
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    return parts.size() < 3
        ? List.of(parts)
        : List.of(parts, List.of(parts.getFirst(), parts.getLast()));
  }

  /** {@return the keys of parts together} */
  int[] keys(List<Word> parts) {
    return keys(parts, NO_PART);
  }

  /** {@return the keys of two parts of which one lacks a consonant; none of more or fewer parts} */
  int[] shorterKeys(List<Word> parts) {
    if (parts.size() != 2) {
      return new int[0];
    }
    int[] first = keys(parts, 0);
    int[] second = keys(parts, 1);
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private int[] keys(List<Word> parts, int lacking) {
    int[] sums = {parts.size()};
    for (int i = 0; i < parts.size(); i++) {
      int[] keys = keys(parts.get(i).letters(), i == lacking);
      int[] next = new int[Math.min(MOST_KEYS, sums.length * keys.length)];
      for (int n = 0; n < next.length; n++) {
        next[n] = sums[n / keys.length] + mixed(keys[n % keys.length]);
      }
      sums = next;
    }
    return sums;
  }

  private int[] keys(String letters, boolean lacking) {
    return lacking
        ? shorter.computeIfAbsent(letters, Skeleton::shorterKeys)
        : whole.computeIfAbsent(letters, Skeleton::keys);
  }

  private static int mixed(int key) {
    int mixed = key * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
  }
}
