package org.nisba.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The problems that the API answers with (RFC 9457); their {@code type} is stable. */
enum ProblemType {
  /** The body is no JSON. */
  MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The body is not valid JSON"),
  /** A field or parameter is unknown or has a value that is not allowed. */
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request has fields that are not allowed"),
  /** The text is empty. */
  EMPTY_TEXT(HttpStatus.BAD_REQUEST, "There is no text"),
  /** The bytes are no text in their encoding. */
  INVALID_ENCODING(HttpStatus.BAD_REQUEST, "The body is not valid text"),
  /** The text holds control characters. */
  CONTROL_CHARACTER(HttpStatus.BAD_REQUEST, "The text holds a control character"),
  /** The text or body is too large. */
  TEXT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The text is too large"),
  /** The content type is not one that the call takes. */
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported"),
  /** No such thing. */
  NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
  /** The header {@code If-Match} is missing. */
  PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "If-Match is required"),
  /** The entity has changed, or exists where it must not. */
  PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The precondition does not hold"),
  /** The entity was merged into another. */
  MERGED(HttpStatus.CONFLICT, "The entity was merged into another"),
  /** The id is taken. */
  ID_TAKEN(HttpStatus.CONFLICT, "The id is taken"),
  /** An external identifier belongs to another entity. */
  IDENTIFIER_TAKEN(HttpStatus.CONFLICT, "The identifier belongs to another entity"),
  /** The entity has that name already. */
  NAME_TAKEN(HttpStatus.CONFLICT, "The entity has that name"),
  /** The entity would have no label. */
  LABEL_REQUIRED(HttpStatus.CONFLICT, "An entity needs a label"),
  /** Other entities refer to the entity. */
  REFERENCED(HttpStatus.CONFLICT, "Other entities refer to it"),
  /** The entity cannot be merged so. */
  INVALID_MERGE(HttpStatus.CONFLICT, "The entities cannot be merged"),
  /** The key of an earlier creation came with another body. */
  IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The Idempotency-Key was used before"),
  /** There is no key, and one is needed. */
  KEY_REQUIRED(HttpStatus.UNAUTHORIZED, "A key is required"),
  /** The key or token is unknown, revoked or has expired. */
  KEY_REFUSED(HttpStatus.UNAUTHORIZED, "The key is not valid"),
  /** The key or token is valid but does not allow it. */
  ROLE_REQUIRED(HttpStatus.FORBIDDEN, "The key does not allow this"),
  /** Another key in force has the name. */
  KEY_NAME_TAKEN(HttpStatus.CONFLICT, "Another key has the name"),
  /** The item of the review names no entity. */
  NOTHING_TO_CONFIRM(HttpStatus.CONFLICT, "The item names no entity"),
  /** Somebody has decided the item of the review. */
  ALREADY_DECIDED(HttpStatus.CONFLICT, "The item is decided"),
  /** Too many items wait for review. */
  REVIEW_FULL(HttpStatus.CONFLICT, "Too much waits for review"),
  /** The OpenID Connect issuer does not answer. */
  ISSUER_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Tokens cannot be checked"),
  /** The client makes more requests than it may. */
  RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  /** The body came too slowly. */
  TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
  /** The request has more texts than it may. */
  TOO_MANY_TEXTS(HttpStatus.CONTENT_TOO_LARGE, "There are too many texts"),
  /** The work for the answer took too long. */
  TIME_EXCEEDED(HttpStatus.SERVICE_UNAVAILABLE, "It takes too long"),
  /** Too many requests are being answered. */
  OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "The service is busy"),
  /** The lexicon is still being loaded. */
  NOT_READY(HttpStatus.SERVICE_UNAVAILABLE, "The service is starting"),
  /** The lexicon has not come to the revision asked for. */
  REVISION_NOT_REACHED(HttpStatus.SERVICE_UNAVAILABLE, "The revision is not reached yet"),
  /** Another write takes too long. */
  CATALOGUE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The catalogue is being written"),
  /** The database cannot be reached. */
  CATALOGUE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The catalogue is out of reach"),
  /** Our fault; the log has it under the id given. */
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  URI uri() {
    return uri(name());
  }

  /** {@return the type of a problem whose name is a constant's} */
  static URI uri(String name) {
    return URI.create("urn:nisba:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
