package org.nisba.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;

/** What is said of one SKOS concept. Not thread-safe. */
final class SkosConcept {

  private static final Pattern LOCAL =
      Pattern.compile("[/#:]([A-Za-z0-9][A-Za-z0-9._-]{0,100})/?$");
  private static final Pattern WIKIDATA =
      Pattern.compile("https?://(?:www\\.)?wikidata\\.org/(?:entity|wiki)/(Q[1-9][0-9]*)");

  /**
   * A text.
   *
   * @param language its tag, or nothing
   */
  record Text(String language, String text) {}

  private final String uri;
  private final Map<String, List<Text>> texts = new LinkedHashMap<>();
  private final Map<String, List<String>> links = new LinkedHashMap<>();
  private boolean isConcept;

  SkosConcept(String uri) {
    this.uri = uri;
  }

  String uri() {
    return uri;
  }

  /** {@return whether it is said to be a concept} */
  boolean isConcept() {
    return isConcept;
  }

  void markAsConcept() {
    isConcept = true;
  }

  void addText(String property, Text text) {
    texts.computeIfAbsent(property, _ -> new ArrayList<>()).add(text);
  }

  void addLink(String property, String to) {
    links.computeIfAbsent(property, _ -> new ArrayList<>()).add(to);
  }

  /**
   * {@return the entity}
   *
   * @param literals the texts of SKOS-XL labels
   */
  CatalogueEntity entity(
      Map<String, Text> literals, ImportOptions options, Consumer<String> notes) {
    EntityDraft draft = new EntityDraft(id(uri), type(options), notes);
    draft.identifier("uri", uri);
    names("prefLabel", literals, options, draft::label);
    names("altLabel", literals, options, draft::alias);
    names("hiddenLabel", literals, options, draft::alias);
    names("definition", literals, options, draft::description);
    for (String target : links.getOrDefault("broader", List.of())) {
      draft.relation("broader", id(target), null, null);
    }
    for (String target : links.getOrDefault("exactMatch", List.of())) {
      Matcher qid = WIKIDATA.matcher(target);
      if (qid.matches()) {
        draft.identifier("wikidata", qid.group(1));
      }
    }
    return draft.build();
  }

  /** A vocabulary does not say what its concepts are; when one type is asked for, it is that. */
  private static EntityType type(ImportOptions options) {
    Set<EntityType> types = options.typesTaken();
    return types.size() == 1 ? types.iterator().next() : EntityType.OTHER;
  }

  private interface Adder {
    EntityDraft add(String language, String text);
  }

  private void names(
      String property, Map<String, Text> literals, ImportOptions options, Adder adder) {
    List<Text> all = new ArrayList<>(texts.getOrDefault(property, List.of()));
    for (String label : links.getOrDefault(property, List.of())) {
      Text literal = literals.get(label);
      if (literal != null) {
        all.add(literal);
      }
    }
    all.stream()
        .filter(text -> options.languages().contains(text.language))
        .forEach(text -> adder.add(text.language, text.text));
    for (Text text : all) {
      if (!options.languages().contains(text.language)) {
        language(text, options).ifPresent(language -> adder.add(language, text.text));
      }
    }
  }

  /** A regional tag counts as its language; without a tag the letters tell. */
  private static Optional<String> language(Text text, ImportOptions options) {
    @Nullable String tag =
        text.language.isEmpty() ? Scripts.languageOf(text.text, "mul") : text.language;
    return tag == null ? Optional.empty() : options.languageTaken(tag);
  }

  /** {@return the last part of the URI, to be readable, and a part that tells it from others} */
  private static String id(String uri) {
    Matcher qid = WIKIDATA.matcher(uri);
    if (qid.matches()) {
      return qid.group(1);
    }
    Matcher local = LOCAL.matcher(uri);
    String whole = UUID.nameUUIDFromBytes(uri.getBytes(StandardCharsets.UTF_8)).toString();
    return "skos:" + (local.find() ? local.group(1) + "-" + whole.substring(0, 8) : whole);
  }
}
