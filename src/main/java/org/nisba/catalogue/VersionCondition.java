package org.nisba.catalogue;

import java.util.Set;

/**
 * Which versions of an entity a write is meant for.
 *
 * @param kind what was asked for
 * @param versions the versions, when some were listed; one that cannot be a version matches none
 */
public record VersionCondition(Kind kind, Set<Long> versions) {

  /** What was asked for. */
  public enum Kind {
    /** Nothing, which a write to what exists is refused for. */
    MISSING,
    /** Whatever there is. */
    ANY,
    /** One of those listed. */
    LISTED
  }

  /** No condition. */
  public static final VersionCondition MISSING = new VersionCondition(Kind.MISSING, Set.of());

  /** Whatever version there is. */
  public static final VersionCondition ANY = new VersionCondition(Kind.ANY, Set.of());

  /** Copies the versions. */
  public VersionCondition {
    versions = Set.copyOf(versions);
  }

  /** {@return the condition that the version is one of some} */
  public static VersionCondition oneOf(Set<Long> versions) {
    return new VersionCondition(Kind.LISTED, versions);
  }

  void check(String id, long version) {
    if (kind == Kind.MISSING) {
      throw new EditRefusedException(
          EditRefusedException.Reason.PRECONDITION_REQUIRED,
          "a write to " + id + " needs the header If-Match with the ETag that you read");
    }
    if (kind == Kind.LISTED && !versions.contains(version)) {
      throw new EditRefusedException(
          EditRefusedException.Reason.PRECONDITION_FAILED,
          id + " has changed since you read it; its version is now " + version);
    }
  }
}
