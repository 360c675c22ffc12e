package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.nisba.linking.Linker;
import org.nisba.serving.StageSpans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/annotate}: an article or several in, linked spans out. */
@RestController
class AnnotateController {

  private static final Logger LOG = LoggerFactory.getLogger(AnnotateController.class);
  private static final String JSON_LINES = "application/jsonl";

  private final ReadyLinker linker;
  private final WorkTime time;
  private final AnnotateRequestReader reader;
  private final AnnotateMeters meters;
  private final RejectedRequests rejected;
  private final StageSpans spans;
  private final JsonMapper json;
  private final long mostLines;

  AnnotateController(
      ReadyLinker linker,
      WorkTime time,
      AnnotateRequestReader reader,
      AnnotateMeters meters,
      RejectedRequests rejected,
      StageSpans spans,
      JsonMapper json,
      @Value("${nisba.max-lines}") long mostLines) {
    this.linker = linker;
    this.time = time;
    this.reader = reader;
    this.meters = meters;
    this.rejected = rejected;
    this.spans = spans;
    this.json = json;
    this.mostLines = mostLines;
  }

  @PostMapping(
      path = "/v1/annotate",
      consumes = MediaType.TEXT_PLAIN_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Object annotateText(HttpServletRequest request) throws IOException {
    linker.current(); // not before the service is ready
    Bodies.refusePacked(request);
    byte[] body = Bodies.read(request.getInputStream(), reader.maxTextBytes());
    String text = Bodies.decode(body, charset(request));
    return annotate(reader.fromText(text, request.getParameterMap()));
  }

  @PostMapping(
      path = "/v1/annotate",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Object annotateJson(HttpServletRequest request) throws IOException {
    linker.current();
    return annotate(reader.fromJson(Bodies.json(request, reader.maxJsonBytes())));
  }

  /**
   * One request object a line in, one answer a line out, in order; a bad line gets a problem in its
   * place.
   */
  @PostMapping(
      path = "/v1/annotate",
      consumes = {MediaType.APPLICATION_NDJSON_VALUE, JSON_LINES})
  void annotateLines(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Linker current = linker.current();
    Bodies.refuseParameters(request);
    Bodies.refusePacked(request);
    response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
    OutputStream out = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    BodyLines lines = new BodyLines(request.getInputStream(), reader.maxJsonBytes(), out);
    for (long number = 1; lines.next(); number++) {
      if (number > mostLines) {
        refuseMore(number, out);
        return;
      }
      answer(current, lines, number, out);
    }
    out.flush();
  }

  /** Ends the answer; what is left of the request is not read. */
  private void refuseMore(long number, OutputStream out) throws IOException {
    String detail = "a request may have " + mostLines + " lines; send the others in the next";
    ProblemException problem = new ProblemException(ProblemType.TOO_MANY_TEXTS, detail);
    out.write(json.writeValueAsBytes(inPlace(problem.toProblem(), number)));
    out.write('\n');
    out.flush();
  }

  private void answer(Linker current, BodyLines line, long number, OutputStream out)
      throws IOException {
    Object answer;
    try {
      if (line.isTooLong()) {
        throw new ProblemException(
            ProblemType.TEXT_TOO_LARGE, "a line may have " + reader.maxJsonBytes() + " bytes");
      }
      String text = Bodies.decode(line.bytes(), StandardCharsets.UTF_8);
      if (text.isBlank()) {
        return;
      }
      AnnotateRequest request = reader.fromJson(text);
      boolean any = request.options().minRevision() == null;
      answer = any ? annotate(current, request) : annotate(request);
    } catch (ProblemException e) {
      rejected.count(e.type());
      answer = inPlace(e.toProblem(), number);
    } catch (RuntimeException e) {
      answer = inPlace(Problems.fault(e, LOG), number);
    }
    out.write(json.writeValueAsBytes(answer));
    out.write('\n');
  }

  private static ProblemDetail inPlace(ProblemDetail problem, long line) {
    problem.setProperty("line", line);
    return problem;
  }

  private Object annotate(AnnotateRequest request) {
    return annotate(linker.current(request.options().minRevision()), request);
  }

  /** One annotated document, or all of those that were sent together. */
  private Object annotate(Linker current, AnnotateRequest request) {
    AnnotatedDocuments answer =
        meters.measure(
            () -> time.limit(() -> AnnotatedDocuments.of(request, current, spans.current())));
    return request.together() ? answer : answer.documents().getFirst();
  }

  /** The charset that the Content-Type names; the servlet's own answer is always UTF-8. */
  private static Charset charset(HttpServletRequest request) {
    try {
      Charset named = MediaType.parseMediaType(request.getContentType()).getCharset();
      return named == null ? StandardCharsets.UTF_8 : named;
    } catch (IllegalArgumentException _) {
      throw new ProblemException(
          ProblemType.INVALID_ENCODING,
          "the charset of " + request.getContentType() + " is unknown");
    }
  }
}
