package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.Name;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Variant;

/** The project's own look-up of spelling variants. */
final class LexiconIndex implements NameIndex {

  private final Lexicon lexicon;

  LexiconIndex(List<NameEntry> entries) {
    this.lexicon = lexicon(entries);
  }

  /** {@return the lexicon of some entries} */
  static Lexicon lexicon(List<NameEntry> entries) {
    LexiconBuilder builder = new LexiconBuilder();
    for (NameEntry entry : entries) {
      EntityType type =
          switch (entry.type().toUpperCase(Locale.ROOT)) {
            case "PERSON" -> EntityType.PERSON;
            case "PLACE" -> EntityType.PLACE;
            case "ORGANIZATION" -> EntityType.ORGANIZATION;
            default -> EntityType.OTHER;
          };
      int entity =
          builder.addEntity(
              new Entity(entry.id(), type, Map.of(), Map.of(), Map.of(), 0, List.of()));
      entry
          .names()
          .forEach((language, names) ->
              names.forEach(name -> builder.addName(entity, language, name, NameKind.LABEL)));
    }
    return builder.build(1);
  }

  @Override
  public List<Hit> search(String name, int limit) {
    List<Hit> hits = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Variant variant : lexicon.variants(name, limit * 3, _ -> true)) {
      if (hits.size() < limit && seen.add(variant.name().entity())) {
        hits.add(
            new Hit(
                lexicon.entity(variant.name().entity()).id(),
                variant.name().text(),
                variant.score()));
      }
    }
    return hits;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** {@return the stored names that a spelling may be a variant of} */
  List<Variant> variants(String name, int limit) {
    return lexicon.variants(name, limit, _ -> true);
  }

  /** {@return the id of the entity of a name} */
  String id(Name name) {
    return lexicon.entity(name.entity()).id();
  }
}
