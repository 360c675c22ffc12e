package org.nisba.importing;

import java.util.List;

/**
 * What the two policies for edits by hand do to staged lines, before they are applied. A name, a
 * relation or an identifier that was taken away by hand is noted in {@code withdrawn}.
 */
final class HandEdits {

  /** Lines about entities that were deleted by hand. */
  static final String DROP_DELETED =
      """
      delete from staged_entity s using withdrawn w
      where w.entity_id = s.target and w.what = 'ENTITY'
      """;

  /** What lines say of entities of which something else was taken away has to be compared. */
  static final String COMPARE =
      """
      update staged_entity s set compared = true
      where not s.compared and exists (select from withdrawn w where w.entity_id = s.target)
      """;

  /** The lines are made such that nothing of theirs stands against what was done by hand. */
  static final List<String> KEEP =
      List.of(
          """
          delete from staged_name n using staged_entity s join withdrawn w on w.entity_id = s.target
          where n.line = s.line and w.what = 'NAME' and w.value = n.language || e'\n' || n.text
          """,
          """
          delete from staged_name n using staged_entity s join name own on own.entity_id = s.target
          where n.line = s.line and own.source in ('edit', 'review') and own.language = n.language and own.text = n.text
          """,
          """
          update staged_name n set kind = 'ALIAS' from staged_entity s join name own on own.entity_id = s.target
          where n.line = s.line and n.kind = 'LABEL'
            and own.source = 'edit' and own.kind = 'LABEL' and own.language = n.language
          """,
          """
          delete from staged_relation r using staged_entity s join withdrawn w on w.entity_id = s.target
          where r.line = s.line and w.what = 'RELATION' and w.value = r.predicate || e'\n' || r.object
          """,
          """
          delete from staged_identifier i using staged_entity s join withdrawn w on w.entity_id = s.target
          where i.line = s.line and w.what = 'IDENTIFIER' and w.value = i.scheme || e'\n' || i.value
          """,
          """
          update staged_entity s set
              type = case when 'type' = any (e.edited) then e.type else s.type end,
              weight = case when 'weight' = any (e.edited) then 0 else s.weight end,
              descriptions = s.descriptions
                  - array(select substr(field, 14) from unnest(e.edited) field where field like 'descriptions/%')
          from entity e where e.id = s.target and e.edited <> '{}'
          """);

  /** What the line of a merged entity says is said of one that has its own label, type and text. */
  static final List<String> KEEP_MERGED =
      List.of(
          """
          update staged_name n set kind = 'ALIAS' from staged_entity s
          where n.line = s.line and n.kind = 'LABEL' and s.merged
          """,
          """
          update staged_entity s set type = e.type, weight = 0, descriptions = '{}'
          from entity e where e.id = s.target and s.merged
          """);

  /** The entities become as if no hand had touched them. */
  static final List<String> REPLACE =
      List.of(
          "delete from withdrawn w using staged_entity s where w.entity_id = s.target",
          "delete from name n using staged_entity s where n.entity_id = s.target and n.source in ('edit', 'review')",
          "delete from relation r using staged_entity s where r.subject = s.target and r.source = 'edit'",
          """
          update entity e set edited = '{}', edited_revision = 0 from staged_entity s
          where e.id = s.target and e.edited_revision > 0
          """);

  private HandEdits() {}
}
