/**
 * Nisba, a bilingual entity linker: the map of the house.
 *
 * <pre>
 * text ← names ← lexicon ← linking     the engine, plain Java
 *                             ↑
 * catalogue ← importing    serving → catalogue
 *                  ↑          ↑
 *                  └── web ───┘         HTTP
 * </pre>
 *
 * Beside them {@code review} (over {@code catalogue}, below {@code web}), {@code access} (keys,
 * below {@code web}) and {@code commands} (the command line, over {@code importing} and {@code
 * access}).
 */
@NullMarked
package org.nisba;

import org.jspecify.annotations.NullMarked;
