package org.nisba.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.EntityType;
import org.nisba.review.ReviewItem.Outcome;
import org.nisba.text.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code review_item}. */
@Component
class ReviewItems {

  private static final String ALL = "select * from review_item ";

  private final JdbcClient jdbc;

  ReviewItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What makes two things sent one item. */
  record Key(String folded, String language, String entity) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::folded).thenComparing(Key::language).thenComparing(Key::entity);

    static Key of(SentLink link) {
      return new Key(
          Folding.foldName(link.text()),
          link.language(),
          link.entity() == null ? "" : link.entity());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  long countOpen() {
    return jdbc.sql("select count(*) from review_item where state = 'OPEN'")
        .query(Long.class)
        .single();
  }

  /** Adds an item, or counts the open one of its key; returns whether it is new. */
  boolean put(Key key, SentLink link, int times, String who) {
    return jdbc.sql(
            """
            insert into review_item as item
                (text, folded, language, type, entity_id, confidence, match, before, after, seen, sent_by)
            values (:text, :folded, :language, :type, :entity, :confidence, :match, :before, :after, :times, :who)
            on conflict (folded, language, coalesce(entity_id, '')) where state = 'OPEN'
            do update set seen = item.seen + excluded.seen, last_seen = now()
            returning xmax = 0
            """)
        .param("text", link.text())
        .param("folded", key.folded())
        .param("language", link.language())
        .param("type", link.type() == null ? null : link.type().name())
        .param("entity", link.entity())
        .param("confidence", link.confidence())
        .param("match", link.match())
        .param("before", link.before())
        .param("after", link.after())
        .param("times", times)
        .param("who", who)
        .query(Boolean.class)
        .single();
  }

  List<ReviewItem> list(ReviewState state, long after, int limit) {
    boolean newestFirst = state == ReviewState.DONE;
    return jdbc.sql(
            ALL
                + (newestFirst
                    ? "where state = 'DONE' and (:after = 0 or id < :after) order by id desc"
                    : "where state = 'OPEN' and id > :after order by id")
                + " limit :limit")
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> item(row))
        .list();
  }

  /** {@return an item that nobody else can decide before the transaction ends} */
  Optional<ReviewItem> lock(long id) {
    return jdbc.sql(ALL + "where id = :id for update")
        .param("id", id)
        .query((row, _) -> item(row))
        .optional();
  }

  ReviewItem get(long id) {
    return jdbc.sql(ALL + "where id = :id").param("id", id).query((row, _) -> item(row)).single();
  }

  void close(long id, ReviewDecision decision, @Nullable String entity, String who) {
    jdbc.sql(
            """
            update review_item set state = 'DONE', decision = :decision, decided_entity = :entity,
                decided_by = :who, decided_at = now()
            where id = :id
            """)
        .param("decision", decision.name())
        .param("entity", entity)
        .param("who", who)
        .param("id", id)
        .update();
  }

  private static ReviewItem item(ResultSet row) throws SQLException {
    String type = row.getString("type");
    String decision = row.getString("decision");
    return new ReviewItem(
        row.getLong("id"),
        new SentLink(
            row.getString("text"),
            row.getString("language"),
            type == null ? null : EntityType.valueOf(type),
            row.getString("entity_id"),
            row.getObject("confidence", Double.class),
            row.getString("match"),
            row.getString("before"),
            row.getString("after")),
        row.getLong("seen"),
        instant(row, "first_seen"),
        instant(row, "last_seen"),
        decision == null
            ? null
            : new Outcome(
                ReviewDecision.valueOf(decision),
                row.getString("decided_entity"),
                row.getString("decided_by"),
                instant(row, "decided_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
