/**
 * The engine: which entity each name in a text means. {@link org.nisba.linking.Linker#link} is its
 * one door.
 *
 * <p>Plain Java over {@code text}, {@code names} and {@code lexicon}; immutable, thread-safe, and
 * without any access to a database. The way of "Le président Biden a reçu M. Kazimi":
 *
 * <pre>
 * Document          words, language, words that belong to an address
 * MentionDetector   Biden → {joe-biden}, Kazimi → {mustafa-al-kadhimi, short form}
 * Disambiguator     features of each candidate → score → probability; first without the document, then with it
 * Overlap           the longest of overlapping mentions
 * </pre>
 */
@NullMarked
package org.nisba.linking;

import org.jspecify.annotations.NullMarked;
