package org.nisba.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A running or ended import. Thread-safe. */
final class ImportJob {

  private static final int REJECTIONS_KEPT = 1_000;
  private static final int UNKNOWN_FIELDS_KEPT = 100;

  private final String id;
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> unknownFields = new TreeMap<>();
  private ImportState state = ImportState.RUNNING;
  private long read;
  private long accepted;
  private long changed;
  private long unchanged;
  private long rejected;
  private @Nullable Long revision;
  private @Nullable String failure;
  private boolean cancelAsked;

  ImportJob(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  synchronized void readLine() {
    read++;
  }

  synchronized void accept() {
    accepted++;
  }

  synchronized void reject(long line, String reason) {
    rejected++;
    if (rejections.size() < REJECTIONS_KEPT) {
      rejections.add(new Rejection(line, reason));
    }
  }

  synchronized void unknownField(String name) {
    if (unknownFields.size() < UNKNOWN_FIELDS_KEPT || unknownFields.containsKey(name)) {
      unknownFields.merge(name, 1L, Long::sum);
    }
  }

  synchronized void complete(ImportResult result) {
    state = ImportState.COMPLETED;
    changed = result.changed();
    unchanged = result.unchanged();
    revision = result.revision();
  }

  synchronized void fail(String reason) {
    state = cancelAsked ? ImportState.CANCELLED : ImportState.FAILED;
    failure = cancelAsked ? null : reason;
  }

  synchronized void cancel() {
    cancelAsked = true;
  }

  synchronized boolean isCancelAsked() {
    return cancelAsked;
  }

  synchronized ImportReport report() {
    return new ImportReport(
        id,
        state,
        read,
        accepted,
        changed,
        unchanged,
        rejected,
        List.copyOf(rejections),
        Map.copyOf(unknownFields),
        revision,
        failure);
  }
}
