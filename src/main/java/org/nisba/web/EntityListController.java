package org.nisba.web;

import static java.util.Map.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.Linker;
import org.nisba.web.EntitySearch.Hit;
import org.nisba.web.EntitySearch.Place;
import org.nisba.web.Options.Kind;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/entities}: all entities page by page, or those that are sought by a name. */
@RestController
class EntityListController {

  private static final int MOST = 100;
  private static final int DEFAULT_LIMIT = 20;
  private static final Map<String, Kind> PARAMETERS =
      Options.kinds(
          entry("type", Kind.STRING),
          entry("limit", Kind.NUMBER),
          entry("cursor", Kind.STRING),
          entry("minRevision", Kind.NUMBER));

  private final Catalogue catalogue;
  private final ReadyLinker linker;

  EntityListController(Catalogue catalogue, ReadyLinker linker) {
    this.catalogue = catalogue;
    this.linker = linker;
  }

  /** An entity in short, and by which of its names it was found if it was sought. */
  record Item(
      String id,
      String type,
      Map<String, String> labels,
      Map<String, String> identifiers,
      @Nullable String matchedName,
      @Nullable String match) {

    static Item of(CatalogueEntity entity) {
      return of(EntityView.of(entity), null, null);
    }

    static Item of(Hit hit) {
      return of(EntityView.of(hit.entity()), hit.matchedName(), hit.match());
    }

    private static Item of(EntityView view, @Nullable String matchedName, @Nullable String match) {
      return new Item(
          view.id(), view.type(), view.labels(), view.identifiers(), matchedName, match);
    }
  }

  /** A page, and where the next is if there is one. */
  record Page(List<Item> entities, @Nullable String next, long revision) {}

  @GetMapping(path = "/v1/entities", produces = MediaType.APPLICATION_JSON_VALUE)
  Page list(HttpServletRequest request) {
    Faults faults = new Faults();
    Options options =
        Options.ofParameters(request.getParameterMap(), PARAMETERS, List.of("query"), faults);
    String[] queries = request.getParameterMap().getOrDefault("query", new String[] {""});
    String query = queries[0].isEmpty() && queries.length == 1 ? null : queries[0];
    if (query != null) {
      NameRequestReader.check(query, "query", faults);
    }
    EntityType type = options.constant("type", EntityType.class).orElse(null);
    int limit = options.integer("limit", 1, MOST).orElse(DEFAULT_LIMIT);
    Long minRevision = options.whole("minRevision", 0, Long.MAX_VALUE).orElse(null);
    String list = "entities " + type + " " + query;
    return query == null
        ? all(options, list, type, limit, faults)
        : found(options, list, query, type, limit, minRevision, faults);
  }

  private Page all(
      Options options, String list, @Nullable EntityType type, int limit, Faults faults) {
    String after =
        options.one("cursor", text -> Cursor.placeIn(list, text), Cursor.ALLOWED).orElse("");
    faults.throwIfAny();
    long revision = catalogue.revision();
    List<CatalogueEntity> found =
        catalogue.list(
            after,
            type == null ? null : org.nisba.catalogue.EntityType.valueOf(type.name()),
            limit + 1);
    List<CatalogueEntity> page = found.subList(0, Math.min(limit, found.size()));
    String next = found.size() > limit ? new Cursor(list, page.getLast().id()).text() : null;
    return new Page(page.stream().map(Item::of).toList(), next, revision);
  }

  private Page found(
      Options options,
      String list,
      String query,
      @Nullable EntityType type,
      int limit,
      @Nullable Long minRevision,
      Faults faults) {
    Optional<Place> after =
        options.one(
            "cursor", text -> Cursor.placeIn(list, text).flatMap(Place::of), Cursor.ALLOWED);
    faults.throwIfAny();
    Linker current = linker.current(minRevision);
    List<Hit> hits = new EntitySearch(current, type).search(query, after.orElse(null), limit + 1);
    List<Hit> page = hits.subList(0, Math.min(limit, hits.size()));
    String next =
        hits.size() > limit ? new Cursor(list, page.getLast().place().text()).text() : null;
    return new Page(page.stream().map(Item::of).toList(), next, current.lexicon().revision());
  }
}
