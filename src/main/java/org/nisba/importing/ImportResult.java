package org.nisba.importing;

/**
 * What an import did to the catalogue.
 *
 * @param changed entities created or changed
 * @param unchanged entities that were already as the source says
 * @param revision the catalogue's revision afterwards
 */
record ImportResult(long changed, long unchanged, long revision) {}
