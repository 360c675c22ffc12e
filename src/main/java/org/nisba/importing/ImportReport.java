package org.nisba.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
 *
 * @param id the job
 * @param state where it stands
 * @param read lines read, empty ones not counted
 * @param accepted lines that are valid
 * @param changed entities created or changed
 * @param unchanged entities that were already as the file says
 * @param rejected lines that are not valid
 * @param rejections the first 1,000 of them
 * @param unknownFields how often each field was met that the format does not have
 * @param revision the catalogue's revision when it ended, else null
 * @param failure why it failed, else null
 */
public record ImportReport(
    String id,
    ImportState state,
    long read,
    long accepted,
    long changed,
    long unchanged,
    long rejected,
    List<Rejection> rejections,
    Map<String, Long> unknownFields,
    @Nullable Long revision,
    @Nullable String failure) {}
