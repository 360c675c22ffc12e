package org.nisba.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.nisba.names.NameKey;

/**
 * Which entities are stored under which names, and which names are asked for.
 *
 * <p>Each entity of the dev pairs is stored under one of its names only, whatever else the
 * catalogue has of it; all others of the catalogue are stored as they are; entities of the training
 * pairs that the catalogue lacks are added with all their names. The one name is drawn from those
 * in the {@code spelling} pairs of the entity (where it has none, from all its pairs), sorted: the
 * one at the CRC-32 of the UTF-8 bytes of its id, modulo their number. The queries are the names
 * that stand beside the drawn one in a {@code spelling} pair.
 *
 * @param entries what the index is made of
 */
record RetrievalProtocol(List<NameEntry> entries, List<Query> queries) {

  /**
   * Whether entities are stored under the very name asked for and under the drawn name not: such a
   * query is lost to an index that puts exact names first. Those that stand in the way may bear the
   * drawn name besides the one asked for (نسيم and Nasim), so that finding them is no fault of the
   * spelling model.
   */
  enum Shadow {
    NONE,
    BEARS_DRAWN_NAME,
    OTHER
  }

  /**
   * A name to ask for.
   *
   * @param entity the entity that is right
   * @param drawn the name under which it is stored
   * @param frStyle whether a pair of both is marked as written the French way
   * @param shadow whether others are stored under the very name asked for
   * @param bearers all entities stored under the drawn name, perhaps besides other names
   */
  record Query(
      String name,
      boolean arabic,
      String entity,
      String type,
      String drawn,
      boolean drawnArabic,
      boolean frStyle,
      Shadow shadow,
      Set<String> bearers) {

    boolean crossScript() {
      return arabic != drawnArabic;
    }

    private Query with(boolean french, Shadow shade) {
      return new Query(name, arabic, entity, type, drawn, drawnArabic, french, shade, bearers);
    }

    boolean shadowed() {
      return shadow != Shadow.NONE;
    }

    /** {@return the place of the first right hit, from 1; 0 if there is none} */
    int rankIn(List<NameIndex.Hit> hits) {
      long key = NameKey.of(drawn);
      return rank(
          hits, hit -> hit.entityId().equals(entity) || NameKey.of(hit.matchedName()) == key);
    }

    /** {@return the same, where any entity stored under the drawn name is right, however found} */
    int lenientRankIn(List<NameIndex.Hit> hits) {
      return rank(hits, hit -> bearers.contains(hit.entityId()));
    }

    private static int rank(List<NameIndex.Hit> hits, Predicate<NameIndex.Hit> right) {
      Set<String> before = new HashSet<>();
      for (NameIndex.Hit hit : hits) {
        if (right.test(hit)) {
          return before.size() + 1;
        }
        before.add(hit.entityId());
      }
      return 0;
    }
  }

  /** Reads the catalogue and the pairs of a directory. */
  static RetrievalProtocol read(Path directory) throws IOException {
    NamePairs pairs = NamePairs.read(directory);
    return of(catalogue(directory), pairs.train(), pairs.dev());
  }

  /** {@return the entities of {@code kb.jsonl.gz} as they are} */
  static List<NameEntry> catalogue(Path directory) throws IOException {
    return JsonLines.read(directory.resolve("kb.jsonl.gz"), NameEntry.Line.class).stream()
        .map(NameEntry.Line::entry)
        .toList();
  }

  static RetrievalProtocol of(List<NameEntry> catalogue, List<NamePair> train, List<NamePair> dev) {
    Map<String, NameEntry> drawn = new LinkedHashMap<>();
    named(dev, NamePair::same).values().forEach(each -> drawn.put(each.id(), draw(each)));
    named(dev, NamePair::isSpelling).values().forEach(each -> drawn.put(each.id(), draw(each)));
    Map<String, NameEntry> stored = new LinkedHashMap<>();
    for (NameEntry entry : catalogue) {
      NameEntry one = drawn.get(entry.id());
      stored.put(
          entry.id(), one == null ? entry : new NameEntry(entry.id(), entry.type(), one.names()));
    }
    named(train, NamePair::same).forEach(stored::putIfAbsent);
    drawn.forEach(stored::putIfAbsent);
    List<NameEntry> entries = List.copyOf(stored.values());
    return new RetrievalProtocol(entries, queries(dev, drawn, new ExactIndex(entries)));
  }

  private static NameEntry draw(NameEntry entity) {
    CRC32 hash = new CRC32();
    hash.update(entity.id().getBytes(StandardCharsets.UTF_8));
    List<String> names = List.copyOf(new TreeSet<>(entity.distinctNames()));
    String one = names.get((int) (hash.getValue() % names.size()));
    Map<String, List<String>> kept = new LinkedHashMap<>();
    entity
        .names()
        .forEach((language, all) -> {
          if (all.contains(one)) {
            kept.put(language, List.of(one));
          }
        });
    return new NameEntry(entity.id(), entity.type(), kept);
  }

  /** The entities of pairs with all names that the pairs have of them. */
  private static Map<String, NameEntry> named(List<NamePair> pairs, Predicate<NamePair> filter) {
    Map<String, NameEntry> entities = new LinkedHashMap<>();
    for (NamePair pair : pairs) {
      if (filter.test(pair)) {
        NameEntry entity =
            entities.computeIfAbsent(
                pair.entity(), id -> new NameEntry(id, pair.type(), new LinkedHashMap<>()));
        add(entity, pair.languageA(), pair.a());
        add(entity, pair.languageB(), pair.b());
      }
    }
    return entities;
  }

  private static void add(NameEntry entity, String language, String name) {
    List<String> names = entity.names().computeIfAbsent(language, _ -> new ArrayList<>());
    if (!names.contains(name)) {
      names.add(name);
    }
  }

  private static List<Query> queries(
      List<NamePair> dev, Map<String, NameEntry> drawn, NameIndex exact) {
    record Key(String entity, String name) {}
    Map<Key, Query> queries = new LinkedHashMap<>();
    for (NamePair pair : dev) {
      if (!pair.isSpelling()) {
        continue;
      }
      NameEntry stored = drawn.get(pair.entity());
      String name = stored.distinctNames().iterator().next();
      if (!name.equals(pair.a()) && !name.equals(pair.b())) {
        continue;
      }
      boolean first = name.equals(pair.b());
      String asked = first ? pair.a() : pair.b();
      Query query =
          new Query(
              asked,
              NamePair.isArabic(first ? pair.languageA() : pair.languageB()),
              pair.entity(),
              pair.type(),
              name,
              NamePair.isArabic(first ? pair.languageB() : pair.languageA()),
              pair.frStyle(),
              Shadow.NONE,
              bearers(name, exact));
      Query shaded = query.with(pair.frStyle(), shadow(query, exact));
      queries.merge(
          new Key(pair.entity(), asked),
          shaded,
          (a, b) -> a.with(a.frStyle || b.frStyle, a.shadow));
    }
    return List.copyOf(queries.values());
  }

  private static Shadow shadow(Query query, NameIndex exact) {
    List<NameIndex.Hit> asked = exact.search(query.name, Integer.MAX_VALUE);
    if (asked.isEmpty() || query.rankIn(asked) > 0) {
      return Shadow.NONE;
    }
    return query.lenientRankIn(asked) > 0 ? Shadow.BEARS_DRAWN_NAME : Shadow.OTHER;
  }

  private static Set<String> bearers(String name, NameIndex exact) {
    return exact.search(name, Integer.MAX_VALUE).stream()
        .map(NameIndex.Hit::entityId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
