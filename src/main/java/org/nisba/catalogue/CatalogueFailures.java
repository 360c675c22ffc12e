package org.nisba.catalogue;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be used from a fault of our own. */
public final class CatalogueFailures {

  /**
   * SQL states by which PostgreSQL and its driver say so: no connection, out of disk, memory or
   * connections, shutting down, crashed or starting, a system error, and a standby that takes no
   * writes (PostgreSQL 18, appendix A).
   */
  private static final Pattern STATES = Pattern.compile("08...|53...|57P0[1-5]|58...|25006");

  private CatalogueFailures() {}

  /** {@return whether the cause of a failure is that the database cannot be used now} */
  public static boolean isUnreachable(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isUnreachable(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Without a state it is the pool that has no connection, or has closed it. */
  private static boolean isUnreachable(@Nullable String state) {
    return state == null || STATES.matcher(state).matches();
  }
}
