package org.nisba.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;

/**
 * An entity in the making, for formats that were not made for this catalogue: texts are tidied, a
 * text is one name in a language, and what cannot be kept is left out and told. Not thread-safe.
 */
final class EntityDraft {

  /** White space, and the invisible marks of direction and joining that spreadsheets leave. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^[\\s\\p{Z}\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+"
              + "|[\\s\\p{Z}\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+$");

  private static final Pattern WITHIN = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private final String id;
  private final EntityType type;
  private final Consumer<String> notes;
  private final Map<String, EntityName> names = new LinkedHashMap<>();
  private final Map<String, String> descriptions = new HashMap<>();
  private final Map<String, String> identifiers = new HashMap<>();
  private final Set<EntityRelation> relations = new LinkedHashSet<>();
  private double weight;

  /**
   * Begins an entity.
   *
   * @param notes told what is left out
   */
  EntityDraft(String id, EntityType type, Consumer<String> notes) {
    this.id = id;
    this.type = type;
    this.notes = notes;
  }

  /** Adds the preferred name; a second one in a language is an alias. */
  EntityDraft label(String language, String text) {
    return name(language, text, NameKind.LABEL, null, null);
  }

  EntityDraft alias(String language, String text) {
    return name(language, text, NameKind.ALIAS, null, null);
  }

  /** Adds a short name: an acronym if it is one word of two to ten capitals, else an alias. */
  EntityDraft shortName(String language, String text) {
    return name(
        language, text, isAcronym(tidy(text)) ? NameKind.ACRONYM : NameKind.ALIAS, null, null);
  }

  EntityDraft name(
      String language, String text, NameKind kind, @Nullable String from, @Nullable String to) {
    String tidy = tidied(text, "name");
    if (tidy == null) {
      return this;
    }
    NameKind actual = kind == NameKind.LABEL && hasLabel(language) ? NameKind.ALIAS : kind;
    String key = language + '\n' + tidy;
    EntityName known = names.get(key);
    if (known == null || actual == NameKind.LABEL) {
      names.put(key, new EntityName(language, tidy, actual, Tone.NEUTRAL, date(from), date(to)));
    }
    return this;
  }

  EntityDraft description(String language, String text) {
    String tidy = tidied(text, "description");
    if (tidy != null) {
      descriptions.put(language, tidy);
    }
    return this;
  }

  EntityDraft identifier(String scheme, String value) {
    String tidy = tidied(value, "identifier");
    if (tidy != null) {
      identifiers.putIfAbsent(scheme, tidy);
    }
    return this;
  }

  EntityDraft relation(
      String predicate, String object, @Nullable String from, @Nullable String to) {
    if (EntityRules.isId(object)) {
      relations.add(new EntityRelation(predicate, object, date(from), date(to)));
    }
    return this;
  }

  /** Adds the relation to a country, by its two letters of ISO 3166-1 in any case or by its id. */
  EntityDraft country(String given) {
    String tidy = tidy(given);
    String code = tidy.toUpperCase(Locale.ROOT);
    return relation(
        "country", EntityRules.isCountry(code) ? "iso3166-1:" + code : tidy, null, null);
  }

  /** Sets the weight: rounded to hundredths, 0 to 10. */
  EntityDraft weight(double given) {
    weight = Math.clamp(Math.round(given * 100) / 100.0, 0, 10);
    return this;
  }

  boolean hasNames() {
    return !names.isEmpty();
  }

  private boolean hasLabel(String language) {
    return names.values().stream()
        .anyMatch(name -> name.kind() == NameKind.LABEL && name.language().equals(language));
  }

  /**
   * {@return the entity; without a label, the first name in each language becomes it}
   *
   * @throws InvalidLineException if it has no name or its id is none
   */
  CatalogueEntity build() {
    List<String> faults = new ArrayList<>();
    if (!EntityRules.isId(id)) {
      faults.add("the id '" + id + "' does not match " + EntityRules.ID.pattern());
    }
    if (names.values().stream().noneMatch(name -> name.kind() != NameKind.ACRONYM)) {
      faults.add("it has no name in the languages asked for");
    }
    if (!faults.isEmpty()) {
      throw new InvalidLineException(String.join("; ", faults));
    }
    promoteAliases();
    if (EntityRules.isQid(id)) {
      identifiers.putIfAbsent("wikidata", id);
    }
    return new CatalogueEntity(
        id,
        type,
        List.copyOf(names.values()),
        descriptions,
        identifiers,
        weight,
        List.copyOf(relations),
        0);
  }

  private void promoteAliases() {
    names.replaceAll((_, name) ->
        name.kind() == NameKind.ALIAS && !hasLabel(name.language())
            ? new EntityName(
                name.language(), name.text(), NameKind.LABEL, name.tone(), name.from(), name.to())
            : name);
  }

  private @Nullable String tidied(String text, String what) {
    String tidy = tidy(text);
    if (tidy.isEmpty()) {
      return null;
    }
    if (tidy.length() > EntityRules.LONGEST_TEXT) {
      notes.accept(
          "left out: a " + what + " of more than " + EntityRules.LONGEST_TEXT + " characters");
      return null;
    }
    if (!EntityRules.isWhole(tidy) || tidy.indexOf('\uFFFD') >= 0) {
      notes.accept("left out: a " + what + " with broken characters");
      return null;
    }
    return tidy;
  }

  /** {@return a text without white space and marks around it, and with single spaces in it} */
  static String tidy(String text) {
    return WITHIN.matcher(AROUND.matcher(text).replaceAll("")).replaceAll(" ");
  }

  private static @Nullable String date(@Nullable String date) {
    return date != null && EntityRules.isDate(date) ? date : null;
  }

  private static boolean isAcronym(String text) {
    return text.length() >= 2
        && text.length() <= 10
        && text.codePoints()
            .allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '.')
        && text.codePoints().anyMatch(Character::isUpperCase);
  }
}
