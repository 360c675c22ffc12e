package org.nisba.catalogue;

import java.util.List;

/** A change by hand that the catalogue does not take; nothing was changed. */
public final class EditRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why it is not taken. */
  public enum Reason {
    /** There is no such entity or name. */
    NOT_FOUND,
    /** The version that the change is meant for is not told. */
    PRECONDITION_REQUIRED,
    /** The entity has another version than the change is meant for. */
    PRECONDITION_FAILED,
    /** The entity was merged into another, which is named. */
    MERGED,
    /** The id is taken. */
    ID_TAKEN,
    /** An external identifier belongs to another entity, which is named. */
    IDENTIFIER_TAKEN,
    /** The entity has that name already. */
    NAME_TAKEN,
    /** The entity would have no label. */
    LABEL_REQUIRED,
    /** Other entities refer to the entity; they are named. */
    REFERENCED,
    /** An entity cannot be merged so. */
    INVALID_MERGE,
    /** The key of an earlier creation came with another body. */
    IDEMPOTENCY_KEY_REUSED
  }

  /**
   * What stands against a change.
   *
   * @param entity the entity that does
   * @param by how: {@code redirect}, {@code relation country}, {@code identifier wikidata}
   */
  public record Conflict(String entity, String by) {}

  private final Reason reason;
  private final transient List<Conflict> conflicts;

  EditRefusedException(Reason reason, String detail, List<Conflict> conflicts) {
    super(detail);
    this.reason = reason;
    this.conflicts = List.copyOf(conflicts);
  }

  EditRefusedException(Reason reason, String detail) {
    this(reason, detail, List.of());
  }

  /** {@return why it is not taken} */
  public Reason reason() {
    return reason;
  }

  /** {@return what stands against it; empty when nothing in particular does} */
  public List<Conflict> conflicts() {
    return conflicts;
  }
}
