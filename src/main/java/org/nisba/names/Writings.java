package org.nisba.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.nisba.text.Folding;
import org.nisba.text.Tables;

/** The table {@code romanisation.tsv}: how each convention writes each unit. Immutable. */
final class Writings {

  /** Where in a word a unit stands. */
  enum Place {
    ANY,
    START,
    END,
    /** Between two vowels. */
    BETWEEN
  }

  /**
   * A way to write a unit.
   *
   * @param text as a reader sees it; empty when the unit is not written
   * @param folded the same, folded
   * @param rank 0 for what the convention prefers
   */
  record Writing(String text, String folded, int rank) {}

  private static final Writings STANDARD = read();

  /** By unit, place and convention; sorted, so that whatever walks over it is deterministic. */
  private final Map<String, Map<Place, Map<Romanisation, List<Writing>>>> units;

  private final Map<String, Map<Romanisation, Double>> priors;

  private Writings(
      Map<String, Map<Place, Map<Romanisation, List<Writing>>>> units,
      Map<String, Map<Romanisation, Double>> priors) {
    this.units = units;
    this.priors = priors;
  }

  /** {@return the table of the project} */
  static Writings standard() {
    return STANDARD;
  }

  private static Writings read() {
    Map<String, Map<Place, Map<Romanisation, List<Writing>>>> units = new TreeMap<>();
    Map<String, Map<Romanisation, Double>> priors = new TreeMap<>();
    Tables.lines(Writings.class, "romanisation.tsv").stream()
        .filter(line -> !line.startsWith("unit\t"))
        .map(line -> line.split("\t", -1))
        .forEach(cells -> {
          for (Romanisation convention : Romanisation.values()) {
            String cell = cells[2 + convention.ordinal()];
            if (cells[0].equals("prior")) {
              priors
                  .computeIfAbsent(cells[1], _ -> new EnumMap<>(Romanisation.class))
                  .put(convention, Math.log(Double.parseDouble(cell) / 100));
            } else {
              units
                  .computeIfAbsent(cells[0], _ -> new EnumMap<>(Place.class))
                  .computeIfAbsent(
                      Place.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                      _ -> new EnumMap<>(Romanisation.class))
                  .put(convention, writings(cell));
            }
          }
        });
    return new Writings(units, priors);
  }

  private static List<Writing> writings(String cell) {
    List<Writing> writings = new ArrayList<>();
    for (String text : cell.split(" ")) {
      String written = text.equals("-") ? "" : text;
      writings.add(new Writing(written, fold(written), writings.size()));
    }
    return List.copyOf(writings);
  }

  /** {@return a romanised word as the tables of the model know it} */
  static String fold(String text) {
    return Folding.foldName(NameParts.spelledOut(text)).replace("'", "");
  }

  /** {@return the units, in a fixed order} */
  Set<String> units() {
    return Collections.unmodifiableSet(units.keySet());
  }

  /** {@return whether a unit is in the table} */
  boolean knows(String unit) {
    return units.containsKey(unit);
  }

  /** {@return how a convention writes a unit, the preferred way first; empty when unknown} */
  List<Writing> of(Romanisation convention, String unit, Place place) {
    Map<Place, Map<Romanisation, List<Writing>>> places = units.get(unit);
    if (places == null) {
      return List.of();
    }
    Map<Romanisation, List<Writing>> here = places.getOrDefault(place, places.get(Place.ANY));
    return here == null ? List.of() : here.getOrDefault(convention, List.of());
  }

  /** {@return how likely a writer of a language uses a convention, as a natural logarithm} */
  double prior(Romanisation convention, String language) {
    Map<Romanisation, Double> prior = priors.get(language);
    return prior == null ? 0 : Objects.requireNonNull(prior.get(convention));
  }
}
