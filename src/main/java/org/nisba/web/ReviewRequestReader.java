package org.nisba.web;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;
import org.nisba.linking.MatchKind;
import org.nisba.review.ReviewDecision;
import org.nisba.review.Ruling;
import org.nisba.review.SentLink;
import org.nisba.text.Language;
import org.nisba.web.Options.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads requests about the review, and names every fault at once. Thread-safe. */
@Component
class ReviewRequestReader {

  /** The most items sent at once. */
  static final int MOST_ITEMS = 1_000;

  /** Enough for the most and longest items, each unit of which may be six characters of JSON. */
  static final int LONGEST_BODY =
      MOST_ITEMS * ((SentLink.LONGEST_TEXT + 2 * SentLink.LONGEST_CONTEXT + 128) * 6 + 256);

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");

  private static final Map<String, Kind> ITEM =
      Options.kinds(
          entry("language", Kind.STRING),
          entry("type", Kind.STRING),
          entry("entity", Kind.STRING),
          entry("confidence", Kind.NUMBER),
          entry("match", Kind.STRING));

  private final JsonMapper json;

  ReviewRequestReader(JsonMapper json) {
    this.json = json;
  }

  /** {@return the links of a body} */
  List<SentLink> links(String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "items", json, faults);
    fields.options(Map.of(), List.of("items"));
    List<Optional<SentLink>> links =
        fields.objects("items", "text and language", MOST_ITEMS).stream()
            .map(item -> link(item, faults))
            .toList();
    faults.throwIfAny();
    return links.stream().map(Optional::orElseThrow).toList();
  }

  /** Empty when the item is at fault. */
  private static Optional<SentLink> link(JsonFields item, Faults faults) {
    Options options = item.options(ITEM, List.of("text", "before", "after"));
    Optional<String> text =
        item.text("text").map(each -> WHITE_SPACE.matcher(each.strip()).replaceAll(" "));
    text.ifPresent(each -> check(each, item.pointer("text"), faults));
    Optional<Language> language = options.one("language", Options::exactly, "fr, ar, en");
    if (!options.has("language")) {
      faults.add(item.pointer("language"), "is required");
    }
    EntityType type = options.constant("type", EntityType.class).orElse(null);
    String entity =
        options
            .one("entity", id -> Optional.of(id).filter(ID.asMatchPredicate()), "ids of entities")
            .orElse(null);
    Double confidence =
        options
            .one("confidence", AnnotateOptions::probability, "the numbers from 0 to 1")
            .orElse(null);
    String match = options.constant("match", MatchKind.class).map(Enum::name).orElse(null);
    String before = context(item, "before", faults);
    String after = context(item, "after", faults);
    if (!isText(text.orElse("")) || language.isEmpty() || isTooLong(before) || isTooLong(after)) {
      return Optional.empty();
    }
    return Optional.of(
        new SentLink(
            text.get(), language.get().tag(), type, entity, confidence, match, before, after));
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && text.length() <= SentLink.LONGEST_TEXT;
  }

  private static void check(String text, String place, Faults faults) {
    if (!isText(text)) {
      faults.add(place, "must have 1 to " + SentLink.LONGEST_TEXT + " characters");
    }
    ForbiddenCharacters.in(text).ifPresent(found -> faults.add(place, "has " + found.detail()));
  }

  private static @Nullable String context(JsonFields item, String field, Faults faults) {
    String context = item.optionalText(field, SentLink.LONGEST_CONTEXT);
    if (context != null) {
      ForbiddenCharacters.in(context)
          .ifPresent(found -> faults.add(item.pointer(field), "has " + found.detail()));
    }
    return context;
  }

  private static boolean isTooLong(@Nullable String context) {
    return context != null && context.length() > SentLink.LONGEST_CONTEXT;
  }

  /**
   * {@return the ruling of a body}
   *
   * @param exists whether the catalogue has the entity of an id
   */
  Ruling ruling(String body, Predicate<String> exists) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "decision", json, faults);
    Options options =
        fields.options(Options.kinds(entry("decision", Kind.STRING)), List.of("entity", "create"));
    Optional<ReviewDecision> decision = options.constant("decision", ReviewDecision.class);
    if (!options.has("decision")) {
      faults.add("/decision", "is required");
    }
    boolean correct = decision.filter(each -> each == ReviewDecision.CORRECT).isPresent();
    boolean create = decision.filter(each -> each == ReviewDecision.CREATE).isPresent();
    String entity = correct ? fields.text("entity").orElse(null) : refuse(fields, "entity", faults);
    if (entity != null && !exists.test(entity)) {
      faults.add("/entity", "no entity has the id " + entity);
    }
    CatalogueEntity created = null;
    if (create) {
      created =
          fields
              .object("create", "type and labels")
              .map(object -> EntityRequestReader.created(object, new Faults("/create")))
              .orElse(null);
    } else {
      refuse(fields, "create", faults);
    }
    faults.throwIfAny();
    return new Ruling(decision.orElseThrow(), entity, created);
  }

  private static @Nullable String refuse(JsonFields fields, String field, Faults faults) {
    if (fields.has(field)) {
      faults.add("/" + field, "does not go with this decision");
    }
    return null;
  }
}
