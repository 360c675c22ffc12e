package org.nisba.web;

import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueFailures;
import org.nisba.catalogue.EditRefusedException;
import org.nisba.review.ReviewRefusedException;
import org.nisba.web.PatientRequest.TooSlowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where what went wrong becomes an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final RejectedRequests rejected;

  Problems(RejectedRequests rejected) {
    this.rejected = rejected;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(ProblemException e) {
    rejected.count(e.type());
    ProblemDetail problem = e.toProblem();
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
      boolean soon = e.type() == ProblemType.REVISION_NOT_REACHED;
      response.header(HttpHeaders.RETRY_AFTER, soon ? "1" : "5");
    }
    return response.body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(EditRefusedException e) {
    return problem(ProblemException.of(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ReviewRefusedException e) {
    return problem(
        new ProblemException(
            ProblemType.valueOf(e.reason().name()), String.valueOf(e.getMessage())));
  }

  /** A long import holds the catalogue, so that a write by hand did not get its turn. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> busy(PessimisticLockingFailureException e) {
    return problem(
        new ProblemException(
            ProblemType.CATALOGUE_BUSY, "another write, perhaps an import, takes long"));
  }

  /** The last guard of versions; what comes too late is mostly told before. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> stale(OptimisticLockingFailureException e) {
    return problem(
        new ProblemException(ProblemType.PRECONDITION_FAILED, "it was changed at the same time"));
  }

  /** What the servlet container throws at the first look at a query that it cannot decode. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> badQuery(InvalidParameterException e) {
    return problem(
        new ProblemException(
            ProblemType.INVALID_REQUEST,
            "the query parameters cannot be read; they must be UTF-8, percent-encoded"));
  }

  /** Whoever sent the request is gone; nobody reads an answer, and it is no fault. */
  @ExceptionHandler
  void gone(ClientAbortException e) {
    LOG.debug("a client has gone", e);
  }

  /** Nothing more is read of the connection. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooSlow(TooSlowException e) {
    rejected.count(ProblemType.TOO_SLOW);
    ProblemDetail problem =
        new ProblemException(ProblemType.TOO_SLOW, String.valueOf(e.getMessage())).toProblem();
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.CONNECTION, "close")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /**
   * A lost database shows in many ways, at the beginning, within and at the end of a transaction.
   */
  @ExceptionHandler({DataAccessException.class, RuntimeException.class, IOException.class})
  ResponseEntity<ProblemDetail> failure(Exception e) {
    if (CatalogueFailures.isUnreachable(e)) {
      return problem(
          new ProblemException(
              ProblemType.CATALOGUE_UNAVAILABLE, "the database does not answer; try again later"));
    }
    ProblemDetail problem = fault(e, LOG);
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /**
   * {@return the problem that is our fault, whose cause the log has under the id of the request}
   */
  static ProblemDetail fault(Exception cause, Logger log) {
    FailureOutline outline = FailureOutline.of(cause);
    log.error("a request failed: {}", outline.getMessage(), outline);
    return new ProblemException(
            ProblemType.INTERNAL, "the log has the cause under the id of the request")
        .toProblem();
  }

  @Override
  protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
      HttpMediaTypeNotSupportedException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    rejected.count(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    ProblemDetail problem =
        new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "allowed are " + e.getSupportedMediaTypes() + ", not " + e.getContentType())
            .toProblem();
    return new ResponseEntity<>(problem, problemHeaders(headers), problem.getStatus());
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      URI type = problem.getType() == null ? type(status) : problem.getType();
      problem.setType(type);
      rejected.count(type);
      RequestId.mark(problem);
    }
    return new ResponseEntity<>(body, problemHeaders(headers), status);
  }

  private static URI type(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    return ProblemType.uri(known == null ? "http-" + status.value() : known.name());
  }

  private static HttpHeaders problemHeaders(HttpHeaders headers) {
    HttpHeaders copy = new HttpHeaders();
    copy.addAll(headers);
    copy.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return copy;
  }
}
