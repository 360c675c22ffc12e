package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nisba.catalogue.VersionCondition;
import org.springframework.http.HttpHeaders;

/** Conditional requests (RFC 9110, 13): the ETag of an entity is its version in quotes. */
final class Preconditions {

  private static final Pattern TAG = Pattern.compile("\\s*(?<weak>W/)?\"(?<tag>[^\"]*)\"\\s*(,|$)");
  private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

  private Preconditions() {}

  static String eTag(long version) {
    return "\"" + version + "\"";
  }

  /** {@return what {@code If-Match} asks for; weak tags match nothing, as HTTP has it} */
  static VersionCondition ifMatch(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.IF_MATCH) == null) {
      return VersionCondition.MISSING;
    }
    String tags = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
    if (tags.strip().equals("*")) {
      return VersionCondition.ANY;
    }
    Set<Long> versions = new HashSet<>();
    Matcher matcher = TAG.matcher(tags);
    int at = 0;
    while (at < tags.length() && matcher.find(at) && matcher.start() == at) {
      if (matcher.group("weak") == null && VERSION.matcher(matcher.group("tag")).matches()) {
        versions.add(Long.parseLong(matcher.group("tag")));
      }
      at = matcher.end();
    }
    if (at < tags.length() || tags.isEmpty()) {
      throw ProblemException.ofParameter(
          HttpHeaders.IF_MATCH, "must be an ETag in quotes such as \"3\", several of them, or *");
    }
    return VersionCondition.oneOf(versions);
  }

  /** {@return whether {@code If-None-Match: *} asks that there be nothing yet} */
  static boolean mustBeNew(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return header != null && header.strip().equals("*");
  }
}
