package org.nisba.names;

import org.jspecify.annotations.Nullable;

/**
 * A spelling that a writer might use for a name.
 *
 * @param text the name
 * @param score how likely it is beside the likeliest one, which has 1; above 0
 * @param convention how it is written, or for an Arabic text how the Latin name is read that it was
 *     made from; null for an Arabic spelling of an Arabic name
 */
public record GeneratedName(String text, double score, @Nullable Romanisation convention) {}
