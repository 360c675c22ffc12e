package org.nisba.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.review.ReviewDecision;
import org.nisba.review.ReviewItem;
import org.nisba.review.ReviewItem.Outcome;
import org.nisba.review.ReviewQueue;
import org.nisba.review.ReviewState;
import org.nisba.review.SentLink;
import org.nisba.serving.LiveLinker;
import org.nisba.web.Options.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/review/items}: what users send for review, and what is decided. */
@RestController
class ReviewController {

  private static final int MOST = 100;
  private static final int DEFAULT_LIMIT = 20;
  private static final Map<String, Kind> PARAMETERS =
      Options.kinds(
          Map.entry("state", Kind.STRING),
          Map.entry("limit", Kind.NUMBER),
          Map.entry("cursor", Kind.STRING));

  private final ReviewQueue queue;
  private final ReviewRequestReader reader;
  private final Catalogue catalogue;
  private final LiveLinker linker;

  ReviewController(
      ReviewQueue queue, ReviewRequestReader reader, Catalogue catalogue, LiveLinker linker) {
    this.queue = queue;
    this.reader = reader;
    this.catalogue = catalogue;
    this.linker = linker;
  }

  /**
   * An item.
   *
   * @param entity what it was taken for, as it is now; null for nothing, and when it is gone
   * @param decidedEntity the id of the entity that the spelling was given to
   * @param revision only in the answer to a decision
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record ItemView(
      long id,
      String text,
      String language,
      @Nullable String type,
      @Nullable EntityView entity,
      @Nullable Double confidence,
      @Nullable String match,
      @Nullable String before,
      @Nullable String after,
      long seen,
      Instant firstSeen,
      Instant lastSeen,
      ReviewState state,
      @Nullable ReviewDecision decision,
      @Nullable String decidedEntity,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long revision) {

    static ItemView of(ReviewItem item, @Nullable EntityView entity, @Nullable Long revision) {
      SentLink link = item.link();
      Optional<Outcome> outcome = Optional.ofNullable(item.outcome());
      return new ItemView(
          item.id(),
          link.text(),
          link.language(),
          link.type() == null ? null : link.type().name(),
          entity,
          link.confidence(),
          link.match(),
          link.before(),
          link.after(),
          item.seen(),
          item.firstSeen(),
          item.lastSeen(),
          item.state(),
          outcome.map(Outcome::decision).orElse(null),
          outcome.map(Outcome::entity).orElse(null),
          outcome.map(Outcome::by).orElse(null),
          outcome.map(Outcome::at).orElse(null),
          revision);
    }
  }

  /** A page of items, and where the next is if there is one. */
  record Page(List<ItemView> items, @Nullable String next) {}

  @PostMapping(path = "/v1/review/items", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReviewQueue.Added> send(HttpServletRequest request) throws IOException {
    List<SentLink> links = reader.links(Bodies.json(request, ReviewRequestReader.LONGEST_BODY));
    return ResponseEntity.status(HttpStatus.CREATED).body(queue.add(links, Caller.who(request)));
  }

  @GetMapping("/v1/review/items")
  Page list(HttpServletRequest request) {
    Faults faults = new Faults();
    Options options =
        Options.ofParameters(request.getParameterMap(), PARAMETERS, List.of(), faults);
    ReviewState state = options.constant("state", ReviewState.class).orElse(ReviewState.OPEN);
    int limit = options.integer("limit", 1, MOST).orElse(DEFAULT_LIMIT);
    String list = "review " + state;
    long after =
        options.one("cursor", text -> Cursor.longAfter(text, list), Cursor.ALLOWED).orElse(0L);
    faults.throwIfAny();
    List<ReviewItem> found = queue.list(state, after, limit + 1);
    List<ReviewItem> page = found.subList(0, Math.min(limit, found.size()));
    Map<String, Optional<EntityView>> entities = new HashMap<>();
    return new Page(
        page.stream().map(item -> ItemView.of(item, entity(item, entities), null)).toList(),
        found.size() > limit ? new Cursor(list, Long.toString(page.getLast().id())).text() : null);
  }

  @PostMapping(path = "/v1/review/items/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
  ItemView decide(@PathVariable String id, HttpServletRequest request) throws IOException {
    if (!id.matches("[0-9]{1,18}")) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no item has the id " + id);
    }
    ReviewQueue.Decided decided =
        queue.decide(
            Long.parseLong(id),
            reader.ruling(
                EntityRequestReader.body(request),
                entity -> catalogue.findEntity(entity).isPresent()),
            Caller.who(request));
    linker.catchUp(decided.revision());
    EntityView entity = entity(decided.item(), new HashMap<>());
    return ItemView.of(decided.item(), entity, decided.revision());
  }

  private @Nullable EntityView entity(ReviewItem item, Map<String, Optional<EntityView>> known) {
    String id = item.link().entity();
    return id == null
        ? null
        : known
            .computeIfAbsent(id, each -> catalogue.findEntity(each).map(EntityView::of))
            .orElse(null);
  }
}
