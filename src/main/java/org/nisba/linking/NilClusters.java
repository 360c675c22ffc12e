package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.names.NameComparison;
import org.nisba.names.NameKey;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.Skeleton;

/**
 * Numbers unknown names by what they name: spellings of one name in either script, acronyms with
 * the names whose initials they are, and a person's family name with the full name that stands
 * nearest before it, else behind it.
 *
 * <p>Names are compared only when their last or first parts share a consonant {@link Skeleton}, and
 * each with a few others only, so that the time is in proportion to the names. Confined to one
 * request.
 */
final class NilClusters {

  /** A name is compared with no more others of one skeleton than this. */
  private static final int MOST_COMPARED = 6;

  private static final int LONGEST_ACRONYM = 8;

  private final List<UnknownName> names;
  private final List<List<NamePart>> parts = new ArrayList<>();
  private final int[] roots;
  private final Map<Long, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byInitials = new HashMap<>();
  private final Map<Integer, List<Integer>> bySkeleton = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Integer>> byFamily = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Integer>> byGiven = new HashMap<>();
  private final int[] numbers;
  private final double[][] odds;

  NilClusters(List<UnknownName> names) {
    this.names = names;
    this.roots = new int[names.size()];
    this.numbers = new int[names.size()];
    this.odds = new double[names.size()][3];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = i;
      parts.add(named(names.get(i).surface()));
    }
    for (int i = 0; i < roots.length; i++) {
      Deadline.check();
      if (!isShort(i)) {
        joinSpellings(i);
      }
    }
    for (int i = 0; i < roots.length; i++) {
      Deadline.check();
      if (isShort(i)) {
        joinFullName(i);
      }
    }
    number();
  }

  private static List<NamePart> named(String surface) {
    return NameParts.of(surface).stream().filter(part -> part.role() != Role.TITLE).toList();
  }

  /** {@return the number that the names of one thing share, from 1} */
  int number(int name) {
    return numbers[name];
  }

  /** {@return the type that the names of one thing together make most probable} */
  EntityType type(int name) {
    double[] sums = odds[find(name)];
    int best = sums[1] > sums[0] ? 1 : 0;
    return NameTagger.TYPES.get(sums[2] > sums[best] ? 2 : best);
  }

  private boolean isShort(int i) {
    return parts.get(i).stream().filter(part -> part.role() == Role.NAME).count() < 2;
  }

  private void joinSpellings(int i) {
    UnknownName name = names.get(i);
    Integer same = byKey.putIfAbsent(NameKey.of(name.surface()), i);
    if (same != null) {
      join(same, i);
    } else {
      byInitials.putIfAbsent(initials(name.surface(), false), i);
      byInitials.putIfAbsent(initials(name.surface(), true), i);
      joinSimilar(i);
    }
    if (name.type() == EntityType.PERSON) {
      List<NamePart> all = parts.get(i);
      put(byFamily, all.getLast(), i);
      put(byGiven, all.getFirst(), i);
    }
  }

  private static void put(
      Map<Integer, NavigableMap<Integer, Integer>> index, NamePart part, int name) {
    for (int key : Skeleton.of(part.bare()).keys()) {
      index.computeIfAbsent(key, _ -> new TreeMap<>()).put(name, name);
    }
  }

  private void joinSimilar(int i) {
    UnknownName name = names.get(i);
    for (int key : Skeleton.of(parts.get(i).getLast().bare()).keys()) {
      List<Integer> others = bySkeleton.computeIfAbsent(key, _ -> new ArrayList<>(2));
      int from = Math.max(0, others.size() - MOST_COMPARED);
      for (int other : others.subList(from, others.size())) {
        UnknownName another = names.get(other);
        if (find(other) != find(i)
            && another.type() == name.type()
            && NameComparison.score(another.surface(), name.surface())
                >= NameComparison.THRESHOLD) {
          join(other, i);
        }
      }
      others.add(i);
    }
  }

  /** A single word: an acronym, a family name, a given name, or a name of its own. */
  private void joinFullName(int i) {
    UnknownName name = names.get(i);
    Integer full = null;
    if (name.bracketed() != null && name.bracketed().type() == EntityType.ORGANIZATION) {
      full = indexOf(name.bracketed(), i);
    }
    if (full == null && isAcronym(name.surface())) {
      full = byInitials.get(name.surface());
    }
    if (full == null && !parts.get(i).isEmpty()) {
      full = nearest(i, false);
      full = full == null ? nearest(i, true) : full;
    }
    if (full == null) {
      joinSingle(i);
    } else {
      join(full, i);
    }
  }

  private @Nullable Integer indexOf(UnknownName name, int before) {
    for (int i = before - 1; i >= 0 && i >= before - 2; i--) {
      if (names.get(i).equals(name)) {
        return i;
      }
    }
    return null;
  }

  /**
   * The person of this family or given name who was named last in the text, else who is named next
   * in it, else in another text.
   */
  private @Nullable Integer nearest(int i, boolean given) {
    Integer found = nearest(i, given, true);
    return found == null ? nearest(i, given, false) : found;
  }

  private @Nullable Integer nearest(int i, boolean given, boolean within) {
    for (int key : Skeleton.of(parts.get(i).getLast().bare()).keys()) {
      NavigableMap<Integer, Integer> bearers = (given ? byGiven : byFamily).get(key);
      if (bearers != null) {
        Integer before = first(bearers.headMap(i, false).descendingMap(), i, given, within);
        Integer found =
            before == null ? first(bearers.tailMap(i, false), i, given, within) : before;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Integer first(
      NavigableMap<Integer, Integer> bearers, int i, boolean given, boolean within) {
    String letters = parts.get(i).getLast().bare();
    int compared = 0;
    for (int bearer : bearers.values()) {
      if (compared++ == MOST_COMPARED
          || (within && names.get(bearer).text() != names.get(i).text())) {
        return null;
      }
      List<NamePart> all = parts.get(bearer);
      String part = given ? all.getFirst().bare() : all.getLast().bare();
      if (part.equals(letters) || NameComparison.score(part, letters) >= NameComparison.THRESHOLD) {
        return bearer;
      }
    }
    return null;
  }

  private void joinSingle(int i) {
    UnknownName name = names.get(i);
    Integer same = byKey.putIfAbsent(NameKey.of(name.surface()), i);
    if (same != null) {
      join(same, i);
    } else if (!parts.get(i).isEmpty() && !isAcronym(name.surface())) {
      joinSimilar(i);
    }
  }

  private static boolean isAcronym(String surface) {
    return surface.length() <= LONGEST_ACRONYM
        && surface.length() > 1
        && surface.chars().allMatch(Character::isUpperCase);
  }

  /** The first letters of the words of a name, or of those with a capital only. */
  private static String initials(String surface, boolean capitalsOnly) {
    StringBuilder initials = new StringBuilder();
    for (String word : surface.split("[ '\u2019-]+", -1)) {
      boolean counts = !word.isEmpty() && (!capitalsOnly || Character.isUpperCase(word.charAt(0)));
      boolean particle =
          word.length() < 4 && !word.isEmpty() && !Character.isUpperCase(word.charAt(0));
      if (counts && !particle) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private int find(int i) {
    int root = i;
    while (roots[root] != root) {
      roots[root] = roots[roots[root]];
      root = roots[root];
    }
    return root;
  }

  private void join(int a, int b) {
    int first = Math.min(find(a), find(b));
    int second = Math.max(find(a), find(b));
    roots[second] = first;
  }

  private void number() {
    int next = 1;
    for (int i = 0; i < roots.length; i++) {
      int root = find(i);
      numbers[i] = numbers[root] == 0 ? next++ : numbers[root];
      numbers[root] = numbers[i];
      odds[root][0] += names.get(i).person();
      odds[root][1] += names.get(i).place();
      odds[root][2] += names.get(i).organization();
    }
  }
}
