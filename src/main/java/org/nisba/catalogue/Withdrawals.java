package org.nisba.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken away by hand and no import may bring back: table {@code withdrawn}. */
@Component
class Withdrawals {

  /** What can be taken away. */
  enum What {
    ENTITY,
    NAME,
    RELATION,
    IDENTIFIER
  }

  private final JdbcClient jdbc;

  Withdrawals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what was taken away. */
  void add(String entity, What what, String value) {
    jdbc.sql(
            """
            insert into withdrawn (entity_id, what, value) values (:entity, :what, :value)
            on conflict do nothing
            """)
        .param("entity", entity)
        .param("what", what.name())
        .param("value", value)
        .update();
  }

  /** Forgets it: it is there again. */
  void remove(String entity, What what, String value) {
    jdbc.sql("delete from withdrawn where entity_id = :entity and what = :what and value = :value")
        .param("entity", entity)
        .param("what", what.name())
        .param("value", value)
        .update();
  }

  /** Forgets all that was taken from an entity. */
  void removeAll(String entity) {
    jdbc.sql("delete from withdrawn where entity_id = :entity").param("entity", entity).update();
  }

  static String name(String language, String text) {
    return language + '\n' + text;
  }

  static String relation(String predicate, String object) {
    return predicate + '\n' + object;
  }

  static String identifier(String scheme, String value) {
    return scheme + '\n' + value;
  }
}
