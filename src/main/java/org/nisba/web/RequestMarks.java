package org.nisba.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.nisba.serving.CatalogueContact;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks every answer with the id of its request, and, while the catalogue is out of reach, with how
 * old the answer may be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestMarks extends OncePerRequestFilter {

  /** Says since when the catalogue has been out of reach; not there while it is heard. */
  static final String CATALOGUE = "Nisba-Catalogue";

  private final CatalogueContact contact;

  RequestMarks(CatalogueContact contact) {
    this.contact = contact;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = RequestId.of(request.getHeader(RequestId.HEADER));
    response.setHeader(RequestId.HEADER, id);
    contact
        .lostSince()
        .ifPresent(since -> response.setHeader(CATALOGUE, "unreachable since " + since));
    try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.FIELD, id)) {
      chain.doFilter(request, response);
    }
  }
}
