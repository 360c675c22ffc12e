package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Period;
import org.nisba.lexicon.Relation;

/** Who held which office when, as the relations of a lexicon say. Immutable. */
final class OfficeHolders {

  private final Lexicon lexicon;

  /**
   * An office held for some time.
   *
   * @param person who held it
   * @param body of which country or organisation
   */
  record Holding(int person, String predicate, int body, Period period) {}

  OfficeHolders(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** {@return who ever held an office of some kinds in a country or organisation} */
  List<Holding> of(int body, Set<String> predicates) {
    List<Holding> holdings = new ArrayList<>();
    for (String predicate : predicates) {
      for (int person : lexicon.subjects(predicate, body)) {
        by(person).stream()
            .filter(held -> held.body() == body && held.predicate().equals(predicate))
            .forEach(holdings::add);
      }
    }
    return holdings;
  }

  /** {@return the offices that a person ever held} */
  List<Holding> by(int person) {
    List<Holding> holdings = new ArrayList<>(2);
    for (Relation relation : lexicon.entity(person).relations()) {
      if (Office.isPredicate(relation.predicate())) {
        lexicon
            .findReferred(relation.object())
            .ifPresent(body ->
                holdings.add(new Holding(person, relation.predicate(), body, relation.period())));
      }
    }
    return holdings;
  }
}
