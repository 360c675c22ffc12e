package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of an entity.
 *
 * @param type {@code person place organization}
 * @param names names by language
 */
record NameEntry(String id, String type, Map<String, List<String>> names) {

  /** {@return all names, each once} */
  Set<String> distinctNames() {
    Set<String> distinct = new LinkedHashSet<>();
    names.values().forEach(distinct::addAll);
    return distinct;
  }

  /** An entity as a line of {@code kb.jsonl.gz} has it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      String id,
      String type,
      Map<String, String> labels,
      Map<String, List<String>> aliases,
      @JsonProperty("dup_group") @Nullable String duplicates) {

    NameEntry entry() {
      Map<String, List<String>> names = new LinkedHashMap<>();
      labels.forEach(
          (language, name) -> names.computeIfAbsent(language, _ -> new ArrayList<>()).add(name));
      aliases.forEach(
          (language, more) -> names.computeIfAbsent(language, _ -> new ArrayList<>()).addAll(more));
      return new NameEntry(id, type, names);
    }
  }
}
