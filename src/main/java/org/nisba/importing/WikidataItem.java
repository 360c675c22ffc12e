package org.nisba.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What is wanted of one Wikidata item, read from its JSON as it streams by. */
final class WikidataItem {

  /** The statements that become relations. */
  static final Map<String, String> PREDICATES = predicates();

  private static final Set<String> NAMES = Set.of("P31", "P1559", "P1705", "P1813");

  /** A text of the item. */
  private record Text(String tag, String language, String text) {

    boolean isRegional() {
      return !tag.equals(language);
    }
  }

  private final ImportOptions options;
  private final List<Text> labels = new ArrayList<>();
  private final List<Text> aliases = new ArrayList<>();
  private final List<Text> descriptions = new ArrayList<>();
  private final Map<String, List<WikidataStatement>> statements = new HashMap<>();
  private String id = "";
  private boolean isItem = true;
  private int sitelinks;

  WikidataItem(ImportOptions options) {
    this.options = options;
  }

  private static Map<String, String> predicates() {
    Map<String, String> predicates = new LinkedHashMap<>();
    predicates.put("P17", "country");
    predicates.put("P27", "citizenship");
    predicates.put("P131", "locatedIn");
    predicates.put("P39", "positionHeld");
    predicates.put("P279", "subclassOf");
    return predicates;
  }

  String id() {
    return id;
  }

  /** {@return whether it is an item and not a property, lexeme or file} */
  boolean isItem() {
    return isItem;
  }

  int sitelinks() {
    return sitelinks;
  }

  /** {@return the statements of a property that are not deprecated, preferred ones first} */
  List<WikidataStatement> statements(String property) {
    return statements.getOrDefault(property, List.of());
  }

  /** Reads the object; of what is no item, only the beginning. */
  void read(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new InvalidLineException("not a JSON object");
    }
    for (String field = parser.nextName(); field != null && isItem; field = parser.nextName()) {
      parser.nextToken();
      switch (field) {
        case "type" -> isItem = parser.getString().equals("item");
        case "id" -> id = parser.getString();
        case "labels" -> texts(parser, labels);
        case "aliases" -> texts(parser, aliases);
        case "descriptions" -> texts(parser, descriptions);
        case "claims" -> claims(parser);
        case "sitelinks" -> sitelinks = count(parser);
        default -> parser.skipChildren();
      }
    }
    if (isItem && (!EntityRules.isQid(id) || parser.currentToken() != JsonToken.END_OBJECT)) {
      throw new InvalidLineException("/id: must be that of an item, such as Q42");
    }
  }

  /** Adds names and descriptions; a language's own before those of its regions. */
  void addTexts(EntityDraft draft) {
    labels.stream()
        .filter(text -> !text.isRegional())
        .forEach(text -> draft.label(text.language, text.text));
    labels.stream().filter(Text::isRegional).forEach(text -> draft.label(text.language, text.text));
    aliases.forEach(text -> draft.alias(text.language, text.text));
    descriptions.stream()
        .filter(text -> !text.isRegional())
        .forEach(text -> draft.description(text.language, text.text));
  }

  /** Texts by language tag: one each, or arrays of them. An empty object is written {@code []}. */
  private void texts(JsonParser parser, List<Text> found) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String tag = parser.nextName(); tag != null; tag = parser.nextName()) {
      JsonToken start = parser.nextToken();
      Optional<String> language = options.languageTaken(tag);
      if (language.isEmpty()) {
        parser.skipChildren();
      } else if (start == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          found.add(new Text(tag, language.get(), text(parser)));
        }
      } else {
        found.add(new Text(tag, language.get(), text(parser)));
      }
    }
  }

  private static String text(JsonParser parser) {
    String text = "";
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals("value")) {
          text = parser.getString();
        } else {
          parser.skipChildren();
        }
      }
    }
    return text;
  }

  private void claims(JsonParser parser) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String property = parser.nextName(); property != null; property = parser.nextName()) {
      boolean wanted = NAMES.contains(property) || PREDICATES.containsKey(property);
      if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
        List<WikidataStatement> normal = new ArrayList<>();
        List<WikidataStatement> all = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          WikidataStatement statement = WikidataStatement.read(parser);
          if (statement.isUsable()) {
            (statement.isPreferred() ? all : normal).add(statement);
          }
        }
        all.addAll(normal);
        statements.put(property, all);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static int count(JsonParser parser) {
    int count = 0;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String site = parser.nextName(); site != null; site = parser.nextName()) {
        parser.nextToken();
        parser.skipChildren();
        count++;
      }
    } else {
      parser.skipChildren();
    }
    return count;
  }
}
