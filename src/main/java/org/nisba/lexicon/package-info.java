/**
 * The compiled index of all names: built from entities, immutable, looked up in constant time a
 * word.
 *
 * <p>Plain Java over {@code text} and {@code names}; it knows no database. A {@link
 * org.nisba.lexicon.Lexicon} is one revision of the catalogue: a change makes a new one, which
 * shares with the one before all but a small part. What it holds are flat columns, which a {@link
 * org.nisba.lexicon.LexiconFile} keeps.
 */
@NullMarked
package org.nisba.lexicon;

import org.jspecify.annotations.NullMarked;
