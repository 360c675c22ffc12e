package org.nisba.importing;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** A line of an import that cannot be taken, with all its faults. */
public final class InvalidLineException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Where the parser names its source, which says nothing to the sender. */
  private static final Pattern SOURCE = Pattern.compile("\\s*\\(?[a-z ]*\\[Source[^]]*]\\)?");

  /**
   * Makes the exception of some faults, each beginning with a JSON pointer where it has a place.
   */
  public InvalidLineException(List<String> faults) {
    super(String.join("; ", faults), null, false, false);
  }

  /** {@return the exception of a line that is not JSON} */
  static InvalidLineException ofJson(JacksonException cause) {
    var at = cause.getLocation();
    return new InvalidLineException(
        List.of(
            "not JSON: "
                + SOURCE.matcher(cause.getOriginalMessage()).replaceAll("")
                + (at == null ? "" : " (column " + at.getColumnNr() + ")")));
  }

  /** {@return all faults} */
  String reason() {
    return String.valueOf(getMessage());
  }
}
