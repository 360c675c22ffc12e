package org.nisba.importing;

import java.util.List;

/**
 * The statements of {@link BulkWriter}, in the order in which they run. A staged entity that is not
 * known yet has its own id as its target; those of one import are ranked by target, so that all
 * indexes grow from left to right.
 */
final class BulkStatements {

  static final List<String> CREATE_STAGING =
      List.of(
          "set local work_mem = '256MB'",
          """
          create temporary table staged_entity (
              line bigint, id text collate "C", type text, weight double precision, descriptions jsonb, digest text,
              place bigint, target text collate "C", known boolean not null default false,
              merged boolean not null default false, compared boolean not null default false) on commit drop
          """,
          """
          create temporary table staged_name (
              line bigint, language text, text text, kind text, tone text, valid_from text, valid_to text,
              source text, position bigint generated always as identity) on commit drop
          """,
          "create temporary table staged_identifier (line bigint, scheme text, value text) on commit drop",
          """
          create temporary table staged_relation (
              line bigint, predicate text, object text, valid_from text, valid_to text,
              source text, position bigint generated always as identity) on commit drop
          """,
          "create temporary table staged_end (line bigint, id text, type text, into_id text) on commit drop");

  /** The planner needs to know how many rows there are, for which a small sample will do. */
  static final List<String> PREPARE =
      List.of(
          "set local default_statistics_target = 10",
          "analyze staged_entity",
          "analyze staged_identifier",
          "analyze staged_end");

  /** Of all that is said of an id, the last counts. */
  static final List<String> ENDS =
      List.of(
          """
          delete from staged_end e where exists
            (select from staged_end later where later.id = e.id and later.line > e.line)
            or exists (select from staged_entity later where later.id = e.id and later.line > e.line)
          """,
          "delete from staged_entity s using staged_end e where e.id = s.id");

  static final String DROP_UNCHANGED_ENDS =
      """
      delete from staged_end s
      where (s.into_id is null and not exists (select from entity e where e.id = s.id))
         or exists (select from entity e where e.id = s.id and e.redirect = s.into_id)
      """;

  /** Parameter: whether edits are kept. */
  static final String REFUSED_ENDS =
      """
      select s.line, case
        when e.edited_revision > 0 then s.id || ' was edited by hand; with edits=replace it can be deleted or merged'
        when s.into_id is null then 'cannot delete ' || s.id || ': other entities were merged into it'
        else 'cannot merge ' || s.id || ' into ' || s.into_id || ', which is neither known nor in the file' end
      from staged_end s left join entity e on e.id = s.id and ? and e.edited_revision > 0
      where e.id is not null or case when s.into_id is null
        then exists (select from entity e where e.redirect = s.id
                     and not exists (select from staged_end other where other.id = e.id))
        else exists (select from staged_end other where other.id = s.into_id)
          or not exists (select from entity e where e.id = s.into_id)
          and not exists (select from staged_entity given where given.id = s.into_id) end
      order by s.line
      """;

  /** Deleted entities go; merged ones lose what they had, which makes their identifiers free. */
  static final List<String> CLEAR_ENDED =
      List.of(
          """
          update entity e set redirect = null from staged_end s
          where e.redirect = s.id and s.into_id is null
          """,
          "delete from entity e using staged_end s where s.id = e.id and s.into_id is null",
          "delete from name n using staged_end s where s.id = n.entity_id",
          "delete from identifier i using staged_end s where s.id = i.entity_id",
          "delete from relation r using staged_end s where s.id = r.subject",
          "delete from entity_source o using staged_end s where s.id = o.entity_id");

  /** Finds the entities that are there, by their ids and by their identifiers. */
  static final List<String> RESOLVE =
      List.of(
          """
          update staged_entity s set target = coalesce(e.redirect, e.id), known = true, compared = true,
              merged = e.redirect is not null
          from entity e where e.id = s.id
          """,
          """
          update staged_entity s set target = found.entity_id, known = true, compared = true
          from (select distinct on (i.line) i.line, k.entity_id
                from staged_identifier i join identifier k using (scheme, value) order by i.line, k.entity_id) found
          where found.line = s.line and not s.known
          """);

  /** Finds the lines that mean one entity, of which the last counts, or that share identifiers. */
  static final List<String> RESOLVE_REPEATS =
      List.of(
          """
          update staged_entity s set target = first.target, known = first.known, compared = first.known
          from (select distinct on (i.line) i.line, e.target, e.known
                from staged_identifier i
                join (select scheme, value, coalesce(min(line) filter (where known), min(line)) as line
                      from staged_identifier join staged_entity using (line)
                      group by scheme, value having count(*) > 1) f
                  on f.scheme = i.scheme and f.value = i.value
                join staged_entity e on e.line = f.line
                order by i.line, not e.known, f.line) first
          where first.line = s.line and not s.known
          """,
          """
          delete from staged_entity s using
            (select target, (array_agg(line order by merged, line desc))[1] as line
             from staged_entity group by target having count(*) > 1) last
          where last.target = s.target and last.line <> s.line
          """,
          """
          update staged_entity s set compared = true
          from staged_identifier i
          join (select scheme, value from staged_identifier group by scheme, value having count(*) > 1) f
            using (scheme, value)
          where i.line = s.line and not s.compared
          """);

  static final String DROP_UNCHANGED =
      """
      delete from staged_entity s using entity_source said
      where s.known and said.entity_id = s.target and said.source = :source and said.digest = s.digest
      """;

  /** To be put behind {@link #DROP_UNCHANGED} where edits are to be undone. */
  static final String UNLESS_EDITED =
      """
        and not exists (select from entity e where e.id = s.target and e.edited_revision > 0)
      """;

  static final List<String> RANK =
      List.of(
          """
          create temporary table ranked on commit drop as
          select line, place, target, known, compared, type, weight, descriptions, digest,
                 row_number() over (order by target) as rank
          from staged_entity order by target
          """,
          "analyze ranked");

  /** What becomes of entities that are there. */
  static final List<String> UPDATE_KNOWN =
      List.of(
          """
          update entity e set type = s.type, version = e.version + 1,
              weight = case when s.weight = 0 then e.weight
                            when exists (select from entity_source o
                                         where o.entity_id = e.id and o.source <> :source)
                              then greatest(s.weight, e.weight)
                            else s.weight end,
              descriptions = e.descriptions || s.descriptions
          from ranked s where s.known and e.id = s.target
          """,
          "delete from name n using ranked s where s.known and n.entity_id = s.target and n.source = :source",
          """
          update name n set kind = 'ALIAS' from ranked s join staged_name given on given.line = s.line
          where s.known and n.entity_id = s.target and n.kind = 'LABEL' and given.kind = 'LABEL'
            and given.language = n.language and given.text <> n.text
            and not exists (select from name twin where twin.entity_id = n.entity_id and twin.language = n.language
                            and twin.kind = 'ALIAS' and twin.text = n.text)
          """,
          """
          delete from name n using ranked s join staged_name given on given.line = s.line
          where s.known and n.entity_id = s.target and n.kind = 'LABEL' and given.kind = 'LABEL'
            and given.language = n.language and given.text <> n.text
          """,
          "delete from relation r using ranked s where s.known and r.subject = s.target and r.source = :source",
          "delete from entity_source o using ranked s where s.known and o.entity_id = s.target and o.source = :source");

  /** The lines whose details are compared with what is there, or was. */
  static final String COMPARED =
      "select line, place from staged_entity where compared order by line";

  static final List<String> COMPARED_DETAILS =
      List.of(
          "staged_name (line, language, text, kind, tone, valid_from, valid_to, source)",
          "staged_relation (line, predicate, object, valid_from, valid_to, source)");

  static final List<String> ANALYZE_COMPARED =
      List.of("analyze staged_name", "analyze staged_relation");

  /** {@code ranked} lies in the order of ranks, and is read in it where nothing is joined. */
  static final String INSERT =
      """
      insert into entity (id, type, weight, descriptions)
      select target, type, weight, descriptions from ranked where not known
      """;

  /** All other lines, whose details can only be new. */
  static final String NEW = "select target, place from ranked where not compared";

  static final List<String> NEW_DETAILS =
      List.of(
          "name (entity_id, language, text, kind, tone, valid_from, valid_to, source)",
          "relation (subject, predicate, object, valid_from, valid_to, source)",
          "identifier (entity_id, scheme, value)");

  static final List<String> INSERT_COMPARED =
      List.of(
          """
          insert into name (entity_id, language, text, kind, tone, valid_from, valid_to, source)
          select s.target, n.language, n.text, n.kind, n.tone, n.valid_from, n.valid_to, n.source
          from ranked s join staged_name n on n.line = s.line order by s.rank, n.position
          on conflict do nothing
          """,
          """
          insert into relation (subject, predicate, object, valid_from, valid_to, source)
          select s.target, r.predicate, r.object, r.valid_from, r.valid_to, r.source
          from ranked s join staged_relation r on r.line = s.line order by s.rank, r.position
          """,
          """
          insert into identifier (scheme, value, entity_id)
          select distinct on (i.scheme, i.value) i.scheme, i.value, s.target
          from ranked s join staged_identifier i on i.line = s.line
          where s.compared
            and not exists (select from identifier k where k.scheme = i.scheme and k.value = i.value)
          order by i.scheme, i.value, s.rank
          """);

  static final String INSERT_SOURCE =
      """
      insert into entity_source (entity_id, source, digest)
      select target, :source, digest from ranked
      """;

  static final List<String> MERGE =
      List.of(
          """
          insert into entity (id, type)
          select s.id, coalesce(s.type, into_entity.type)
          from staged_end s join entity into_entity on into_entity.id = s.into_id
          where not exists (select from entity e where e.id = s.id)
          """,
          """
          update entity e set redirect = coalesce(into_entity.redirect, into_entity.id), version = e.version + 1,
              type = case when e.id = s.id then coalesce(s.type, e.type) else e.type end
          from staged_end s join entity into_entity on into_entity.id = s.into_id
          where e.id = s.id or e.redirect = s.id
          """);

  /**
   * So that what comes next is planned for what is there now; PostgreSQL takes larger samples by
   * itself, later.
   */
  static final List<String> ANALYZE =
      List.of(
          "analyze entity",
          "analyze name",
          "analyze identifier",
          "analyze relation",
          "analyze entity_source");

  /** Parameters: the revision before, and whose doing it is. */
  static final String APPEND_CHANGES =
      """
      insert into change (revision, entity_id, operation, who)
      select ? + rank, target, case when known then 'UPDATE' else 'CREATE' end, ? from ranked
      """;

  /** Parameters: the revision before, and whose doing it is. */
  static final String APPEND_ENDS =
      """
      insert into change (revision, entity_id, operation, who)
      select ? + row_number() over (order by line), id, case when into_id is null then 'DELETE' else 'MERGE' end, ?
      from staged_end
      """;

  private BulkStatements() {}
}
