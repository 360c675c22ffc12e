package org.nisba.text;

/** How a Latin word is cased. */
public enum Letters {
  /** No capital. */
  LOWER,
  /** A capital first and then none. */
  CAPITALISED,
  /** Two capitals or more and nothing else. */
  UPPER,
  /** Capitals and small letters mixed. */
  MIXED,
  /** Letters without case, or digits. */
  NONE
}
