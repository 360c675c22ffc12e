package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.nisba.names.NameKey;
import org.nisba.names.NamePart;
import org.nisba.names.NameParts;
import org.nisba.names.Skeleton;

/**
 * Pairs of Arabic names beyond those of the pair files, which have only a hundred of the same:
 * names of one entity whose parts have the same consonants by class, but for one more or fewer.
 */
final class ArabicSpellings {

  private ArabicSpellings() {}

  /** {@return pairs of Arabic names of the same entity that are spellings of one name} */
  static List<NamePair> same(List<NameEntry> entries) {
    List<NamePair> pairs = new ArrayList<>();
    for (NameEntry entry : entries) {
      List<String> names =
          entry.distinctNames().stream()
              .filter(name -> NameParts.isArabic(name) && name.indexOf('(') < 0)
              .toList();
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          if (areSpellings(names.get(i), names.get(j))) {
            pairs.add(pair(names.get(i), names.get(j), entry.type(), true, entry.id()));
          }
        }
      }
    }
    return pairs;
  }

  /** {@return random pairs of different words with the same consonants by class, but for one} */
  static List<NamePair> different(List<String> words, int count, Random random) {
    List<NamePair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      String a = words.get(random.nextInt(words.size()));
      String b = words.get(random.nextInt(words.size()));
      if (!a.equals(b) && isNear(a, b)) {
        pairs.add(pair(a, b, "person", false, ""));
      }
    }
    return pairs;
  }

  /** {@return each word beside itself} */
  static List<NamePair> alike(List<String> words) {
    return words.stream().map(word -> pair(word, word, "person", true, "")).toList();
  }

  private static NamePair pair(String a, String b, String type, boolean same, String entity) {
    return new NamePair(
        a, b, "ar", "ar", type, same, same ? "spelling" : "negative", false, false, "kb", entity);
  }

  private static boolean areSpellings(String a, String b) {
    List<NamePart> partsOfA = NameParts.of(a);
    List<NamePart> partsOfB = NameParts.of(b);
    if (partsOfA.size() != partsOfB.size() || NameKey.of(a) == NameKey.of(b)) {
      return false;
    }
    for (int i = 0; i < partsOfA.size(); i++) {
      if (!isNear(partsOfA.get(i).bare(), partsOfB.get(i).bare())) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether two words have the same consonants by class, but for one more or fewer} */
  static boolean isNear(String a, String b) {
    Skeleton skeletonA = Skeleton.of(a);
    Skeleton skeletonB = Skeleton.of(b);
    IntPredicate inA = key -> holds(skeletonA.keys(), key);
    IntPredicate inB = key -> holds(skeletonB.keys(), key);
    return Arrays.stream(skeletonA.keys()).anyMatch(inB)
        || Arrays.stream(skeletonA.shorterKeys()).anyMatch(inB)
        || Arrays.stream(skeletonB.shorterKeys()).anyMatch(inA);
  }

  private static boolean holds(int[] keys, int key) {
    return Arrays.stream(keys).anyMatch(each -> each == key);
  }
}
