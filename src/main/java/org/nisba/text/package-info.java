/**
 * Spans, offsets, folding, units (words), scripts and languages of running text; the original text
 * is never changed.
 *
 * <p>Everything here is plain Java over ICU4J data, immutable and safe for concurrent use. The way
 * of a text:
 *
 * <pre>
 * "L’Irak et الكاظمي"  ── Folding.fold ──▶ AlignedText   folded "l'irak et الكاظمي", every edit recorded
 *                      ── Tokenizer.tokens ──▶ Token[]   l · irak · et · الكاظمي with script, case and gap
 * </pre>
 *
 * <p>Offsets inside the engine are UTF-16 code units, half-open; {@link org.nisba.text.OffsetUnit}
 * converts them at the edge of the system.
 *
 * <p>{@link org.nisba.text.Tables} is here because every package of the engine reads tables.
 */
@NullMarked
package org.nisba.text;

import org.jspecify.annotations.NullMarked;
