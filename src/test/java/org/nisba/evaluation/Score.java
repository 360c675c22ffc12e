package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nisba.linking.Link;
import org.nisba.linking.LinkedText;

/**
 * Compares links with gold: a link is right when its entity is the mention's or one of its {@code
 * also} and the spans are equal (strict) or overlap (relaxed). A required mention without a right
 * link is a miss; a right link on an optional mention counts neither way; a link that is right for
 * no mention is false, unless it lies inside a mention whose entity it accepts.
 */
final class Score {

  int strictRight;
  int relaxedRight;
  int strictFalse;
  int relaxedFalse;
  int required;
  int surelyFalse;
  int offsetErrors;
  final List<String> faults = new ArrayList<>();

  /** A link from which a wrong one counts as surely wrong. */
  private static final double SURE = 0.8;

  static Score of(Gold.Document document, LinkedText linked) {
    return of(document, linked, new Reliability());
  }

  static Score of(Gold.Document document, LinkedText linked, Reliability reliability) {
    Score score = new Score();
    Set<Gold.Mention> strict = new HashSet<>();
    Set<Gold.Mention> relaxed = new HashSet<>();
    for (Link link : linked.links()) {
      if (link.chosen() != null) {
        reliability.add(link.confidence(), score.add(document, link, strict, relaxed));
      }
    }
    for (Gold.Mention mention : document.mentions()) {
      if (mention.required() && mention.entity() != null) {
        score.required++;
        score.strictRight += strict.contains(mention) ? 1 : 0;
        score.relaxedRight += relaxed.contains(mention) ? 1 : 0;
        if (!strict.contains(mention)) {
          String kind = relaxed.contains(mention) ? "span" : "miss";
          score.faults.add(
              "%s %s %d-%d «%s» %s"
                  .formatted(
                      document.id(),
                      kind,
                      mention.start(),
                      mention.end(),
                      mention.surface(),
                      mention.entity()));
        }
      }
    }
    return score;
  }

  /** Counts a link; returns whether it is right. */
  private boolean add(
      Gold.Document document, Link link, Set<Gold.Mention> strict, Set<Gold.Mention> relaxed) {
    Gold.Extent extent = document.extent(link);
    String id = link.chosen().entity().id();
    boolean strictFit = false;
    boolean relaxedFit = false;
    boolean inside = false;
    for (Gold.Mention mention : document.mentions()) {
      if (!mention.extent().overlaps(extent) || !mention.accepts(id)) {
        continue;
      }
      relaxedFit = true;
      relaxed.add(mention);
      inside |= mention.extent().contains(extent);
      if (mention.extent().equals(extent)) {
        strictFit = true;
        strict.add(mention);
      }
    }
    strictFalse += strictFit || inside ? 0 : 1;
    relaxedFalse += relaxedFit ? 0 : 1;
    surelyFalse += !relaxedFit && link.confidence() >= SURE ? 1 : 0;
    String surface = link.span().of(document.text());
    if (!surface.equals(
        new String(document.text().codePoints().toArray(), extent.start(), extent.length()))) {
      offsetErrors++;
    }
    if (!relaxedFit) {
      faults.add(
          "%s false %d-%d «%s» %s %.3f %s"
              .formatted(
                  document.id(),
                  extent.start(),
                  extent.end(),
                  surface,
                  id,
                  link.confidence(),
                  link.chosen().match()));
    }
    return relaxedFit;
  }

  void add(Score other) {
    strictRight += other.strictRight;
    relaxedRight += other.relaxedRight;
    strictFalse += other.strictFalse;
    relaxedFalse += other.relaxedFalse;
    required += other.required;
    surelyFalse += other.surelyFalse;
    offsetErrors += other.offsetErrors;
    faults.addAll(other.faults);
  }

  double strictF1() {
    return f1(strictRight, strictFalse);
  }

  double relaxedF1() {
    return f1(relaxedRight, relaxedFalse);
  }

  double precision() {
    return ratio(relaxedRight, relaxedRight + relaxedFalse);
  }

  double recall() {
    return ratio(relaxedRight, required);
  }

  private double f1(int right, int wrong) {
    return ratio(2 * right, right + wrong + required);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  String row(String name) {
    return "%-34s %5d %7.3f %7.3f %7.3f %7.3f %6d %6d %6d"
        .formatted(
            name,
            required,
            strictF1(),
            relaxedF1(),
            precision(),
            recall(),
            relaxedFalse,
            surelyFalse,
            offsetErrors);
  }

  static String header() {
    return "%-34s %5s %7s %7s %7s %7s %6s %6s %6s"
        .formatted("document", "gold", "F1str", "F1rel", "P", "R", "false", "≥0.8", "offs");
  }

  @Override
  public String toString() {
    return row("") + " " + Arrays.toString(faults.toArray());
  }
}
