package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.evaluation.RetrievalProtocol.Query;
import org.nisba.evaluation.RetrievalProtocol.Shadow;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.lexicon.NameKind;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.names.NameKey;
import org.nisba.serving.LexiconLoader;
import org.nisba.text.OffsetUnit;

/**
 * Prints how well attested names are linked in text that the catalogue has in another spelling: the
 * starter catalogue and the persons and places of the dev pairs, each under one of its names
 * ({@link RetrievalProtocol}), with one weight; each other spelling takes the place of a mention of
 * the same type in a passage of news. Spellings that the catalogue holds are left out.
 *
 * <p>Arguments: the directory of the data, the directory of the gold of news, then {@code --weight
 * W} of the entities (default 0), {@code --queries N} (default 1500, drawn with a fixed seed), and
 * {@code --faults}.
 */
public final class AttestedSpellingEvaluation {

  private static final long SEED = 5;

  private final Map<String, List<Gold.Document>> passages = new HashMap<>();
  private final Lexicon starter = Lexicons.starter();
  private final Random random = new Random(SEED);
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** How many were asked, linked rightly, and linked to another entity. */
  private static final class Counts {
    int asked;
    int right;
    int wrong;
  }

  private AttestedSpellingEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path gold = Path.of(arguments[1]);
    double weight = 0;
    int queries = 1500;
    boolean faults = false;
    for (int i = 2; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--weight" -> weight = Double.parseDouble(arguments[++i]);
        case "--queries" -> queries = Integer.parseInt(arguments[++i]);
        case "--faults" -> faults = true;
        default -> throw new IllegalArgumentException(arguments[i]);
      }
    }
    AttestedSpellingEvaluation evaluation = new AttestedSpellingEvaluation();
    for (String language : List.of("fr", "ar")) {
      Path file = gold.resolve("news." + language + ".gold.jsonl");
      evaluation.passages.put(language, Corpora.standOff(file, data, "dev"));
    }
    evaluation.evaluate(RetrievalProtocol.read(data), weight, queries, faults);
  }

  private void evaluate(RetrievalProtocol protocol, double weight, int most, boolean faults) {
    Lexicon lexicon = lexicon(protocol, weight);
    Linker linker = new Linker(lexicon);
    List<Query> queries = new ArrayList<>(protocol.queries());
    Collections.shuffle(queries, random);
    Map<String, Counts> counts = new TreeMap<>();
    int asked = 0;
    for (Query query : queries) {
      boolean other = lexicon.isName(lexicon.find(NameKey.of(query.name())));
      boolean apart = query.name().contains("(") || query.name().contains(",");
      if (query.shadow() != Shadow.NONE || other || apart || asked == most) {
        continue;
      }
      Gold.Document passage = passage(query);
      if (passage == null) {
        continue;
      }
      asked++;
      Gold.Mention mention = passage.mentions().getFirst();
      Counts all = counts.computeIfAbsent("all", _ -> new Counts());
      Counts some = counts.computeIfAbsent(kind(query), _ -> new Counts());
      String found = found(linker, passage, mention);
      boolean right = found != null && query.bearers().contains(found);
      for (Counts each : List.of(all, some)) {
        each.asked++;
        each.right += right ? 1 : 0;
        each.wrong += found != null && !right ? 1 : 0;
      }
      if (faults && !right) {
        out.printf("%s: %s, stored as %s: %s%n", kind(query), query.name(), query.drawn(), found);
      }
    }
    counts.forEach((kind, each) ->
        out.printf(
            Locale.ROOT,
            "%-40s %5d linked rightly %.3f otherwise %.3f%n",
            kind,
            each.asked,
            (double) each.right / each.asked,
            (double) each.wrong / each.asked));
  }

  private static String kind(Query query) {
    return "%s %s stored %s, %s"
        .formatted(
            query.type(),
            query.arabic() ? "arabic" : "latin",
            query.drawnArabic() ? "arabic" : "latin",
            query.name().strip().contains(" ") ? "several words" : "one word");
  }

  private static @Nullable String found(
      Linker linker, Gold.Document passage, Gold.Mention mention) {
    String found = null;
    for (Link link : linker.link(passage.text(), LinkOptions.DEFAULTS).links()) {
      if (link.chosen() != null && passage.extent(link).overlaps(mention.extent())) {
        found = link.chosen().entity().id();
      }
    }
    return found;
  }

  /** The starter catalogue, and what is asked for under one name each. */
  private static Lexicon lexicon(RetrievalProtocol protocol, double weight) {
    LexiconBuilder builder = new LexiconBuilder();
    Set<String> known = new HashSet<>();
    for (CatalogueEntity entity : Lexicons.starterEntities()) {
      LexiconLoader.adder(builder).accept(entity);
      known.add(entity.id());
      known.addAll(entity.identifiers().values());
    }
    Set<String> asked = new HashSet<>();
    protocol.queries().forEach(query -> asked.add(query.entity()));
    for (NameEntry entry : protocol.entries()) {
      EntityType type = type(entry.type());
      if (type != null && asked.contains(entry.id()) && known.add(entry.id())) {
        Map<String, String> labels = new HashMap<>();
        entry.names().forEach((language, names) -> labels.put(language, names.getFirst()));
        int index =
            builder.addEntity(
                new Entity(entry.id(), type, labels, Map.of(), Map.of(), weight, List.of()));
        entry
            .names()
            .forEach((language, names) ->
                names.forEach(name -> builder.addName(index, language, name, NameKind.LABEL)));
      }
    }
    return builder.build(1);
  }

  private static @Nullable EntityType type(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "person" -> EntityType.PERSON;
      case "place" -> EntityType.PLACE;
      default -> null;
    };
  }

  /** A passage in which a name stands instead of another, the only mention that is left. */
  private Gold.@Nullable Document passage(Query query) {
    EntityType type = type(query.type());
    List<Gold.Document> all = passages.get(query.arabic() ? "ar" : "fr");
    for (int i = 0; type != null && i < 200; i++) {
      Gold.Document passage = all.get(random.nextInt(all.size()));
      if (!passage.mentions().isEmpty()) {
        Gold.Mention mention = passage.mentions().get(random.nextInt(passage.mentions().size()));
        if (mayBeReplaced(passage, mention, type)) {
          return replaced(passage, mention, query.name());
        }
      }
    }
    return null;
  }

  /** Whether a mention is of a type, of a person a whole name, and overlaps no other. */
  private boolean mayBeReplaced(Gold.Document passage, Gold.Mention mention, EntityType type) {
    boolean capitals =
        passage.lang().equals("fr")
            && mention.surface().equals(mention.surface().toUpperCase(Locale.ROOT));
    return !capitals
        && mention.entity() != null
        && starter.findEntity(mention.entity()).map(starter::type).orElse(null) == type
        && (type == EntityType.PLACE || mention.surface().contains(" "))
        && passage.mentions().stream()
                .filter(other -> other.extent().overlaps(mention.extent()))
                .count()
            == 1;
  }

  private static Gold.Document replaced(Gold.Document passage, Gold.Mention mention, String name) {
    String text = passage.text();
    int from = OffsetUnit.CODEPOINT.toUtf16(text, mention.start());
    int to = OffsetUnit.CODEPOINT.toUtf16(text, mention.end());
    int end = mention.start() + name.codePointCount(0, name.length());
    Gold.Mention moved = new Gold.Mention(mention.start(), end, name, null, List.of(), false);
    return new Gold.Document(
        passage.id(),
        passage.lang(),
        text.substring(0, from) + name + text.substring(to),
        List.of(moved));
  }
}
