package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityEditor;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.HistoryEntry;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.NumberedName;
import org.nisba.catalogue.Tone;
import org.nisba.catalogue.VersionCondition;
import org.nisba.catalogue.WrittenEntity;
import org.nisba.catalogue.WrittenName;
import org.nisba.serving.LiveLinker;
import org.nisba.web.Options.Kind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to an entity: its names one by one, and its history. */
@RestController
class EntityPartsController {

  private static final int MOST = 100;
  private static final int DEFAULT_LIMIT = 20;

  private final Catalogue catalogue;
  private final EntityEditor editor;
  private final EntityRequestReader reader;
  private final LiveLinker linker;

  EntityPartsController(
      Catalogue catalogue, EntityEditor editor, EntityRequestReader reader, LiveLinker linker) {
    this.catalogue = catalogue;
    this.editor = editor;
    this.reader = reader;
    this.linker = linker;
  }

  /** A name with its number and who gave it. */
  record NameView(
      long id,
      String language,
      String text,
      NameKind kind,
      Tone tone,
      @Nullable String from,
      @Nullable String to,
      String source,
      @Nullable Instant confirmedAt) {

    static NameView of(NumberedName numbered) {
      EntityName name = numbered.name();
      return new NameView(
          numbered.id(),
          name.language(),
          name.text(),
          name.kind(),
          name.tone(),
          name.from(),
          name.to(),
          numbered.source(),
          numbered.confirmedAt());
    }
  }

  /** All names of an entity. */
  record Names(List<NameView> names, long version, long revision) {}

  /** A name that was given, with the entity's version and the catalogue's revision since. */
  record AddedName(NameView name, long version, long revision) {}

  /** What became of an entity by a write to a part of it. */
  record Changed(long version, long revision) {}

  /** Changes of an entity, the newest first, and where the older ones are. */
  record History(List<HistoryEntry> changes, @Nullable String next, long revision) {}

  @GetMapping("/v1/entities/{id}/names")
  ResponseEntity<Names> names(@PathVariable String id) {
    long revision = catalogue.revision();
    CatalogueEntity entity = catalogue.findEntity(id).orElseThrow(() -> notFound(id));
    List<NameView> names =
        catalogue.names(id).orElseThrow(() -> notFound(id)).stream().map(NameView::of).toList();
    return ResponseEntity.ok()
        .eTag(Preconditions.eTag(entity.version()))
        .body(new Names(names, entity.version(), revision));
  }

  /** A name takes nothing from what others wrote: {@code If-Match} may be left out. */
  @PostMapping(path = "/v1/entities/{id}/names", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AddedName> addName(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    VersionCondition given = Preconditions.ifMatch(request);
    VersionCondition condition =
        given.kind() == VersionCondition.Kind.MISSING ? VersionCondition.ANY : given;
    EntityName name = reader.name(EntityRequestReader.body(request));
    WrittenName written = editor.addName(id, condition, name, Caller.who(request));
    linker.catchUp(written.revision());
    NameView view = NameView.of(written.name());
    return ResponseEntity.created(URI.create(EntityController.uri(id) + "/names/" + view.id()))
        .eTag(Preconditions.eTag(written.version()))
        .body(new AddedName(view, written.version(), written.revision()));
  }

  @DeleteMapping("/v1/entities/{id}/names/{nameId}")
  ResponseEntity<Changed> removeName(
      @PathVariable String id, @PathVariable String nameId, HttpServletRequest request) {
    VersionCondition condition = Preconditions.ifMatch(request);
    WrittenEntity written =
        editor.removeName(id, condition, number(id, nameId), Caller.who(request));
    linker.catchUp(written.revision());
    long version = written.entity().version();
    return ResponseEntity.ok()
        .eTag(Preconditions.eTag(version))
        .body(new Changed(version, written.revision()));
  }

  private static long number(String id, String nameId) {
    if (nameId.matches("[0-9]{1,18}")) {
      return Long.parseLong(nameId);
    }
    throw new ProblemException(ProblemType.NOT_FOUND, id + " has no name with the id " + nameId);
  }

  /** Also of an entity that is merged or gone. */
  @GetMapping("/v1/entities/{id}/history")
  History history(@PathVariable String id, HttpServletRequest request) {
    Faults faults = new Faults();
    Options options =
        Options.ofParameters(
            request.getParameterMap(),
            Map.of("limit", Kind.NUMBER, "cursor", Kind.STRING),
            List.of(),
            faults);
    int limit = options.integer("limit", 1, MOST).orElse(DEFAULT_LIMIT);
    long before =
        options
            .one("cursor", text -> Cursor.longAfter(text, "history " + id), Cursor.ALLOWED)
            .orElse(Long.MAX_VALUE);
    faults.throwIfAny();
    long revision = catalogue.revision();
    List<HistoryEntry> found = catalogue.history(id, before, limit + 1);
    if (found.isEmpty() && before == Long.MAX_VALUE) {
      throw notFound(id);
    }
    List<HistoryEntry> page = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit
            ? new Cursor("history " + id, Long.toString(page.getLast().revision())).text()
            : null;
    return new History(page, next, revision);
  }

  private static ProblemException notFound(String id) {
    return new ProblemException(ProblemType.NOT_FOUND, "no entity has the id " + id);
  }
}
