package org.nisba.web;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the log may tell of a failure: its kinds and places. Messages are left out, since they may
 * hold words of a text.
 */
final class FailureOutline extends Exception {

  private static final long serialVersionUID = 1;
  private static final int DEEPEST = 20;

  private FailureOutline(Throwable failure, int depth) {
    super(kind(failure), cause(failure, depth));
    setStackTrace(failure.getStackTrace());
  }

  /** {@return the outline of a failure and of its causes} */
  static FailureOutline of(Throwable failure) {
    return new FailureOutline(failure, 0);
  }

  private static @Nullable FailureOutline cause(Throwable failure, int depth) {
    Throwable cause = failure.getCause();
    return cause == null || depth == DEEPEST ? null : new FailureOutline(cause, depth + 1);
  }

  private static String kind(Throwable failure) {
    String name = failure.getClass().getName();
    return failure instanceof SQLException sql
        ? name + " (SQL state " + sql.getSQLState() + ")"
        : name;
  }
}
