package org.nisba.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameComparison;
import org.nisba.names.NameKey;
import org.nisba.names.SpelledName.Word;

/**
 * Finds the entities that a name standing alone may mean: those that bear it come before those that
 * bear a name it may be a variant of. Immutable and thread-safe.
 */
final class NameResolver {

  /** Candidates below this are not worth a look. */
  private static final double LEAST = 0.001;

  /** How surely a family name alone means a well-known person who bears it. */
  private static final double FAMILY_NAME = 0.5;

  /** From this weight on a person is well known. */
  private static final double KNOWN = 3;

  private static final Comparator<ResolvedName> BY_SCORE =
      Comparator.comparingDouble(ResolvedName::score)
          .reversed()
          .thenComparing(Comparator.comparingInt(NameResolver::kind))
          .thenComparing(Comparator.comparingDouble(NameResolver::weight).reversed())
          .thenComparing(resolved -> resolved.entity().id());

  private final Lexicon lexicon;

  NameResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<ResolvedName> resolve(String name, ResolveOptions options) {
    Deadline.check();
    Predicate<Name> accepted =
        each -> options.types().isEmpty() || options.types().contains(lexicon.type(each.entity()));
    Map<Integer, ResolvedName> found = new HashMap<>();
    for (Name stored : lexicon.names(lexicon.find(NameKey.of(name)))) {
      if (accepted.test(stored)) {
        MatchKind match = MatchKind.of(stored, name);
        add(found, stored, score(match), match);
      }
    }
    long sure = found.values().stream().filter(each -> each.score() == 1).count();
    if (sure < options.limit()) { // else no other spelling comes among those asked for
      addVariants(name, accepted, found);
    }
    List<ResolvedName> ranked = new ArrayList<>(found.values());
    ranked.sort(BY_SCORE);
    return List.copyOf(ranked.subList(0, Math.min(options.limit(), ranked.size())));
  }

  private void addVariants(
      String name, Predicate<Name> accepted, Map<Integer, ResolvedName> found) {
    double most = found.isEmpty() ? 1 : FAMILY_NAME; // no variant comes before a stored name
    for (Variant variant : lexicon.variants(name, ResolveOptions.MOST, accepted)) {
      if (!variant.same()) {
        double score = Math.max(variant.score(), familyName(name, variant));
        if (score >= LEAST) {
          add(found, variant.name(), Math.min(most, score), MatchKind.VARIANT);
        }
      }
    }
  }

  /**
   * News names well-known persons by their family name alone, which may be spelled otherwise too.
   */
  private double familyName(String name, Variant variant) {
    Entity entity = lexicon.entity(variant.name().entity());
    NameAlignment alignment = variant.alignment();
    boolean known = entity.type() == EntityType.PERSON && entity.weight() >= KNOWN;
    if (!known || alignment.pairs().size() != 1 || !alignment.unpairedA().isEmpty()) {
      return 0;
    }
    Word paired = alignment.pairs().getFirst().b();
    boolean family = paired.last() == alignment.b().parts().size() - 1;
    return family ? FAMILY_NAME * NameComparison.score(name, paired.letters()) : 0;
  }

  /** A part of a name, or an office, says less than a name. */
  private static double score(MatchKind match) {
    return match == MatchKind.COREFERENCE || match == MatchKind.ROLE ? FAMILY_NAME : 1;
  }

  private void add(Map<Integer, ResolvedName> found, Name name, double score, MatchKind match) {
    ResolvedName resolved =
        new ResolvedName(lexicon.entity(name.entity()), score, name.text(), match);
    found.merge(name.entity(), resolved, (a, b) -> BY_SCORE.compare(a, b) <= 0 ? a : b);
  }

  private static int kind(ResolvedName resolved) {
    return switch (resolved.match()) {
      case EXACT -> 0;
      case FOLDED -> 1;
      case ACRONYM -> 2;
      case COREFERENCE, ROLE -> 3;
      default -> 4;
    };
  }

  private static double weight(ResolvedName resolved) {
    Entity entity = resolved.entity();
    return entity.weight();
  }
}
