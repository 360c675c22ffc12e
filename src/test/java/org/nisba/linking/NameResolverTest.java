package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nisba.evaluation.Lexicons;
import org.nisba.lexicon.EntityType;
import org.nisba.support.RandomNames;

class NameResolverTest {

  private static final NameResolver RESOLVER = new NameResolver(Lexicons.starter());

  @ParameterizedTest
  @MethodSource("org.nisba.text.RandomTexts#seeds")
  void fewerCandidatesAreTheFirstOfMore(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      String name = i % 2 == 0 ? RandomNames.stored(random) : RandomNames.any(random);
      Set<EntityType> types = i % 4 < 2 ? Set.of() : Set.of(EntityType.PLACE);
      List<ResolvedName> all =
          RESOLVER.resolve(name, new ResolveOptions(types, ResolveOptions.MOST));
      int limit = 1 + random.nextInt(3);

      assertThat(RESOLVER.resolve(name, new ResolveOptions(types, limit)))
          .as(name)
          .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    }
  }
}
