package org.nisba.serving;

import java.util.function.Consumer;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueChanges;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.LexiconEntry;
import org.nisba.lexicon.NameKind;
import org.nisba.lexicon.Period;
import org.nisba.lexicon.Relation;

/**
 * Makes a lexicon of catalogue entities: the one place where the words of the one become those of
 * the other.
 */
public final class LexiconLoader {

  private LexiconLoader() {}

  /** {@return the lexicon of the whole catalogue at its current revision} */
  static Lexicon load(Catalogue catalogue) {
    LexiconBuilder builder = new LexiconBuilder();
    Portions<CatalogueEntity, LexiconEntry> portions =
        new Portions<>(LexiconLoader::entry, builder::add);
    long revision = catalogue.forEach(portions);
    portions.finish();
    return builder.build(revision);
  }

  /** {@return a lexicon after some changes of the catalogue} */
  static Lexicon apply(Lexicon lexicon, CatalogueChanges changes) {
    LexiconBuilder present = new LexiconBuilder();
    changes.present().forEach(adder(present));
    return lexicon.with(changes.revision(), changes.ids(), present);
  }

  /** {@return what adds catalogue entities to a lexicon} */
  public static Consumer<CatalogueEntity> adder(LexiconBuilder builder) {
    return entity -> builder.add(entry(entity));
  }

  private static LexiconEntry entry(CatalogueEntity entity) {
    LexiconEntry entry = new LexiconEntry(toEntity(entity));
    for (EntityName name : entity.names()) {
      entry.addName(
          name.language(),
          name.text(),
          NameKind.valueOf(name.kind().name()),
          new Period(name.from(), name.to()));
    }
    return entry;
  }

  private static Entity toEntity(CatalogueEntity entity) {
    return new Entity(
        entity.id(),
        EntityType.valueOf(entity.type().name()),
        entity.labels(),
        entity.descriptions(),
        entity.identifiers(),
        entity.weight(),
        entity.relations().stream()
            .map(r -> new Relation(r.predicate(), r.object(), r.from(), r.to()))
            .toList());
  }
}
