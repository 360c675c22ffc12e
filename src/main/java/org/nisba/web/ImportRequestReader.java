package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nisba.importing.EditPolicy;
import org.nisba.importing.ImportFormat;
import org.nisba.importing.ImportOptions;
import org.nisba.importing.ImportRequest;
import org.nisba.web.Options.Kind;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Reads what is to be imported, and how, from the parameters and headers of a request. */
final class ImportRequestReader {

  private static final Map<String, Kind> KINDS = kinds();
  private static final Set<String> ENCODINGS =
      Set.of("identity", "gzip", "x-gzip", "bzip2", "x-bzip2");

  private ImportRequestReader() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("format", Kind.STRING);
    kinds.put("source", Kind.STRING);
    kinds.put("languages", Kind.STRINGS);
    kinds.put("types", Kind.STRINGS);
    kinds.put("encoding", Kind.STRING);
    kinds.put("edits", Kind.STRING);
    return kinds;
  }

  /**
   * {@return the import that a request asks for}
   *
   * @throws ProblemException naming all that is wrong
   */
  static ImportRequest read(HttpServletRequest request) {
    checkContentEncoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    Faults faults = new Faults();
    Options options = Options.ofParameters(request.getParameterMap(), KINDS, List.of(), faults);
    ImportFormat format = format(request);
    try {
      ImportRequest wanted =
          new ImportRequest(
              format,
              options.one("source", Optional::of, "one name").orElse("import"),
              options(options, request));
      faults.throwIfAny();
      return wanted;
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int colon = message.indexOf(": ");
      faults.add(message.substring(0, colon), message.substring(colon + 2));
      faults.throwIfAny();
      throw e;
    }
  }

  private static ImportOptions options(Options options, HttpServletRequest request) {
    ImportOptions defaults = ImportOptions.DEFAULTS;
    List<String> languages = options.list("languages");
    return new ImportOptions(
        languages.isEmpty() ? defaults.languages() : languages,
        options.list("types"),
        options.one("encoding", Optional::of, "one name").orElseGet(() -> charset(request)),
        options.constant("edits", EditPolicy.class).orElse(defaults.edits()));
  }

  /** The parameter says it, else the content type, else the name of the file. */
  private static ImportFormat format(HttpServletRequest request) {
    String asked = request.getParameter("format");
    if (asked != null) {
      return ImportFormat.ofId(asked.toLowerCase(Locale.ROOT))
          .orElseThrow(() -> unknownFormat("the format '" + asked + "'"));
    }
    String type = request.getContentType();
    String plain = type == null ? "" : MediaType.parseMediaType(type).toString();
    return ImportFormat.ofMediaType(plain.split(";", -1)[0].toLowerCase(Locale.ROOT))
        .or(() -> fileName(request).flatMap(ImportFormat::ofFileName))
        .orElseThrow(() -> unknownFormat("the format"));
  }

  private static Optional<String> fileName(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.CONTENT_DISPOSITION);
    return header == null
        ? Optional.empty()
        : Optional.ofNullable(ContentDisposition.parse(header).getFilename());
  }

  private static @Nullable String charset(HttpServletRequest request) {
    String type = request.getContentType();
    Charset charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
    return charset == null ? null : charset.name();
  }

  private static ProblemException unknownFormat(String what) {
    String allowed =
        Arrays.stream(ImportFormat.values())
            .map(format ->
                format.id() + (format.mediaTypes().isEmpty() ? "" : " " + format.mediaTypes()))
            .collect(Collectors.joining(", "));
    return new ProblemException(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        what + " is not known; say ?format= or a Content-Type of its own: " + allowed);
  }

  private static void checkContentEncoding(@Nullable String encoding) {
    if (encoding != null && !ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE,
          "the Content-Encoding may be gzip, bzip2 or identity, not " + encoding);
    }
  }
}
