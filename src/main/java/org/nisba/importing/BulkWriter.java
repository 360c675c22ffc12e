package org.nisba.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings many entities into the catalogue in one transaction: COPY into staging tables, then a few
 * statements over whole sets. Readers see the catalogue before or after, never between.
 *
 * <p>A line updates the entity of its id, else the one that bears one of its external identifiers,
 * and makes no twin. Of several lines that mean one entity the last counts. A source replaces the
 * names and relations that it gave before and no others; its label becomes the label, and another
 * source's label in that language an alias. What was edited by hand is left alone or undone, as the
 * {@link EditPolicy} says.
 */
@Component
class BulkWriter {

  /** Brings lines to the staging tables. */
  interface Feed {
    void into(Staging staging) throws SQLException;
  }

  private static final String[] CREATE_STAGING = {
    """
    create temporary table staged_entity (
        line bigint, id text, type text, weight double precision, descriptions jsonb, digest text,
        target text, known boolean not null default false, merged boolean not null default false) on commit drop
    """,
    """
    create temporary table staged_name (
        line bigint, language text, text text, kind text, tone text, valid_from text, valid_to text) on commit drop
    """,
    "create temporary table staged_identifier (line bigint, scheme text, value text) on commit drop",
    """
    create temporary table staged_relation (
        line bigint, predicate text, object text, valid_from text, valid_to text) on commit drop
    """
  };

  private static final String[] RESOLVE = {
    "analyze staged_entity",
    "analyze staged_name",
    "analyze staged_identifier",
    "analyze staged_relation",
    """
    update staged_entity s set target = coalesce(e.redirect, e.id), known = true, merged = e.redirect is not null
    from entity e where e.id = s.id
    """,
    """
    update staged_entity s set target = found.entity_id, known = true
    from (select distinct on (i.line) i.line, k.entity_id
          from staged_identifier i join identifier k using (scheme, value) order by i.line, k.entity_id) found
    where found.line = s.line and s.target is null
    """,
    """
    update staged_entity s set target = first.id
    from (select distinct on (i.line) i.line, e.id
          from staged_identifier i
          join (select scheme, value, min(line) as line from staged_identifier group by scheme, value) f
            on f.scheme = i.scheme and f.value = i.value
          join staged_entity e on e.line = f.line
          order by i.line, f.line) first
    where first.line = s.line and s.target is null
    """,
    "update staged_entity set target = id where target is null",
    """
    delete from staged_entity s using
      (select line, row_number() over (partition by target order by merged, line desc) as position from staged_entity) ranked
    where ranked.line = s.line and ranked.position > 1
    """
  };

  private static final String DROP_UNCHANGED =
      """
      delete from staged_entity s using entity_source known
      where known.entity_id = s.target and known.source = ? and known.digest = s.digest
      """;

  private static final String UNLESS_EDITED =
      """
        and not exists (select from entity e where e.id = s.target and e.edited_revision > 0)
      """;

  private static final String[] APPLY = {
    "create unique index on staged_entity (line)",
    """
    insert into entity (id, type, weight, descriptions)
    select target, type, weight, descriptions from staged_entity
    on conflict (id) do update set type = excluded.type, version = entity.version + 1,
        weight = case when excluded.weight > 0 then excluded.weight else entity.weight end,
        descriptions = entity.descriptions || excluded.descriptions
    """,
    "delete from name n using staged_entity s where s.known and n.entity_id = s.target and n.source = :source",
    """
    update name n set kind = 'ALIAS' from staged_entity s join staged_name given on given.line = s.line
    where s.known and n.entity_id = s.target and n.kind = 'LABEL' and given.kind = 'LABEL'
      and given.language = n.language and given.text <> n.text
      and not exists (select from name twin where twin.entity_id = n.entity_id and twin.language = n.language
                      and twin.kind = 'ALIAS' and twin.text = n.text)
    """,
    """
    delete from name n using staged_entity s join staged_name given on given.line = s.line
    where s.known and n.entity_id = s.target and n.kind = 'LABEL' and given.kind = 'LABEL'
      and given.language = n.language and given.text <> n.text
    """,
    """
    insert into name (entity_id, language, text, kind, tone, valid_from, valid_to, source)
    select s.target, n.language, n.text, n.kind, n.tone, n.valid_from, n.valid_to, :source
    from staged_entity s join staged_name n on n.line = s.line
    on conflict do nothing
    """,
    """
    insert into identifier (scheme, value, entity_id)
    select i.scheme, i.value, s.target from staged_entity s join staged_identifier i on i.line = s.line
    on conflict do nothing
    """,
    "delete from relation r using staged_entity s where s.known and r.subject = s.target and r.source = :source",
    """
    insert into relation (subject, predicate, object, valid_from, valid_to, source)
    select s.target, r.predicate, r.object, r.valid_from, r.valid_to, :source
    from staged_entity s join staged_relation r on r.line = s.line
    """,
    """
    insert into entity_source (entity_id, source, digest) select target, :source, digest from staged_entity
    on conflict (entity_id, source) do update set digest = excluded.digest
    """
  };

  private static final String APPEND_CHANGES =
      """
      insert into change (revision, entity_id, operation, who)
      select ? + row_number() over (order by line), target, case when known then 'UPDATE' else 'CREATE' end, ?
      from staged_entity
      """;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final JsonMapper json;

  BulkWriter(JdbcTemplate jdbc, TransactionTemplate transactions, JsonMapper json) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
  }

  /**
   * Writes what a feed gives.
   *
   * @param source who says it; see {@code name.source}
   * @param who whose doing it is, for the history
   * @param edits what to do where an entity was edited by hand
   * @param feed gives the lines; when it throws, the catalogue stays as it was
   */
  ImportResult write(String source, String who, EditPolicy edits, Feed feed) {
    return transactions.execute(_ -> {
      List.of(CREATE_STAGING).forEach(jdbc::execute);
      jdbc.execute(
          (ConnectionCallback<Boolean>)
              connection -> {
                fill(connection, feed);
                return true;
              });
      return apply(source, who, edits);
    });
  }

  private void fill(Connection connection, Feed feed) throws SQLException {
    Staging staging = new Staging(connection, json);
    feed.into(staging);
    staging.flush();
  }

  private ImportResult apply(String source, String who, EditPolicy edits) {
    // Writers queue here, so that revisions appear in the order in which they are committed.
    Long before =
        jdbc.queryForObject("select revision from catalogue_state for update", Long.class);
    long revision = before == null ? 0 : before;
    List.of(RESOLVE).forEach(jdbc::execute);
    boolean keep = edits == EditPolicy.KEEP;
    long unchanged = keep ? jdbc.update(HandEdits.DROP_DELETED) : 0;
    unchanged += jdbc.update(keep ? DROP_UNCHANGED : DROP_UNCHANGED + UNLESS_EDITED, source);
    List.of(keep ? HandEdits.KEEP : HandEdits.REPLACE).forEach(jdbc::execute);
    for (String statement : APPLY) {
      int parameters = statement.split(":source", -1).length - 1;
      jdbc.update(
          statement.replace(":source", "?"), Collections.nCopies(parameters, source).toArray());
    }
    long changed = jdbc.update(APPEND_CHANGES, revision, who);
    if (changed > 0) {
      jdbc.update("update catalogue_state set revision = revision + ?", changed);
      jdbc.execute("notify catalogue_changed");
    }
    return new ImportResult(changed, unchanged, revision + changed);
  }
}
