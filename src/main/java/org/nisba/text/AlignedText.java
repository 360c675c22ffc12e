package org.nisba.text;

import java.util.BitSet;

/** A text with its folded form, the way back, and which letters were capitals. Immutable. */
public final class AlignedText {

  private final String original;
  private final String folded;
  private final Alignment alignment;
  private final BitSet capitals;

  AlignedText(String original, String folded, Alignment alignment, BitSet capitals) {
    this.original = original;
    this.folded = folded;
    this.alignment = alignment;
    this.capitals = capitals;
  }

  /** {@return the text as it was given} */
  public String original() {
    return original;
  }

  /** {@return the folded form, in which names are looked up} */
  public String folded() {
    return folded;
  }

  /** {@return which characters of the original each folded character stems from} */
  public Alignment alignment() {
    return alignment;
  }

  /** {@return whether the folded character at an offset was upper case in the original} */
  public boolean isCapital(int foldedOffset) {
    return capitals.get(foldedOffset);
  }

  /** {@return the range of the original that the folded range stems from} */
  public Span original(int foldedStart, int foldedEnd) {
    return alignment.original(foldedStart, foldedEnd);
  }
}
