package org.nisba.importing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** A line of an import that cannot be taken, with all its faults. */
public final class InvalidLineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where the parser names its source, which says nothing to the sender. */
  private static final Pattern SOURCE = Pattern.compile("\\s*\\(?[a-z ]*\\[Source[^]]*]\\)?");

  /**
   * One thing wrong with a line.
   *
   * @param pointer where, as a JSON pointer; empty for the line itself
   * @param detail what is wrong and what is allowed
   */
  public record Fault(String pointer, String detail) {

    @Override
    public String toString() {
      return pointer.isEmpty() ? detail : pointer + ": " + detail;
    }
  }

  private final transient List<Fault> faults;

  /** Makes the exception of some faults. */
  public InvalidLineException(List<Fault> faults) {
    super(
        faults.stream().map(Fault::toString).collect(Collectors.joining("; ")), null, false, false);
    this.faults = List.copyOf(faults);
  }

  /** Makes the exception of a fault of the line itself. */
  public InvalidLineException(String detail) {
    this(List.of(new Fault("", detail)));
  }

  /** {@return all that is wrong} */
  public List<Fault> faults() {
    return faults;
  }

  /** {@return the exception of a line that is not JSON} */
  static InvalidLineException ofJson(JacksonException cause) {
    var at = cause.getLocation();
    return new InvalidLineException(
        "not JSON: "
            + SOURCE.matcher(cause.getOriginalMessage()).replaceAll("")
            + (at == null ? "" : " (column " + at.getColumnNr() + ")"));
  }

  /** {@return all that is wrong, in one text} */
  String reason() {
    return String.valueOf(getMessage());
  }
}
