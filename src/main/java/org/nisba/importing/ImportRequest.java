package org.nisba.importing;

import java.util.regex.Pattern;

/**
 * What is to be imported.
 *
 * @param format how the file is written
 * @param source who says it: the same source replaces what it said before
 * @param options how it is read
 */
public record ImportRequest(ImportFormat format, String source, ImportOptions options) {

  /** {@code edit} and {@code review} are what is given by hand. */
  private static final Pattern SOURCE =
      Pattern.compile("(?!(?:edit|review)$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * Checks the source.
   *
   * @throws IllegalArgumentException saying what is allowed
   */
  public ImportRequest {
    if (!SOURCE.matcher(source).matches()) {
      throw new IllegalArgumentException("source: must match " + SOURCE.pattern());
    }
  }
}
