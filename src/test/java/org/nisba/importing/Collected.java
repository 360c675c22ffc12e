package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityType;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a reader finds. */
final class Collected implements EntitySink {

  final Map<Long, CatalogueEntity> accepted = new LinkedHashMap<>();
  final Map<Long, String> rejected = new LinkedHashMap<>();
  final List<Long> skipped = new ArrayList<>();
  final List<String> ends = new ArrayList<>();
  final Map<String, Integer> unknownFields = new TreeMap<>();
  final Map<String, Integer> notes = new TreeMap<>();
  final int most;
  int read;

  private Collected(int most) {
    this.most = most;
  }

  static Collected of(ImportFormat format, ImportOptions options, byte[] file) throws IOException {
    return of(format, options, file, Integer.MAX_VALUE);
  }

  /** Reads until so many lines were read, and is cancelled then. */
  static Collected of(ImportFormat format, ImportOptions options, byte[] file, int most)
      throws IOException {
    Collected collected = new Collected(most);
    try (InputStream in = new Unpacking(200).open(new ByteArrayInputStream(file))) {
      new EntityReaders(JsonMapper.shared())
          .of(new ImportRequest(format, "test", options))
          .read(in, collected);
    }
    return collected;
  }

  static Collected of(ImportFormat format, String file) throws IOException {
    return of(format, ImportOptions.DEFAULTS, file.getBytes(StandardCharsets.UTF_8));
  }

  CatalogueEntity only() {
    if (accepted.size() != 1) {
      throw new AssertionError(accepted.size() + " entities; rejected " + rejected);
    }
    return accepted.values().iterator().next();
  }

  /** {@return each name as {@code KIND language text}, and its dates if it has any} */
  static List<String> names(CatalogueEntity entity) {
    return entity.names().stream().map(Collected::name).toList();
  }

  private static String name(EntityName name) {
    String dates =
        name.from() == null && name.to() == null ? "" : " " + name.from() + ".." + name.to();
    return name.kind() + " " + name.language() + " " + name.text() + dates;
  }

  @Override
  public void line() {
    if (read == most) {
      throw new ImportCancelledException();
    }
    read++;
  }

  @Override
  public void accept(long line, CatalogueEntity entity) {
    accepted.put(line, entity);
  }

  @Override
  public void delete(long line, String id) {
    ends.add(id + " deleted");
  }

  @Override
  public void merge(long line, String id, @Nullable EntityType type, String into) {
    ends.add(id + " merged into " + into);
  }

  @Override
  public void skip(long line) {
    skipped.add(line);
  }

  @Override
  public void reject(long line, String reason) {
    rejected.put(line, reason);
  }

  @Override
  public void unknownField(String name) {
    unknownFields.merge(name, 1, Integer::sum);
  }

  @Override
  public void note(String what) {
    notes.merge(what, 1, Integer::sum);
  }
}
