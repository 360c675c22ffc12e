package org.nisba.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param id the job
 * @param state where it stands
 * @param format how the file is written, as the API names it
 * @param source who says it
 * @param read lines read, empty ones not counted; records in formats without lines
 * @param accepted entities that are valid
 * @param skipped lines that hold something that was not asked for
 * @param changed entities created, changed, merged or deleted
 * @param unchanged entities that were already as the file says
 * @param rejected lines that are not valid
 * @param rejections the first 1,000 of them
 * @param unknownFields how often each field was met that the format does not have
 * @param notes what else is to be told, and how often it was met
 * @param revision the catalogue's revision when it ended, else null
 * @param failure why it failed, else null
 */
public record ImportReport(
    String id,
    ImportState state,
    String format,
    String source,
    long read,
    long accepted,
    long skipped,
    long changed,
    long unchanged,
    long rejected,
    List<Rejection> rejections,
    Map<String, Long> unknownFields,
    Map<String, Long> notes,
    @Nullable Long revision,
    @Nullable String failure) {

  /** {@return the report as it is when the import was stopped} */
  ImportReport ended(ImportState state, @Nullable String failure) {
    return new ImportReport(
        id,
        state,
        format,
        source,
        read,
        accepted,
        skipped,
        changed,
        unchanged,
        rejected,
        rejections,
        unknownFields,
        notes,
        revision,
        failure);
  }
}
