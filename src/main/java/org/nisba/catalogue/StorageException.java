package org.nisba.catalogue;

/** The database cannot be had for a reason that the operator can mend; the message says how. */
final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StorageException(String message) {
    super(message);
  }
}
