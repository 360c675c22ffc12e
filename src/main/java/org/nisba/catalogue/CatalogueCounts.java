package org.nisba.catalogue;

/**
 * How much the catalogue holds.
 *
 * @param revision its revision
 * @param entities number of entities, merged ones not counted
 * @param names number of names
 */
public record CatalogueCounts(long revision, long entities, long names) {}
