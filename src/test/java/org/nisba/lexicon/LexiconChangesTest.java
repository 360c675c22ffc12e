package org.nisba.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.names.NameKey;
import org.nisba.support.RandomNames;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** The law of changes: a lexicon that was changed answers as one that was built whole. */
class LexiconChangesTest {

  private static final int STEPS = 150;

  /** The least probability of a variant that counts. */
  private static final double LEAST = 0.02;

  /** An entity as it is added. */
  private record Source(Entity entity, List<String> names) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyEditsLeaveItAnsweringAsOneBuiltWhole(long seed) {
    Random random = new Random(seed);
    Map<String, Source> there = new TreeMap<>();
    for (int i = 0; i < random.nextInt(30); i++) {
      Source source = source("e" + i, random);
      there.put(source.entity.id(), source);
    }
    Lexicon changed = builder(there.values()).build(0);
    for (int step = 1; step <= STEPS; step++) {
      Set<String> ids = new HashSet<>();
      List<Source> present = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(3); i++) {
        String id = "e" + random.nextInt(120);
        if (ids.add(id)) {
          there.remove(id);
          if (random.nextInt(4) > 0) {
            Source source = source(id, random);
            there.put(id, source);
            present.add(source);
          }
        }
      }
      changed = changed.with(step, ids, builder(present));
      if (random.nextInt(10) == 0 || changed.isScattered()) {
        changed = changed.compacted();
      }
      assertThat(changed.revision()).isEqualTo(step);
      if (step % 25 == 0) {
        assertAlike(changed, builder(there.values()).build(step), random);
      }
    }
  }

  @Test
  void aChangedLexiconLeavesTheOneBeforeAsItWas() {
    Source old = new Source(entity("a", EntityType.PLACE, 1, List.of()), List.of("Alpha"));
    Source young = new Source(entity("a", EntityType.PLACE, 1, List.of()), List.of("Beta"));
    Lexicon before = builder(List.of(old)).build(1);
    Lexicon after = before.with(2, Set.of("a"), builder(List.of(young)));

    assertThat(ids(before, "Alpha")).containsExactly("a ALIAS Alpha");
    assertThat(ids(before, "Beta")).isEmpty();
    assertThat(ids(after, "Alpha")).isEmpty();
    assertThat(ids(after, "Beta")).containsExactly("a ALIAS Beta");
  }

  @Test
  void manyChangesMakeManySmallSegmentsOne() {
    Lexicon lexicon = Lexicon.empty();
    int scattered = 0;
    for (int i = 0; i < 1_000; i++) {
      Source source = source("e" + i, new Random(i));
      lexicon = lexicon.with(i, Set.of("e" + i), builder(List.of(source)));
      if (lexicon.isScattered()) {
        scattered++;
        lexicon = lexicon.compacted();
        assertThat(lexicon.isScattered()).isFalse();
      }
    }
    assertThat(scattered).isBetween(1, 1_000 / 16);
    assertThat(lexicon.entityCount()).isEqualTo(1_000);
  }

  private static void assertAlike(Lexicon changed, Lexicon whole, Random random) {
    assertThat(changed.entityCount()).isEqualTo(whole.entityCount());
    assertThat(changed.nameCount()).isEqualTo(whole.nameCount());
    for (int i = 0; i < 120; i++) {
      assertThat(related(changed, "e" + i)).isEqualTo(related(whole, "e" + i));
      assertThat(subjects(changed, "e" + i)).isEqualTo(subjects(whole, "e" + i));
    }
    for (int i = 0; i < 200; i++) {
      String name = RandomNames.any(random);
      assertFoundAlike(changed, whole, name);
      String word = name.split(" ", -1)[0];
      assertThat(changed.givenNames().contains(word)).isEqualTo(whole.givenNames().contains(word));
      String beginning = name.substring(0, Math.min(3, name.length()));
      assertThat(texts(changed, changed.completions(beginning, 5, _ -> true)))
          .isEqualTo(texts(whole, whole.completions(beginning, 5, _ -> true)));
    }
  }

  private static void assertFoundAlike(Lexicon changed, Lexicon whole, String name) {
    Tokens words = Tokenizer.tokens(name);
    long state = NameKey.EMPTY;
    for (int word = 0; word < words.size(); word++) {
      state = NameKey.append(state, words, word);
      int theirs = whole.find(NameKey.finish(state));
      int ours = changed.find(NameKey.finish(state));
      assertThat(changed.isName(ours)).isEqualTo(whole.isName(theirs));
      assertThat(texts(changed, changed.names(ours))).isEqualTo(texts(whole, whole.names(theirs)));
      assertThat(changed.continues(ours) || !whole.continues(theirs)).isTrue();
    }
    assertThat(variants(changed, changed.spelledLike(name, 0.5, Reach.FAR)))
        .isEqualTo(variants(whole, whole.spelledLike(name, 0.5, Reach.FAR)));
    Map<String, Double> theirs = variants(whole, whole.variants(name, 10, _ -> true));
    Map<String, Double> ours = variants(changed, changed.variants(name, 10, _ -> true));
    assertNoneMissing(ours, theirs);
    assertNoneMissing(theirs, ours);
  }

  /** But for what is improbable, which a look-up may give up early or not. */
  private static void assertNoneMissing(Map<String, Double> of, Map<String, Double> in) {
    of.forEach((name, score) -> {
      if (score > LEAST) {
        assertThat(in.getOrDefault(name, 0.0)).as(name).isCloseTo(score, within(LEAST));
      }
    });
  }

  private static Map<String, Double> variants(Lexicon lexicon, List<Variant> variants) {
    Map<String, Double> scores = new TreeMap<>();
    variants.forEach(each -> scores.put(each.same() + text(lexicon, each.name()), each.score()));
    return scores;
  }

  private static List<String> ids(Lexicon lexicon, String name) {
    return texts(lexicon, lexicon.names(lexicon.find(NameKey.of(name))));
  }

  private static List<String> texts(Lexicon lexicon, List<Name> names) {
    return names.stream().map(name -> text(lexicon, name)).toList();
  }

  private static String text(Lexicon lexicon, Name name) {
    return lexicon.entity(name.entity()).id() + " " + name.kind() + " " + name.text();
  }

  private static List<String> related(Lexicon lexicon, String id) {
    List<String> related = new ArrayList<>();
    lexicon
        .findEntity(id)
        .ifPresent(entity -> {
          for (int each : lexicon.related(entity)) {
            related.add(lexicon.entity(each).id());
          }
        });
    related.sort(Comparator.naturalOrder());
    return related;
  }

  private static List<String> subjects(Lexicon lexicon, String id) {
    return lexicon.findEntity(id).stream()
        .flatMapToInt(entity -> Arrays.stream(lexicon.subjects("country", entity)))
        .mapToObj(each -> lexicon.entity(each).id())
        .sorted()
        .toList();
  }

  private static LexiconBuilder builder(Iterable<Source> sources) {
    LexiconBuilder builder = new LexiconBuilder();
    for (Source source : sources) {
      int index = builder.addEntity(source.entity);
      for (String name : source.names) {
        builder.addName(index, "fr", name, NameKind.ALIAS);
      }
    }
    return builder;
  }

  private static Source source(String id, Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      names.add(RandomNames.stored(random));
    }
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      relations.add(new Relation("country", "e" + random.nextInt(120), null, null));
    }
    EntityType type = EntityType.values()[random.nextInt(EntityType.values().length)];
    return new Source(
        entity(id, type, random.nextInt(5), relations), names.stream().distinct().toList());
  }

  private static Entity entity(
      String id, EntityType type, double weight, List<Relation> relations) {
    return new Entity(id, type, Map.of(), Map.of(), Map.of(), weight, relations);
  }
}
