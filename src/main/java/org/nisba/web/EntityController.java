package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityEditor;
import org.nisba.catalogue.VersionCondition;
import org.nisba.catalogue.WrittenEntity;
import org.nisba.serving.LiveLinker;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/entities}: the catalogue's entities, one at a time. */
@RestController
class EntityController {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final Catalogue catalogue;
  private final EntityEditor editor;
  private final EntityRequestReader reader;
  private final LiveLinker linker;

  EntityController(
      Catalogue catalogue, EntityEditor editor, EntityRequestReader reader, LiveLinker linker) {
    this.catalogue = catalogue;
    this.editor = editor;
    this.reader = reader;
    this.linker = linker;
  }

  /** What is left to say of an entity that is gone. */
  record Deleted(String id, long revision) {}

  /** The id of a merged entity goes on answering, with the other entity and where that one is. */
  @GetMapping("/v1/entities/{id}")
  ResponseEntity<FullEntity> get(@PathVariable String id) {
    long revision = catalogue.revision(); // of no later state than the entity
    CatalogueEntity entity =
        catalogue
            .findEntity(id)
            .orElseThrow(
                () -> new ProblemException(ProblemType.NOT_FOUND, "no entity has the id " + id));
    return answer(ResponseEntity.ok(), FullEntity.of(entity, revision), id);
  }

  @PostMapping(path = "/v1/entities", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FullEntity> create(HttpServletRequest request) throws IOException {
    String body = EntityRequestReader.body(request);
    CatalogueEntity entity = reader.created(body);
    return created(editor.create(entity, IdempotencyKeys.of(request, body), Caller.who(request)));
  }

  /** Replaces what there is, or creates what there is not. */
  @PutMapping(path = "/v1/entities/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FullEntity> put(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    VersionCondition condition = Preconditions.ifMatch(request);
    CatalogueEntity entity = reader.replaced(EntityRequestReader.body(request), id);
    boolean exists = catalogue.findEntity(id).isPresent();
    if (exists && Preconditions.mustBeNew(request)) {
      throw new ProblemException(ProblemType.PRECONDITION_FAILED, id + " exists");
    }
    if (exists) {
      return written(editor.edit(id, condition, _ -> entity, Caller.who(request)));
    }
    if (condition.kind() != VersionCondition.Kind.MISSING) {
      throw new ProblemException(ProblemType.PRECONDITION_FAILED, "no entity has the id " + id);
    }
    return created(editor.create(entity, null, Caller.who(request)));
  }

  @PatchMapping(path = "/v1/entities/{id}", consumes = MERGE_PATCH)
  ResponseEntity<FullEntity> patch(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    VersionCondition condition = Preconditions.ifMatch(request);
    ObjectNode patch = reader.patch(EntityRequestReader.body(request));
    return written(
        editor.edit(id, condition, before -> reader.patched(before, patch), Caller.who(request)));
  }

  @DeleteMapping("/v1/entities/{id}")
  Deleted delete(@PathVariable String id, HttpServletRequest request) {
    long revision = editor.delete(id, Preconditions.ifMatch(request), Caller.who(request));
    linker.catchUp(revision);
    return new Deleted(id, revision);
  }

  @PostMapping(path = "/v1/entities/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<FullEntity> merge(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    VersionCondition condition = Preconditions.ifMatch(request);
    String into = reader.only("into", EntityRequestReader.body(request));
    return written(editor.merge(id, condition, into, Caller.who(request)));
  }

  private ResponseEntity<FullEntity> created(WrittenEntity written) {
    linker.catchUp(written.revision());
    return answer(
        ResponseEntity.status(HttpStatus.CREATED).location(uri(written.entity().id())),
        FullEntity.of(written),
        null);
  }

  private ResponseEntity<FullEntity> written(WrittenEntity written) {
    linker.catchUp(written.revision());
    return answer(ResponseEntity.ok(), FullEntity.of(written), null);
  }

  private static ResponseEntity<FullEntity> answer(
      ResponseEntity.BodyBuilder response, FullEntity entity, @Nullable String askedFor) {
    if (askedFor != null && !askedFor.equals(entity.id())) {
      response.header(HttpHeaders.CONTENT_LOCATION, uri(entity.id()).toString());
    }
    return response.eTag(entity.eTag()).body(entity);
  }

  static URI uri(String id) {
    return URI.create("/v1/entities/" + id);
  }
}
