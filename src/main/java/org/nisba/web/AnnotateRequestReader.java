package org.nisba.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nisba.linking.LinkOptions;
import org.nisba.web.AnnotateRequest.RequestedDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests to annotate, from JSON or from query parameters, with the same checks, and names
 * every fault at once. Thread-safe.
 */
@Component
class AnnotateRequestReader {

  /** The most texts of a request. */
  private static final int MOST_DOCUMENTS = 100;

  /** All texts of a request may have as many bytes as this many of the largest size. */
  private static final int LARGEST_TEXTS = 4;

  /** A byte of a text may be six characters of JSON. */
  private static final int JSON_EXPANSION = 6;

  /** More than all that stands beside the texts, of which the ids are the most. */
  private static final int JSON_REST = 1 << 20;

  private static final int LONGEST_ID = 1000;

  private final JsonMapper json;
  private final int maxTextBytes;

  AnnotateRequestReader(JsonMapper json, @Value("${nisba.max-text-bytes}") int maxTextBytes) {
    this.json = json;
    this.maxTextBytes = maxTextBytes;
  }

  /** {@return the largest text taken, in bytes of UTF-8} */
  int maxTextBytes() {
    return maxTextBytes;
  }

  /** {@return the largest JSON object taken, in bytes} */
  int maxJsonBytes() {
    long bytes = (long) maxTextBytes * LARGEST_TEXTS * JSON_EXPANSION + JSON_REST;
    return (int) Math.min(bytes, Integer.MAX_VALUE / 2);
  }

  /** {@return the request of a JSON object} */
  AnnotateRequest fromJson(String body) {
    Faults faults = new Faults();
    JsonFields fields = JsonFields.of(body, "text or documents", json, faults);
    AnnotateOptions options =
        AnnotateOptions.of(
            fields.options(AnnotateOptions.OF_REQUEST, List.of("id", "text", "documents")));
    boolean together = fields.has("documents");
    List<RequestedDocument> documents =
        together
            ? documents(fields, options, faults)
            : List.of(document(fields, options.linking(), faults));
    faults.throwIfAny();
    return new AnnotateRequest(documents, together, options);
  }

  private List<RequestedDocument> documents(
      JsonFields fields, AnnotateOptions options, Faults faults) {
    for (String own : List.of("id", "text")) {
      if (fields.has(own)) {
        faults.add(fields.pointer(own), "must not stand beside documents, which have their own");
      }
    }
    List<RequestedDocument> documents =
        fields.objects("documents", "text", MOST_DOCUMENTS).stream()
            .map(each -> document(each, own(each, options), faults))
            .toList();
    long bytes = documents.stream().mapToLong(each -> bytes(each.text())).sum();
    long most = (long) maxTextBytes * LARGEST_TEXTS;
    if (bytes > most) {
      tooLarge(fields.pointer("documents"), bytes, most, faults);
    }
    return documents;
  }

  private static LinkOptions own(JsonFields document, AnnotateOptions options) {
    return options.ofDocument(document.options(AnnotateOptions.OF_DOCUMENT, List.of("id", "text")));
  }

  private RequestedDocument document(JsonFields fields, LinkOptions options, Faults faults) {
    String id = fields.optionalText("id", LONGEST_ID);
    Optional<String> text = fields.text("text");
    text.ifPresent(given -> check(given, fields.pointer("text"), faults));
    return new RequestedDocument(id, text.orElse(""), options);
  }

  /** {@return the request of a plain text with query parameters} */
  AnnotateRequest fromText(String text, Map<String, String[]> parameters) {
    Faults faults = new Faults();
    Options given =
        Options.ofParameters(parameters, AnnotateOptions.OF_REQUEST, List.of("id"), faults);
    AnnotateOptions options = AnnotateOptions.of(given);
    String[] ids = parameters.get("id");
    String id = ids == null ? null : ids[0];
    if (id != null && id.length() > LONGEST_ID) {
      faults.add("id", "must have at most " + LONGEST_ID + " characters");
    }
    check(text, "", faults);
    faults.throwIfAny();
    return new AnnotateRequest(
        List.of(new RequestedDocument(id, text, options.linking())), false, options);
  }

  private void check(String text, String place, Faults faults) {
    if (text.isBlank()) {
      faults.addOfText(place, ProblemType.EMPTY_TEXT, "is empty or white space only");
    } else if (bytes(text) > maxTextBytes) {
      tooLarge(place, bytes(text), maxTextBytes, faults);
    } else {
      ForbiddenCharacters.in(text)
          .ifPresent(found -> faults.addOfText(place, found.type(), "has " + found.detail()));
    }
  }

  private static void tooLarge(String place, long bytes, long most, Faults faults) {
    faults.addOfText(
        place,
        ProblemType.TEXT_TOO_LARGE,
        "may have " + most + " bytes of UTF-8 and has " + bytes + "; send it in parts");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
