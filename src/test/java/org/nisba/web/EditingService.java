package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.nisba.support.RunningService;

/** Writing to entities with the admin key. */
abstract class EditingService extends RunningService {

  static final String JSON_TYPE = "application/json";
  static final String ENTITIES = "/v1/entities";

  /** {@return the answer to a write, with headers in pairs} */
  HttpResponse<String> write(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Authorization", "Bearer " + KEY)
            .header(
                "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : JSON_TYPE)
            .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** {@return the answer to a creation that must succeed} */
  HttpResponse<String> create(String body) {
    HttpResponse<String> created = write("POST", ENTITIES, body);
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return created;
  }

  /** {@return the answer to a write that must succeed, whatever the version} */
  HttpResponse<String> change(String method, String path, String body) {
    HttpResponse<String> changed = write(method, path, body, "If-Match", "*");
    assertThat(changed.statusCode()).as(changed.body()).isBetween(200, 201);
    return changed;
  }

  /** {@return the ETag of an answer} */
  static String eTag(HttpResponse<String> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }
}
