package org.nisba.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.access.AccessKey;
import org.nisba.access.AccessKeys;
import org.nisba.access.KeyRing;
import org.nisba.access.NameTakenException;
import org.nisba.access.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/keys}: who may use the service; {@code /v1/me}: who asks. */
@RestController
class KeyController {

  private static final int LONGEST_BODY = 10_000;

  private final AccessKeys keys;
  private final KeyRing ring;
  private final JsonMapper json;

  KeyController(AccessKeys keys, KeyRing ring, JsonMapper json) {
    this.keys = keys;
    this.ring = ring;
    this.json = json;
  }

  /** Who asks, and what it may do; both null without a key. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Me(@Nullable String name, @Nullable String role) {}

  /**
   * A key.
   *
   * @param key the secret, only in the answer to its creation
   */
  record KeyView(
      long id,
      String name,
      String role,
      Instant createdAt,
      String createdBy,
      @Nullable Instant lastUsedAt,
      @Nullable String key) {

    static KeyView of(AccessKey key, @Nullable String secret) {
      return new KeyView(
          key.id(),
          key.name(),
          key.role().label(),
          key.createdAt(),
          key.createdBy(),
          key.lastUsedAt(),
          secret);
    }
  }

  /** The keys in force. */
  record KeyList(List<KeyView> keys) {}

  @GetMapping("/v1/me")
  Me me(HttpServletRequest request) {
    Optional<Caller> caller = Caller.of(request);
    return new Me(
        caller.map(Caller::name).orElse(null),
        caller.map(Caller::role).map(Role::label).orElse(null));
  }

  @GetMapping("/v1/keys")
  KeyList list() {
    return new KeyList(keys.list().stream().map(key -> KeyView.of(key, null)).toList());
  }

  @PostMapping(path = "/v1/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<KeyView> create(HttpServletRequest request) throws IOException {
    Faults faults = new Faults();
    JsonFields fields =
        JsonFields.of(Bodies.json(request, LONGEST_BODY), "name and role", json, faults);
    fields.options(Map.of(), List.of("name", "role"));
    String name = fields.text("name").orElse("");
    if (fields.has("name") && !AccessKey.isName(name)) {
      faults.add("/name", AccessKey.NAME_RULE);
    }
    Optional<Role> role = fields.text("role").flatMap(Role::ofLabel);
    if (fields.has("role") && role.isEmpty()) {
      faults.add("/role", "is not one of annotate, edit, admin");
    }
    faults.throwIfAny();
    AccessKey.Created created = create(name, role.orElseThrow(), Caller.who(request));
    ring.read();
    return ResponseEntity.created(URI.create("/v1/keys/" + created.key().id()))
        .body(KeyView.of(created.key(), created.secret()));
  }

  private AccessKey.Created create(String name, Role role, String who) {
    try {
      return keys.create(name, role, who);
    } catch (NameTakenException e) {
      throw new ProblemException(ProblemType.KEY_NAME_TAKEN, String.valueOf(e.getMessage()));
    }
  }

  @DeleteMapping("/v1/keys/{id}")
  ResponseEntity<Void> revoke(@PathVariable String id) {
    if (!id.matches("[0-9]{1,18}") || !keys.revoke(Long.parseLong(id))) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no key in force has the id " + id);
    }
    ring.read();
    return ResponseEntity.noContent().build();
  }
}
