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
 */
@NullMarked
package org.nisba;

import org.jspecify.annotations.NullMarked;
