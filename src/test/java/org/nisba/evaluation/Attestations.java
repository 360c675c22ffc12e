package org.nisba.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nisba.names.Counterparts;
import org.nisba.names.NameAlignment;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;

/**
 * Counts which Arabic words the Latin words of names stand beside in names of the same entity, for
 * {@link Counterparts}: once an entity.
 */
final class Attestations {

  /** Words that fit worse do not stand for each other, unless little is missing. */
  private static final float LEAST_RATIO = 1;

  /**
   * So little may be missing, in nats, of the fit of spelled words: <i>Mohammad</i> is attested
   * with محمد, though the model expects more letters. Chosen on the dev pairs among 2, 4, 5, 7.
   */
  private static final float MOST_SHORTFALL = 5;

  /** A word is known from so many entities on. Chosen on the dev pairs among 2, 3, 5. */
  private static final int KNOWN = 2;

  /** Less than this share of the attestations of both words is a fault in the data. */
  private static final double LEAST_SHARE = 0.05;

  private final SpellingModel model;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  Attestations(SpellingModel model) {
    this.model = model;
  }

  /** Adds the names of entities. */
  void add(List<NameEntry> entries) {
    entries.forEach(entry -> add(entry.distinctNames()));
  }

  /** Adds the names of entities that pairs show to be the same. */
  void addPairs(List<NamePair> pairs) {
    pairs.stream()
        .filter(NamePair::isSpelling)
        .collect(Collectors.groupingBy(NamePair::entity))
        .values()
        .forEach(group -> {
          Set<String> names = new HashSet<>();
          group.forEach(pair -> names.addAll(List.of(pair.a(), pair.b())));
          add(names);
        });
  }

  private void add(Set<String> names) {
    Set<String> seen = new HashSet<>();
    for (String arabic : names) {
      if (!NameParts.isArabic(arabic)) {
        continue;
      }
      SpelledName a = SpelledName.of(arabic, model);
      for (String latin : names) {
        if (!NameParts.isArabic(latin)) {
          add(NameAlignment.of(SpelledName.of(latin, model), a, model), seen);
        }
      }
    }
  }

  private void add(NameAlignment alignment, Set<String> seen) {
    boolean single = alignment.a().parts().size() == 1 && alignment.b().parts().size() == 1;
    if (single && alignment.pairs().isEmpty()) { // Austria and النمسا share no letter
      count(alignment.a().words().getFirst(), alignment.b().words().getFirst(), seen);
    }
    for (NameAlignment.Pair pair : alignment.pairs()) {
      if (pair.ratio() >= LEAST_RATIO || model.fit(pair).shortfall() <= MOST_SHORTFALL) {
        count(pair.a(), pair.b(), seen);
      }
    }
  }

  private void count(Word latin, Word arabic, Set<String> seen) {
    boolean words =
        latin.role() == Role.NAME
            && arabic.role() == Role.NAME
            && !latin.arabic()
            && arabic.arabic()
            && latin.letters().length() > 1
            && arabic.letters().length() > 1;
    if (words && seen.add(latin.letters() + '\t' + arabic.letters())) {
      counts
          .computeIfAbsent(latin.letters(), _ -> new TreeMap<>())
          .merge(arabic.letters(), 1, Integer::sum);
    }
  }

  /** {@return lines of Latin word, Arabic word and count, in a fixed order} */
  String table() {
    Map<String, Integer> ofArabic = new TreeMap<>();
    counts
        .values()
        .forEach(
            each -> each.forEach((arabic, count) -> ofArabic.merge(arabic, count, Integer::sum)));
    StringBuilder lines = new StringBuilder();
    counts.forEach((latin, each) -> {
      int ofLatin = each.values().stream().mapToInt(Integer::intValue).sum();
      each.forEach((arabic, count) -> {
        int all = ofArabic.getOrDefault(arabic, 0);
        boolean known = ofLatin >= KNOWN && all >= KNOWN;
        if (known && count >= LEAST_SHARE * Math.min(ofLatin, all)) {
          lines.append(latin).append('\t').append(arabic).append('\t').append(count).append('\n');
        }
      });
    });
    return lines.toString();
  }

  /** {@return the Arabic words in the table, each once} */
  List<String> arabicWords() {
    return table().lines().map(line -> line.split("\t")[1]).distinct().sorted().toList();
  }

  /** {@return the same, read} */
  Counterparts counterparts() {
    return Counterparts.of(table().lines().toList());
  }
}
