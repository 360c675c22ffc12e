package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.serving.LexiconLoader;

/** FEATURE UNDER TEST: texts are linked with a changed lexicon as with one that was built whole. */
class ChangedLexiconTest {

  @Test
  void theOrderOfChangesDoesNotShowInTexts() {
    List<CatalogueEntity> entities = Lexicons.starterEntities();
    Collections.shuffle(entities, new Random(1));
    List<CatalogueEntity> late = entities.subList(0, 300);
    Lexicon changed = builder(entities.subList(200, entities.size())).build(0);
    for (int from = 0; from < late.size(); from += 20) {
      List<CatalogueEntity> some =
          late.subList(from, from + 20); // the last hundred for a second time
      Set<String> ids = some.stream().map(CatalogueEntity::id).collect(Collectors.toSet());
      changed = changed.with(from, ids, builder(some));
    }
    Linker ofChanges = new Linker(changed);
    Linker whole = new Linker(builder(entities).build(0));
    for (Gold.Document document : Gold.own()) {
      assertThat(links(ofChanges, document.text()))
          .as(document.id())
          .isEqualTo(links(whole, document.text()));
    }
  }

  private static List<String> links(Linker linker, String text) {
    List<String> links = new ArrayList<>();
    linker
        .link(text, LinkOptions.DEFAULTS)
        .links()
        .forEach(link -> {
          String id = link.chosen() == null ? "" : link.chosen().entity().id();
          links.add(link.span() + " " + id + " " + Math.round(link.confidence() * 1e4));
        });
    return links;
  }

  private static LexiconBuilder builder(List<CatalogueEntity> entities) {
    LexiconBuilder builder = new LexiconBuilder();
    entities.forEach(LexiconLoader.adder(builder));
    return builder;
  }
}
