package org.nisba.importing;

import java.util.List;

/**
 * What an import did to the catalogue.
 *
 * @param changed entities created, changed, merged or deleted
 * @param unchanged entities that were already as the file says
 * @param revision the catalogue's revision when it ended
 * @param refused lines that are valid but cannot be done in this catalogue
 */
record ImportResult(long changed, long unchanged, long revision, List<Rejection> refused) {}
