package org.nisba.importing;

/**
 * Tells that an import of this process has ended.
 *
 * @param report as it is kept
 */
public record ImportEnded(ImportReport report) {}
