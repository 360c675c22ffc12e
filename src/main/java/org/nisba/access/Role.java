package org.nisba.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key allows, the least first: each role includes those before it. */
public enum Role {
  /** To read and annotate, where that needs a key, and to send links for review. */
  ANNOTATE,
  /** To write to the catalogue, and to review. */
  EDIT,
  /** To create and revoke keys. */
  ADMIN;

  /** {@return the role as the API writes it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return the role of a label} */
  public static Optional<Role> ofLabel(String label) {
    return Arrays.stream(values()).filter(role -> role.label().equals(label)).findFirst();
  }

  /** {@return the roles that it includes, itself among them} */
  public Stream<Role> included() {
    return Arrays.stream(values()).filter(role -> role.compareTo(this) <= 0);
  }
}
