package org.nisba.importing;

/** The import was asked to stop. */
final class ImportCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1;
}
