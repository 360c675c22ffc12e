package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.linking.Link;

/**
 * Compares names found with labelled ones. A name is right when its span is equal to a labelled one
 * (strict) or overlaps one (relaxed), and where a type is asked for, when both have that type. One
 * that overlaps optional names only, or things of other types, counts neither way. Clusters are
 * compared by B-cubed over the names that are right and whose clusters are labelled.
 */
final class NilScore {

  private final Set<String> held;
  private int required;
  private int found;
  private int foundStrictly;
  private int right;
  private int rightStrictly;
  private int wrong;
  private int wrongStrictly;
  private int known;
  private int words;
  private int calibrated;
  private double confidence;
  private double precise;
  private double complete;
  private int clustered;
  private int pure;
  private final List<String> faults = new ArrayList<>();

  /**
   * Makes a score without texts.
   *
   * @param held the ids of the entities that the catalogue holds
   */
  NilScore(Set<String> held) {
    this.held = held;
  }

  /** A name found, with the labelled cluster it belongs to. */
  private record Item(int cluster, String gold) {}

  /**
   * Adds a text.
   *
   * @param all whether all labelled names count, else those that the catalogue lacks
   * @param type the type of names that count, or empty for any
   */
  void add(SpanGold text, List<Link> links, boolean all, String type) {
    words += text.text().split("\\s+").length;
    List<Item> items = new ArrayList<>();
    for (Link link : links) {
      if (type.isEmpty() || link.type().name().equals(type)) {
        judge(text, link, all, type, items);
      }
    }
    for (SpanGold.Mention mention : text.mentions()) {
      if (counts(mention, all, type) && mention.required()) {
        recall(text, mention, links, type);
      }
    }
    bCubed(items);
  }

  private boolean counts(SpanGold.Mention mention, boolean all, String type) {
    return mention.isNameType()
        && (all || mention.isUnknown(held))
        && (type.isEmpty() || type.equals(mention.type()));
  }

  private void recall(SpanGold text, SpanGold.Mention mention, List<Link> links, String type) {
    required++;
    boolean overlapped = false;
    boolean equal = false;
    for (Link link : links) {
      if (type.isEmpty() || link.type().name().equals(type)) {
        overlapped |= mention.overlaps(link.span().start(), link.span().end());
        equal |= mention.start() == link.span().start() && mention.end() == link.span().end();
      }
    }
    found += overlapped ? 1 : 0;
    foundStrictly += equal ? 1 : 0;
    if (!overlapped) {
      fault(text, "miss", mention.start(), mention.end(), String.valueOf(mention.type()));
    }
  }

  private void judge(SpanGold text, Link link, boolean all, String type, List<Item> items) {
    SpanGold.Mention best = null;
    boolean equal = false;
    boolean optional = false;
    boolean inCatalogue = false;
    for (SpanGold.Mention mention : text.mentions()) {
      if (!mention.overlaps(link.span().start(), link.span().end())) {
        continue;
      }
      boolean same = mention.start() == link.span().start() && mention.end() == link.span().end();
      if (counts(mention, all, type)) {
        best = best == null || same ? mention : best;
        equal |= same;
      }
      inCatalogue |= !mention.isUnknown(held);
      optional |= !mention.required() || !mention.isNameType();
    }
    if (best == null && optional) {
      return;
    }
    calibrated++;
    confidence += link.confidence();
    rightStrictly += equal ? 1 : 0;
    wrongStrictly += equal ? 0 : 1;
    if (best == null) {
      wrong++;
      known += inCatalogue ? 1 : 0;
      String kind = (inCatalogue ? "known " : "false ") + link.type();
      fault(text, kind, link.span().start(), link.span().end(), shortly(link.confidence()));
    } else {
      right++;
      addItem(best, link, items);
    }
  }

  private static void addItem(SpanGold.Mention mention, Link link, List<Item> items) {
    @Nullable String entity = mention.entity();
    if (entity != null) {
      items.add(new Item(link.cluster(), entity));
    }
  }

  private void fault(SpanGold text, String kind, int start, int end, String more) {
    String around = text.text().substring(Math.max(0, start - 30), start).replace('\n', ' ');
    faults.add(
        "%s %s …%s«%s» %s"
            .formatted(text.id(), kind, around, text.text().substring(start, end), more));
  }

  private void bCubed(List<Item> items) {
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<String, Integer> goldSizes = new HashMap<>();
    Map<Item, Integer> both = new HashMap<>();
    for (Item item : items) {
      sizes.merge(item.cluster, 1, Integer::sum);
      goldSizes.merge(item.gold, 1, Integer::sum);
      both.merge(item, 1, Integer::sum);
    }
    for (Item item : items) {
      precise += (double) both.get(item) / sizes.get(item.cluster);
      complete += (double) both.get(item) / goldSizes.get(item.gold);
      clustered++;
    }
    for (int cluster : sizes.keySet()) {
      pure +=
          both.entrySet().stream()
              .filter(entry -> entry.getKey().cluster == cluster)
              .mapToInt(Map.Entry::getValue)
              .max()
              .orElse(0);
    }
  }

  List<String> faults() {
    return faults;
  }

  static String header() {
    return "%-26s %5s %6s %6s %6s %6s %6s %6s %7s %7s %6s %6s %6s"
        .formatted(
            "", "gold", "F1str", "F1rel", "P", "R", "false", "known", "kn/1000", "conf", "purity",
            "B3 P", "B3 R");
  }

  String row(String name) {
    return String.format(
        Locale.ROOT,
        "%-26s %5d %6.3f %6.3f %6.3f %6.3f %6d %6d %7.2f %7.3f %6.3f %6.3f %6.3f",
        name,
        required,
        f1(ratio(rightStrictly, rightStrictly + wrongStrictly), ratio(foundStrictly, required)),
        f1(ratio(right, right + wrong), ratio(found, required)),
        ratio(right, right + wrong),
        ratio(found, required),
        wrong,
        known,
        1000.0 * known / Math.max(1, words),
        confidence / Math.max(1, calibrated),
        ratio(pure, clustered),
        precise / Math.max(1, clustered),
        complete / Math.max(1, clustered));
  }

  private static String shortly(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
