/**
 * What makes two spellings the same name: look-up keys, articles and particles, the parts of
 * personal names.
 *
 * <p>Plain Java over {@code text}. The model of spelling variants (learned alignment,
 * romanisations) belongs here too.
 */
@NullMarked
package org.nisba.names;

import org.jspecify.annotations.NullMarked;
