package org.nisba.catalogue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
      if (cause instanceof SQLTransientConnectionException) {
        return true; // the pool has waited for nothing
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && STATES.matcher(sql.getSQLState()).matches()) {
        return true;
      }
    }
    return false;
  }
}
