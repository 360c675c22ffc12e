package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nisba.catalogue.Catalogue;
import org.nisba.importing.Exports;
import org.nisba.web.Options.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/export}: the whole catalogue, or what was changed since a revision. */
@RestController
class ExportController {

  private static final String CSV = "text/csv";
  private static final String REVISION = "Nisba-Revision";
  private static final Map<String, Kind> KINDS = kinds();

  private final Exports exports;
  private final Catalogue catalogue;

  ExportController(Exports exports, Catalogue catalogue) {
    this.exports = exports;
    this.catalogue = catalogue;
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("format", Kind.STRING);
    kinds.put("since", Kind.NUMBER);
    return kinds;
  }

  @GetMapping(
      path = "/v1/export",
      produces = {MediaType.APPLICATION_NDJSON_VALUE, CSV})
  void export(HttpServletRequest request, HttpServletResponse response) {
    Faults faults = new Faults();
    Options options = Options.ofParameters(request.getParameterMap(), KINDS, List.of(), faults);
    Optional<Exports.Format> asked = options.constant("format", Exports.Format.class);
    long revision = catalogue.revision();
    long since = options.whole("since", 0, revision).orElse(0L);
    faults.throwIfAny();
    Exports.Format format = asked.orElseGet(() -> accepted(request));
    if (etag(format, since, revision).equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    exports.write(format, since, written -> open(response, format, since, written));
  }

  private static OutputStream open(
      HttpServletResponse response, Exports.Format format, long since, long revision) {
    boolean csv = format == Exports.Format.CSV;
    response.setContentType(csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_NDJSON_VALUE);
    response.setHeader(HttpHeaders.ETAG, etag(format, since, revision));
    response.setHeader(REVISION, Long.toString(revision));
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"nisba-" + revision + (csv ? ".csv\"" : ".ndjson\""));
    try {
      return response.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exports.Format accepted(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(CSV) ? Exports.Format.CSV : Exports.Format.NISBA;
  }

  private static String etag(Exports.Format format, long since, long revision) {
    String suffix = format == Exports.Format.CSV ? "-csv" : "";
    return "\"" + revision + (since > 0 ? "-since-" + since : "") + suffix + "\"";
  }
}
