package org.nisba.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counters of an import that runs. Thread-safe. */
final class ImportJob {

  private static final int REJECTIONS_KEPT = 1_000;
  private static final int WORDS_KEPT = 100;

  private final String id;
  private final ImportRequest request;
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, Long> unknownFields = new TreeMap<>();
  private final Map<String, Long> notes = new TreeMap<>();
  private ImportState state = ImportState.RUNNING;
  private long read;
  private long accepted;
  private long skipped;
  private long changed;
  private long unchanged;
  private long rejected;
  private @Nullable Long revision;
  private @Nullable String failure;
  private volatile boolean cancelAsked;

  ImportJob(String id, ImportRequest request) {
    this.id = id;
    this.request = request;
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

  synchronized void skip() {
    skipped++;
  }

  synchronized void reject(long line, String reason) {
    rejected++;
    if (rejections.size() < REJECTIONS_KEPT) {
      rejections.add(new Rejection(line, reason));
    }
  }

  synchronized void unknownField(String name) {
    count(unknownFields, name);
  }

  synchronized void note(String what) {
    count(notes, what);
  }

  private static void count(Map<String, Long> counts, String word) {
    if (counts.size() < WORDS_KEPT || counts.containsKey(word)) {
      counts.merge(word, 1L, Long::sum);
    }
  }

  synchronized void complete(ImportResult result) {
    state = ImportState.COMPLETED;
    changed = result.changed();
    unchanged = result.unchanged();
    revision = result.revision();
    for (Rejection refused : result.refused()) {
      accepted--;
      reject(refused.line(), refused.reason());
    }
  }

  synchronized void fail(String reason) {
    state = ImportState.FAILED;
    failure = reason;
  }

  synchronized void stop() {
    state = ImportState.CANCELLED;
  }

  void cancel() {
    cancelAsked = true;
  }

  /**
   * Goes on unless the job is to end.
   *
   * @throws ImportCancelledException when it is
   */
  void checkCancelled() {
    if (cancelAsked) {
      throw new ImportCancelledException();
    }
  }

  synchronized ImportReport report() {
    return new ImportReport(
        id,
        state,
        request.format().id(),
        request.source(),
        read,
        accepted,
        skipped,
        changed,
        unchanged,
        rejected,
        List.copyOf(rejections),
        new TreeMap<>(unknownFields),
        new TreeMap<>(notes),
        revision,
        failure);
  }
}
