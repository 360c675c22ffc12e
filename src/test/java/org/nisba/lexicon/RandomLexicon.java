package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nisba.names.NameKey;
import org.nisba.support.RandomNames;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Seeded lexicons, and all that one can be asked. */
final class RandomLexicon {

  private static final int ENTITIES = 300;
  private static final List<String> LANGUAGES = List.of("fr", "ar", "en", "mul");

  private RandomLexicon() {}

  /**
   * {@return a lexicon of several segments, with entities that are hidden; the seed is its
   * revision}
   */
  static Lexicon changed(long seed) {
    Random random = new Random(seed);
    Set<String> all = new HashSet<>();
    IntStream.range(0, ENTITIES).forEach(i -> all.add("e" + i));
    Lexicon lexicon = builder(seed, all).build(0);
    for (int step = 0; step < 12; step++) {
      Set<String> ids = new HashSet<>();
      for (int i = random.nextInt(20); i >= 0; i--) {
        ids.add("e" + random.nextInt(ENTITIES + 50));
      }
      Set<String> present = new HashSet<>(ids);
      present.removeIf(_ -> random.nextInt(3) == 0);
      lexicon = lexicon.with(seed, ids, builder(random.nextLong(), present));
      lexicon = random.nextInt(6) == 0 ? lexicon.compacted() : lexicon;
    }
    return lexicon;
  }

  /** {@return some entities with any names} */
  static LexiconBuilder builder(long seed, Set<String> ids) {
    Random random = new Random(seed);
    LexiconBuilder builder = new LexiconBuilder();
    for (String id : ids.stream().sorted().toList()) {
      Map<String, List<String>> names = new TreeMap<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        names
            .computeIfAbsent(any(LANGUAGES, random), _ -> new ArrayList<>())
            .add(random.nextInt(4) == 0 ? "Même nom" : RandomNames.stored(random));
      }
      int index = builder.addEntity(entity(id, names, random));
      names.forEach((language, texts) -> {
        for (String text : texts.stream().distinct().toList()) {
          builder.addName(index, language, text, any(KINDS, random), period(random));
        }
      });
    }
    return builder;
  }

  private static final List<NameKind> KINDS =
      List.of(NameKind.LABEL, NameKind.ALIAS, NameKind.ALIAS, NameKind.ACRONYM, NameKind.ROLE);

  private static Entity entity(String id, Map<String, List<String>> names, Random random) {
    Map<String, String> labels = new TreeMap<>();
    names.forEach((language, texts) ->
        labels.put(language, random.nextInt(4) == 0 ? "No name of it" : texts.getFirst()));
    List<Relation> relations = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String object =
          random.nextBoolean() ? "e" + random.nextInt(ENTITIES) : "Q" + random.nextInt(ENTITIES);
      Period period = period(random);
      relations.add(
          new Relation(
              any(List.of("country", "leader"), random), object, period.from(), period.to()));
    }
    return new Entity(
        id,
        any(List.of(EntityType.values()), random),
        labels,
        random.nextBoolean() ? Map.of() : Map.of("fr", "Description n° " + random.nextInt()),
        random.nextBoolean() ? Map.of() : Map.of("wikidata", "Q" + id.substring(1)),
        random.nextInt(3) == 0 ? 0 : random.nextDouble() * 20,
        relations);
  }

  private static Period period(Random random) {
    return random.nextInt(3) > 0
        ? Period.ALWAYS
        : new Period(
            random.nextBoolean() ? null : "20" + (10 + random.nextInt(10)),
            random.nextBoolean() ? null : "2020-0" + (1 + random.nextInt(9)));
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** {@return what a lexicon says of all its entities, and of many names} */
  static List<String> answers(Lexicon lexicon, long seed) {
    Random random = new Random(seed);
    List<String> answers = new ArrayList<>();
    answers.add(lexicon.revision() + " " + lexicon.entityCount() + " " + lexicon.nameCount());
    lexicon.entities().forEach(index -> describe(lexicon, index, answers));
    for (int i = 0; i < 300; i++) {
      String name = RandomNames.any(random);
      Tokens words = Tokenizer.tokens(name);
      long state = NameKey.EMPTY;
      for (int word = 0; word < words.size(); word++) {
        state = NameKey.append(state, words, word);
        int answer = lexicon.find(NameKey.finish(state));
        answers.add(
            lexicon.continues(answer) + " " + lexicon.isName(answer) + " " + lexicon.names(answer));
      }
      String word = name.split(" ", -1)[0];
      answers.add(name + " " + lexicon.givenNames().contains(word));
      lexicon.variants(name, 10, _ -> true).forEach(each -> answers.add(text(each)));
      lexicon.spelledLike(name, 0.3, Reach.FAR).forEach(each -> answers.add(text(each)));
      String beginning = name.substring(0, Math.min(1 + random.nextInt(4), name.length()));
      answers.add(beginning + " " + lexicon.completions(beginning, 1 + i % 7, _ -> true));
    }
    return answers;
  }

  private static void describe(Lexicon lexicon, int index, List<String> answers) {
    Entity entity = lexicon.entity(index);
    answers.add(
        entity.id()
            + entity.type()
            + lexicon.type(index)
            + new TreeMap<>(entity.labels())
            + entity.descriptions()
            + entity.identifiers()
            + entity.weight()
            + entity.relations()
            + lexicon.findEntity(entity.id())
            + lexicon.findReferred("Q" + entity.id().substring(1))
            + IntStream.of(lexicon.related(index)).boxed().toList()
            + IntStream.of(lexicon.subjects("country", index)).boxed().toList());
  }

  private static String text(Variant variant) {
    return variant.name() + " " + variant.same() + " " + variant.score();
  }
}
