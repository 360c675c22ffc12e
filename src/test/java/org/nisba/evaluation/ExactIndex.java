package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nisba.names.NameKey;

/** The floor: finds what is stored under the same {@link NameKey}, in the order of the entities. */
final class ExactIndex implements NameIndex {

  private final Map<Long, List<Hit>> hits = new HashMap<>();

  ExactIndex(List<NameEntry> entries) {
    for (NameEntry entry : entries) {
      for (String name : entry.distinctNames()) {
        List<Hit> same = hits.computeIfAbsent(NameKey.of(name), _ -> new ArrayList<>());
        if (same.stream().noneMatch(hit -> hit.entityId().equals(entry.id()))) {
          same.add(new Hit(entry.id(), name, 1));
        }
      }
    }
  }

  @Override
  public List<Hit> search(String name, int limit) {
    List<Hit> same = hits.getOrDefault(NameKey.of(name), List.of());
    return same.subList(0, Math.min(limit, same.size()));
  }
}
