package org.nisba.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import org.nisba.evaluation.Lexicons;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.serving.LexiconLoader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A catalogue of any size: the starter catalogue, then persons and places whose names, one in
 * either script, are put together anew from first and further words of real ones, as often as those
 * occur. The same seed gives the same catalogue, which is made while it is read and never held.
 */
final class MadeCatalogue {

  /** Three persons to a place. */
  private static final int PERSONS = 3;

  /** So many of a hundred entities of Wikidata have the same label in English as in French. */
  private static final int ALIKE = 85;

  private static final List<String> LANGUAGES = List.of("fr", "ar");

  private static final JsonMapper JSON = JsonMapper.shared();

  private final int names;
  private final long seed;
  private final List<CatalogueEntity> starter;
  private final List<Parts> persons = List.of(new Parts(), new Parts());
  private final List<Parts> places = List.of(new Parts(), new Parts());

  /**
   * Reads what the names are made of.
   *
   * @param names how many names; positive
   * @param further a file of entities whose names serve, too, or null
   */
  MadeCatalogue(int names, long seed, @Nullable Path further) throws IOException {
    this.names = names;
    this.seed = seed;
    this.starter = Lexicons.starterEntities();
    starter.forEach(this::takeParts);
    if (further != null) {
      Lexicons.read(further, this::takeParts);
    }
  }

  private MadeCatalogue(MadeCatalogue whole, int names) {
    this.names = names;
    this.seed = whole.seed;
    this.starter = whole.starter;
    for (int script = 0; script < LANGUAGES.size(); script++) {
      persons.get(script).addAll(whole.persons.get(script));
      places.get(script).addAll(whole.places.get(script));
    }
  }

  /** {@return a catalogue with the first of these names} */
  MadeCatalogue first(int count) {
    return new MadeCatalogue(this, Math.min(count, names));
  }

  /** Gives all entities. */
  void forEach(Consumer<CatalogueEntity> taker) {
    int count = 0;
    for (CatalogueEntity entity : starter) {
      if (count + entity.names().size() <= names) {
        taker.accept(entity);
        count += entity.names().size();
      }
    }
    forEachMade(names - count, taker);
  }

  /** Gives the entities that are not in the starter catalogue. */
  void forEachMade(Consumer<CatalogueEntity> taker) {
    int count = starter.stream().mapToInt(entity -> entity.names().size()).sum();
    forEachMade(Math.max(0, names - count), taker);
  }

  /**
   * Writes entities as an import has them, in the project's own format: labels in French, Arabic
   * and English, a description, a weight, an identifier, and a relation for half of them. The ids
   * come in no order, as they do in the world.
   *
   * @param entities how many
   */
  void write(Path file, int entities) throws IOException {
    Random random = new Random(seed);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < entities; i++) {
        boolean person = random.nextInt(PERSONS + 1) < PERSONS;
        List<Parts> parts = person ? persons : places;
        String id = "Q" + (1_000_000 + i * 7_919L % 900_000_001L);
        Map<String, String> labels = new TreeMap<>();
        String french = parts.getFirst().any(random);
        boolean alike = random.nextInt(100) < ALIKE;
        labels.put("fr", french);
        labels.put("ar", parts.getLast().any(random));
        labels.put("en", alike ? french : parts.getFirst().any(random));
        Map<String, String> country =
            Map.of("predicate", "country", "object", "Q" + random.nextInt(1_000));
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("type", person ? EntityType.PERSON : EntityType.PLACE);
        fields.put("labels", labels);
        fields.put("descriptions", Map.of("fr", "né à " + places.getFirst().any(random)));
        fields.put("identifiers", Map.of("wikidata", id));
        fields.put("weight", random.nextInt(100) / 10.0);
        fields.put("relations", random.nextBoolean() ? List.of(country) : List.of());
        out.append(JSON.writeValueAsString(fields)).append('\n');
      }
    }
  }

  private void forEachMade(int count, Consumer<CatalogueEntity> taker) {
    Random random = new Random(seed);
    for (int made = 0; made < count; made += LANGUAGES.size()) {
      boolean person = random.nextInt(PERSONS + 1) < PERSONS;
      List<Parts> parts = person ? persons : places;
      List<EntityName> both = new ArrayList<>();
      for (int script = 0; script < LANGUAGES.size() && made + script < count; script++) {
        both.add(name(LANGUAGES.get(script), parts.get(script).any(random)));
      }
      EntityType type = person ? EntityType.PERSON : EntityType.PLACE;
      taker.accept(entity("made-" + made, type, both));
    }
  }

  /** Gives all names as they are written. */
  void forEachName(Consumer<String> taker) {
    forEach(entity -> entity.names().forEach(name -> taker.accept(name.text())));
  }

  /** {@return the lexicon of all entities} */
  Lexicon lexicon() {
    LexiconBuilder builder = new LexiconBuilder();
    forEach(LexiconLoader.adder(builder));
    return builder.build(1);
  }

  private void takeParts(CatalogueEntity entity) {
    List<Parts> parts =
        switch (entity.type()) {
          case PERSON -> persons;
          case PLACE -> places;
          default -> List.of();
        };
    for (EntityName name : entity.names()) {
      int script = LANGUAGES.indexOf(name.language());
      if (!parts.isEmpty() && script >= 0) {
        parts.get(script).take(name.text());
      }
    }
  }

  private static EntityName name(String language, String text) {
    return new EntityName(language, text, NameKind.LABEL, Tone.NEUTRAL, null, null);
  }

  private static CatalogueEntity entity(String id, EntityType type, List<EntityName> names) {
    return new CatalogueEntity(id, type, names, Map.of(), Map.of(), 0, List.of(), 0);
  }

  /** First words of names of two words or more, and what follows them. */
  private static final class Parts {

    private final List<String> firsts = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    void take(String name) {
      int space = name.indexOf(' ');
      if (space > 0 && space < name.length() - 1) {
        firsts.add(name.substring(0, space));
        others.add(name.substring(space + 1));
      }
    }

    void addAll(Parts more) {
      firsts.addAll(more.firsts);
      others.addAll(more.others);
    }

    /** One name in four has a middle name. */
    String any(Random random) {
      String middle = random.nextInt(4) == 0 ? anyOf(firsts, random) + ' ' : "";
      return anyOf(firsts, random) + ' ' + middle + anyOf(others, random);
    }
  }

  private static String anyOf(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
