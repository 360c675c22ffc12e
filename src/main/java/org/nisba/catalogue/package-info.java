/**
 * Entities in PostgreSQL: their names, relations, history and revision. The source of truth, which
 * knows nothing of the engine.
 */
@NullMarked
package org.nisba.catalogue;

import org.jspecify.annotations.NullMarked;
