package org.nisba.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A name with what tells it from the others of its entity.
 *
 * @param id its number, which it keeps until it is taken away
 * @param name the name
 * @param source who gave it: a source of imports, {@code edit} or {@code review}
 * @param confirmedAt when a review confirmed it; null for names from elsewhere
 */
public record NumberedName(
    long id, EntityName name, String source, @Nullable Instant confirmedAt) {}
