package org.nisba.lexicon;

import java.util.Arrays;
import java.util.List;
import org.nisba.names.NamePart.Role;
import org.nisba.names.Skeleton;
import org.nisba.names.SpelledName.Form;

/**
 * The keys under which a {@link SkeletonIndex} keeps and finds a name: those of the skeletons of
 * its parts together, whatever their order. Parts are told by their numbers among some words.
 */
final class SkeletonKeys {

  /** Combinations of keys of one name. */
  private static final int MOST_KEYS = 32;

  private static final int NO_PART = -1;

  /** Knows the keys of parts by their numbers. */
  interface OfParts {
    /** {@return the keys of a part, or those with one of its consonants left out} */
    int[] keys(int part, boolean lacking);
  }

  private final OfParts known;

  SkeletonKeys(OfParts known) {
    this.known = known;
  }

  /** {@return the keys of some parts, which are numbered from 0 on} */
  static SkeletonKeys of(List<Form> parts) {
    List<Skeleton> skeletons = parts.stream().map(part -> Skeleton.of(part.letters())).toList();
    return new SkeletonKeys((part, lacking) ->
        lacking ? skeletons.get(part).shorterKeys() : skeletons.get(part).keys());
  }

  /** {@return the parts of a name that tell} */
  static List<Form> parts(List<Form> name) {
    return name.stream().filter(part -> isPart(part.role(), part.isJoined())).toList();
  }

  /** {@return whether a word of a name is a part that tells} */
  static boolean isPart(Role role, boolean isJoined) {
    return !isJoined && role == Role.NAME;
  }

  /** {@return all parts of a name that tell; of more than two also the first and last alone} */
  static int[][] readings(int[] parts) {
    return switch (parts.length) {
      case 0 -> new int[0][];
      case 1, 2 -> new int[][] {parts};
      default -> new int[][] {parts, {parts[0], parts[parts.length - 1]}};
    };
  }

  /** {@return the keys of parts together} */
  int[] keys(int[] parts) {
    return keys(parts, NO_PART);
  }

  /** {@return the keys of two parts of which one lacks a consonant; none of more or fewer parts} */
  int[] shorterKeys(int[] parts) {
    if (parts.length != 2) {
      return new int[0];
    }
    int[] first = keys(parts, 0);
    int[] second = keys(parts, 1);
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private int[] keys(int[] parts, int lacking) {
    int[] sums = {parts.length};
    for (int i = 0; i < parts.length; i++) {
      sums = together(sums, known.keys(parts[i], i == lacking));
    }
    return sums;
  }

  private static int[] together(int[] sums, int[] keys) {
    int[] next = new int[Math.min(MOST_KEYS, sums.length * keys.length)];
    for (int sum = 0, n = 0; n < next.length; sum++) {
      for (int key = 0; key < keys.length && n < next.length; key++) {
        next[n++] = sums[sum] + keys[key];
      }
    }
    return next;
  }
}
