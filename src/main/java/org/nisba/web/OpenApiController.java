package org.nisba.web;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.Yaml;

/** {@code GET /openapi}: the description of the API, in JSON or, when asked for, in YAML. */
@RestController
class OpenApiController {

  private static final String YAML = "application/yaml";

  private final Resource description = new ClassPathResource("openapi.yaml");

  @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> json() throws IOException {
    try (var in = description.getInputStream()) {
      return new Yaml().load(in);
    }
  }

  @GetMapping(path = "/openapi", produces = YAML)
  ResponseEntity<Resource> yaml() {
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(YAML)).body(description);
  }
}
