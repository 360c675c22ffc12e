package org.nisba.importing;

/** Where an import stands. */
public enum ImportState {
  /** Reading or writing. */
  RUNNING,
  /** Done; the catalogue holds what was accepted. */
  COMPLETED,
  /** Stopped by a fault; the catalogue is as it was before. */
  FAILED,
  /** Stopped on request; the catalogue is as it was before. */
  CANCELLED
}
