package org.nisba.text;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units.
 *
 * @param start first unit, 0 or more
 * @param end the unit after the last, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses negative and inverted ranges. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** {@return the number of code units} */
  public int length() {
    return end - start;
  }

  /** {@return whether the two ranges share at least one unit} */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** {@return whether {@code other} lies wholly within this range} */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** {@return the text of this range} */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
