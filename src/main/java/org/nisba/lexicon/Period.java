package org.nisba.lexicon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time between two dates that are known to the day, the month or the year.
 *
 * <p>Dates are compared as they are written: {@code 2020-05} comes before every day of May 2020 and
 * begins each of them. Immutable and thread-safe.
 *
 * @param from first day, month or year ({@code 2020-05-07}, {@code 2020-05}, {@code 2020}), or null
 *     when it is not known
 * @param to last day, month or year, or null when it is not known or still to come
 */
public record Period(@Nullable String from, @Nullable String to) {

  /** All time. */
  public static final Period ALWAYS = new Period(null, null);

  /** {@return whether nothing in the dates speaks against a day} */
  public boolean mayHold(LocalDate day) {
    String date = day.toString();
    return (from == null || date.compareTo(from) >= 0)
        && (to == null || date.compareTo(to) <= 0 || date.startsWith(to));
  }

  /**
   * {@return whether the dates put a day strictly inside: behind the first day, month or year and
   * before the last}
   */
  public boolean surelyHolds(LocalDate day) {
    String date = day.toString();
    return mayHold(day)
        && (from == null || !date.startsWith(from))
        && (to == null || !date.startsWith(to));
  }

  /** {@return whether the end is not known or still to come} */
  public boolean isOpen() {
    return to == null;
  }

  /** {@return whether it has a beginning or an end} */
  public boolean isBounded() {
    return from != null || to != null;
  }
}
