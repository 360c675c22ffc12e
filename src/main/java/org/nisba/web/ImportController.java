package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.nisba.importing.ImportReport;
import org.nisba.importing.ImportRequest;
import org.nisba.importing.Imports;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/imports}: entities in bulk. */
@RestController
class ImportController {

  private static final int LISTED = 100;

  private final Imports imports;
  private final long mostBytes;

  ImportController(Imports imports, @Value("${nisba.max-import-bytes}") long mostBytes) {
    this.imports = imports;
    this.mostBytes = mostBytes;
  }

  /** The newest jobs. */
  record ImportList(List<ImportReport> imports) {}

  /**
   * Takes the whole body onto disk, so that its size does not matter, answers, and imports it
   * afterwards.
   */
  @PostMapping(
      path = "/v1/imports",
      consumes = {
        MediaType.APPLICATION_NDJSON_VALUE,
        "application/jsonl",
        MediaType.APPLICATION_JSON_VALUE,
        "application/json+ftm",
        "text/csv",
        "text/tab-separated-values",
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        MediaType.TEXT_PLAIN_VALUE,
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  ResponseEntity<ImportReport> start(HttpServletRequest request) throws IOException {
    ImportRequest wanted = ImportRequestReader.read(request);
    ImportReport report = imports.start(wanted, Bodies.atMost(request.getInputStream(), mostBytes));
    return ResponseEntity.accepted()
        .location(URI.create("/v1/imports/" + report.id()))
        .body(report);
  }

  @GetMapping("/v1/imports")
  ImportList list() {
    return new ImportList(imports.list(LISTED));
  }

  @GetMapping("/v1/imports/{id}")
  ImportReport get(@PathVariable String id) {
    return imports
        .find(id)
        .orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "no import has the id " + id));
  }

  @DeleteMapping("/v1/imports/{id}")
  ImportReport cancel(@PathVariable String id) {
    ImportReport report = get(id);
    imports.cancel(report.id());
    return get(id);
  }
}
