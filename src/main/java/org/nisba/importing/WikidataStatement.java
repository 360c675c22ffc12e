package org.nisba.importing;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A statement of a Wikidata item.
 *
 * @param rank {@code preferred}, {@code normal} or {@code deprecated}
 * @param item the id of the item that it names, or nothing
 * @param language the language of its text, or nothing
 * @param text its text, or nothing
 * @param from its start (P580), or null
 * @param to its end (P582), or null
 */
record WikidataStatement(
    String rank,
    String item,
    String language,
    String text,
    @Nullable String from,
    @Nullable String to) {

  private static final int DAY = 11;
  private static final int MONTH = 10;
  private static final int YEAR = 9;

  boolean isPreferred() {
    return rank.equals("preferred");
  }

  /** {@return whether it has a value and is not known to be wrong} */
  boolean isUsable() {
    return !rank.equals("deprecated") && !(item.isEmpty() && text.isEmpty());
  }

  /** Reads a statement, at whose first token the parser is. */
  static WikidataStatement read(JsonParser parser) {
    String rank = "normal";
    Value value = new Value();
    Value from = new Value();
    Value to = new Value();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        JsonToken token = parser.nextToken();
        switch (field) {
          case "rank" -> rank = String.valueOf(parser.getValueAsString("normal"));
          case "mainsnak" -> snak(parser, value);
          case "qualifiers" -> {
            if (token == JsonToken.START_OBJECT) {
              qualifiers(parser, from, to);
            } else {
              parser.skipChildren();
            }
          }
          default -> parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
    return new WikidataStatement(
        rank, value.item(), value.language, value.text, from.date(), to.date());
  }

  private static void qualifiers(JsonParser parser, Value from, Value to) {
    for (String property = parser.nextName(); property != null; property = parser.nextName()) {
      JsonToken token = parser.nextToken();
      Value value = property.equals("P580") ? from : property.equals("P582") ? to : null;
      if (value != null && token == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          snak(parser, value);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /**
   * {@code {"snaktype": …, "datavalue": {"value": {…}}}}; without a datavalue there is no value.
   */
  private static void snak(JsonParser parser, Value value) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    for (String field = parser.nextName(); field != null; field = parser.nextName()) {
      JsonToken token = parser.nextToken();
      boolean inner = field.equals("datavalue") || field.equals("value");
      if (inner && token == JsonToken.START_OBJECT) {
        if (field.equals("value")) {
          value.read(parser);
        } else {
          snak(parser, value);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /** A value of any of the kinds that are wanted. */
  private static final class Value {

    private String id = "";
    private long number;
    private String language = "";
    private String text = "";
    private String time = "";
    private int precision;

    void read(JsonParser parser) {
      for (String field = parser.nextName(); field != null; field = parser.nextName()) {
        parser.nextToken();
        switch (field) {
          case "id" -> id = string(parser);
          case "numeric-id" -> number = parser.getValueAsLong(0);
          case "language" -> language = string(parser);
          case "text" -> text = string(parser);
          case "time" -> time = string(parser);
          case "precision" -> precision = parser.getValueAsInt(0);
          default -> parser.skipChildren();
        }
      }
    }

    private static String string(JsonParser parser) {
      return String.valueOf(parser.getValueAsString(""));
    }

    /** In old dumps an item is named by its number alone. */
    String item() {
      return id.isEmpty() && number > 0 ? "Q" + number : id;
    }

    /** {@return the day, month or year of {@code +2020-05-07T00:00:00Z}, as precise as it is} */
    @Nullable String date() {
      int length = precision == DAY ? 10 : precision == MONTH ? 7 : precision == YEAR ? 4 : 0;
      String plain = time.startsWith("+") ? time.substring(1) : time;
      int sign = plain.startsWith("-") ? 1 : 0;
      return length == 0 || plain.length() < length + sign
          ? null
          : plain.substring(0, length + sign);
    }
  }
}
