package org.nisba.catalogue;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers kept for a day for requests that may be sent twice: table {@code idempotency}. */
@Component
class RepeatedRequests {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RepeatedRequests(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Kept(String digest, String answer) {}

  /**
   * {@return the answer that the request had before}
   *
   * @throws EditRefusedException if the key came with another request before
   */
  Optional<WrittenEntity> find(RequestKey request) {
    jdbc.sql("delete from idempotency where at < now() - interval '1 day'").update();
    Optional<Kept> kept =
        jdbc.sql("select digest, answer::text as answer from idempotency where key = :key")
            .param("key", request.key())
            .query(Kept.class)
            .optional();
    if (kept.isPresent() && !kept.get().digest().equals(request.digest())) {
      throw new EditRefusedException(
          EditRefusedException.Reason.IDEMPOTENCY_KEY_REUSED,
          "the Idempotency-Key came with another body before; a new request needs a new key");
    }
    return kept.map(each -> json.readValue(each.answer(), WrittenEntity.class));
  }

  /** Keeps an answer. */
  void keep(RequestKey request, WrittenEntity answer) {
    jdbc.sql("insert into idempotency (key, digest, answer) values (:key, :digest, :answer::jsonb)")
        .param("key", request.key())
        .param("digest", request.digest())
        .param("answer", json.writeValueAsString(answer))
        .update();
  }
}
