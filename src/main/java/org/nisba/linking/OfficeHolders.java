package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Period;
import org.nisba.lexicon.Relation;

/** Who held which office when, as the relations of a lexicon say. Immutable. */
final class OfficeHolders {

  private final Map<Integer, List<Holding>> byBody = new HashMap<>();
  private final Map<Integer, List<Holding>> byPerson = new HashMap<>();

  /**
   * An office held for some time.
   *
   * @param person who held it
   * @param body of which country or organisation
   */
  record Holding(int person, String predicate, int body, Period period) {}

  OfficeHolders(Lexicon lexicon) {
    lexicon
        .entities()
        .forEach(person -> {
          for (Relation relation : lexicon.entity(person).relations()) {
            if (Office.isPredicate(relation.predicate())) {
              lexicon.findEntity(relation.object()).ifPresent(body -> add(person, relation, body));
            }
          }
        });
  }

  private void add(int person, Relation relation, int body) {
    Holding holding = new Holding(person, relation.predicate(), body, relation.period());
    byBody.computeIfAbsent(body, _ -> new ArrayList<>()).add(holding);
    byPerson.computeIfAbsent(person, _ -> new ArrayList<>(2)).add(holding);
  }

  /** {@return who ever held an office of some kinds in a country or organisation} */
  List<Holding> of(int body, Set<String> predicates) {
    return byBody.getOrDefault(body, List.of()).stream()
        .filter(holding -> predicates.contains(holding.predicate()))
        .toList();
  }

  /** {@return the offices that a person ever held} */
  List<Holding> by(int person) {
    return byPerson.getOrDefault(person, List.of());
  }
}
