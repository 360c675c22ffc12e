package org.nisba.catalogue;

/**
 * A name after it was given to an entity.
 *
 * @param name the name
 * @param version the entity's version
 * @param revision the catalogue's revision, from which on the entity bears it
 */
public record WrittenName(NumberedName name, long version, long revision) {}
