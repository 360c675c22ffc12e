package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import org.nisba.catalogue.StorageSettings;
import org.nisba.importing.EditPolicy;
import org.nisba.importing.ImportReport;
import org.nisba.importing.Imports;
import org.nisba.serving.LiveLinker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/imports}: entities in bulk. */
@RestController
class ImportController {

  private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);

  /** {@code edit} is what is given by hand. */
  private static final String SOURCE = "(?!edit$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  private final Imports imports;
  private final LiveLinker linker;
  private final Path spool;

  ImportController(Imports imports, LiveLinker linker, StorageSettings settings) {
    this.imports = imports;
    this.linker = linker;
    this.spool = settings.home().toAbsolutePath().normalize().resolve("imports");
  }

  /**
   * Takes the whole body onto disk, so that its size does not matter, answers, and imports it
   * afterwards.
   */
  @PostMapping(
      path = "/v1/imports",
      consumes = {MediaType.APPLICATION_NDJSON_VALUE, "application/jsonl"})
  ResponseEntity<ImportReport> start(
      HttpServletRequest request,
      @RequestParam(defaultValue = "import") String source,
      @RequestParam(defaultValue = "keep") String edits)
      throws IOException {
    if (!source.matches(SOURCE)) {
      throw ProblemException.ofParameter("source", "must match " + SOURCE);
    }
    if (!edits.equals("keep") && !edits.equals("replace")) {
      throw ProblemException.ofParameter("edits", "must be keep or replace");
    }
    EditPolicy policy = edits.equals("keep") ? EditPolicy.KEEP : EditPolicy.REPLACE;
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    boolean gzip = "gzip".equalsIgnoreCase(encoding);
    if (encoding != null && !gzip && !"identity".equalsIgnoreCase(encoding)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "the Content-Encoding may be gzip or identity, not " + encoding);
    }
    Files.createDirectories(spool);
    Path file = Files.createTempFile(spool, "import", gzip ? ".gz" : "");
    try {
      Files.copy(request.getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    ImportReport report = imports.create();
    Thread.startVirtualThread(() -> run(report.id(), source, policy, file, gzip));
    return ResponseEntity.accepted()
        .location(URI.create("/v1/imports/" + report.id()))
        .body(report);
  }

  private void run(String id, String source, EditPolicy edits, Path file, boolean gzip) {
    imports.run(
        id,
        source,
        edits,
        () -> gzip ? new GZIPInputStream(Files.newInputStream(file)) : Files.newInputStream(file));
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("cannot delete {}", file, e);
    }
    linker.refresh();
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
