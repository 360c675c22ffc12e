package org.nisba.access;

/** Another key in force has the name. */
public final class NameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NameTakenException(String name) {
    super("another key has the name " + name);
  }
}
