package org.nisba.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of an entity.
 *
 * @param revision the catalogue's revision that it made
 * @param operation what it did
 * @param who whose doing it was
 * @param at when
 * @param changes by field what was taken away ({@code before}) and put there ({@code after}); null
 *     for imports
 */
public record HistoryEntry(
    long revision, Operation operation, String who, Instant at, @Nullable JsonNode changes) {}
