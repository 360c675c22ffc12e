package org.nisba.catalogue;

/**
 * A name with what tells it from the others of its entity.
 *
 * @param id its number, which it keeps until it is taken away
 * @param name the name
 * @param source who gave it: a source of imports, or {@code edit}
 */
public record NumberedName(long id, EntityName name, String source) {}
