package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

  /** {@return the entities of a file whose Arabic labels were not made by a machine} */
  static List<NameEntry> written(Path file) throws IOException {
    return JsonLines.read(file, Line.class).stream()
        .filter(line -> !line.isArabicByMachine())
        .map(Line::entry)
        .toList();
  }

  /** {@return those of all files of a directory} */
  static List<NameEntry> writtenIn(Path directory) throws IOException {
    List<NameEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        entries.addAll(written(file));
      }
    }
    return entries;
  }

  /** An entity as a line of {@code kb.jsonl.gz} has it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      String id,
      String type,
      Map<String, String> labels,
      @Nullable Map<String, List<String>> aliases,
      @JsonProperty("dup_group") @Nullable String duplicates,
      @JsonProperty("label_quality") @Nullable Map<String, String> quality) {

    boolean isArabicByMachine() {
      return quality != null && "mt".equals(quality.get("ar"));
    }

    NameEntry entry() {
      Map<String, List<String>> names = new LinkedHashMap<>();
      labels.forEach(
          (language, name) -> names.computeIfAbsent(language, _ -> new ArrayList<>()).add(name));
      if (aliases != null) {
        aliases.forEach((language, more) ->
            names.computeIfAbsent(language, _ -> new ArrayList<>()).addAll(more));
      }
      return new NameEntry(id, type, names);
    }
  }
}
