package org.nisba.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;

/**
 * How a file is read and what becomes of it.
 *
 * @param languages tags of the languages taken of a file in many; a regional tag counts as its
 *     language
 * @param types the types taken of a file, and for Wikidata {@code Q515=PLACE}: a class and what its
 *     instances are; none for all types and the usual classes
 * @param encoding the encoding of a table, or null to find it out
 * @param edits what becomes of edits
 */
public record ImportOptions(
    List<String> languages, List<String> types, @Nullable String encoding, EditPolicy edits) {

  /** French, Arabic, English and names of no language, all types. */
  public static final ImportOptions DEFAULTS =
      new ImportOptions(List.of("fr", "ar", "en", "mul"), List.of(), null, EditPolicy.KEEP);

  private static final Pattern CLASS = Pattern.compile("(Q[1-9][0-9]{0,11})=([A-Za-z]+)");

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the option and what is allowed
   */
  public ImportOptions {
    languages = List.copyOf(languages);
    types = List.copyOf(types);
    if (languages.isEmpty() || !languages.stream().allMatch(EntityRules::isLanguage)) {
      throw new IllegalArgumentException(
          "languages: must be BCP 47 tags such as fr, ar, en, mul, not " + languages);
    }
    for (String type : types) {
      if (type(type).isEmpty() && typeOfClass(type).isEmpty()) {
        throw new IllegalArgumentException(
            "types: must be "
                + List.of(EntityType.values())
                + " or a class and its type such as Q515=PLACE, not "
                + type);
      }
    }
    if (encoding != null && !isEncoding(encoding)) {
      throw new IllegalArgumentException("encoding: there is no encoding named " + encoding);
    }
  }

  /** {@return the types taken} */
  Set<EntityType> typesTaken() {
    Set<EntityType> taken = EnumSet.noneOf(EntityType.class);
    types.forEach(text -> type(text).ifPresent(taken::add));
    return taken.isEmpty() ? EnumSet.allOf(EntityType.class) : taken;
  }

  /** {@return what instances of classes are, beside or instead of what is usual} */
  Map<String, EntityType> classes() {
    Map<String, EntityType> classes = new LinkedHashMap<>();
    for (String text : types) {
      typeOfClass(text).ifPresent(type -> classes.put(text.substring(0, text.indexOf('=')), type));
    }
    return classes;
  }

  /**
   * {@return the language among those taken that a tag belongs to: itself, or the language of a
   * regional tag}
   */
  Optional<String> languageTaken(String tag) {
    if (languages.contains(tag)) {
      return Optional.of(tag);
    }
    int dash = tag.indexOf('-');
    return dash > 0 && languages.contains(tag.substring(0, dash))
        ? Optional.of(tag.substring(0, dash))
        : Optional.empty();
  }

  /** {@return the parts of a list divided by commas} */
  public static List<String> list(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static Optional<EntityType> type(String text) {
    return EntityRules.constant(EntityType.class, text.toUpperCase(Locale.ROOT));
  }

  private static Optional<EntityType> typeOfClass(String text) {
    var match = CLASS.matcher(text);
    return match.matches() ? type(match.group(2)) : Optional.empty();
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
