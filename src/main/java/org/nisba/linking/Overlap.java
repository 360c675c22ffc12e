package org.nisba.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of several overlapping mentions are kept. The terms are those of the Solr text tagger. */
public enum Overlap {
  /** The longest of those that overlap, the leftmost among equals. */
  LONGEST("longest"),

  /** The longest of those that overlap, the rightmost among equals. */
  LONGEST_DOMINANT_RIGHT("dominant-right"),

  /** All, nested ones too. */
  ALL("all");

  private final String label;

  Overlap(String label) {
    this.label = label;
  }

  /** {@return the name of the policy in the API} */
  public String label() {
    return label;
  }

  /** {@return the policy of a name in the API} */
  public static Optional<Overlap> ofLabel(String label) {
    for (Overlap overlap : values()) {
      if (overlap.label.equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(overlap);
      }
    }
    return Optional.empty();
  }

  /** {@return the mentions kept, in the order of the text} */
  List<Mention> resolve(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>(mentions);
    if (this != ALL) {
      int direction = this == LONGEST ? 1 : -1;
      kept.sort(
          Comparator.comparingInt((Mention mention) -> -mention.length())
              .thenComparingInt(mention -> direction * mention.start()));
      SpanSet taken = new SpanSet();
      kept.removeIf(mention -> !taken.addIfFree(mention.start(), mention.end()));
    }
    kept.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
    return kept;
  }
}
