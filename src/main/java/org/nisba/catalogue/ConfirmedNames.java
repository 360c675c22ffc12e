package org.nisba.catalogue;

import org.nisba.catalogue.EditRefusedException.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Spellings that somebody has confirmed: names with a source and a date of their own. */
@Service
public class ConfirmedNames {

  /** The source of names that were confirmed; imports keep them as they keep those by hand. */
  static final String SOURCE = "review";

  private final Catalogue catalogue;
  private final EntityEditor editor;
  private final ChangeLog log;
  private final JdbcClient jdbc;

  ConfirmedNames(Catalogue catalogue, EntityEditor editor, ChangeLog log, JdbcClient jdbc) {
    this.catalogue = catalogue;
    this.editor = editor;
    this.log = log;
    this.jdbc = jdbc;
  }

  /**
   * Gives an entity a name. A spelling that it has in that language stays as it is.
   *
   * @param id of the entity, or of one merged into it
   * @param who whose doing it is, for the history
   * @return the entity, which has the name now
   * @throws EditRefusedException if there is no such entity
   */
  @Transactional
  public WrittenEntity confirm(String id, EntityName name, String who) {
    log.begin(who); // nobody writes between the look and the change
    CatalogueEntity entity =
        catalogue
            .findEntity(id)
            .orElseThrow(
                () -> new EditRefusedException(Reason.NOT_FOUND, "no entity has the id " + id));
    boolean known =
        entity.names().stream()
            .anyMatch(
                each -> each.language().equals(name.language()) && each.text().equals(name.text()));
    if (known) {
      return new WrittenEntity(entity, catalogue.revision());
    }
    WrittenEntity written =
        editor.edit(entity.id(), VersionCondition.ANY, each -> each.with(name), who);
    jdbc.sql(
            """
            update name set source = :source, confirmed_at = now()
            where entity_id = :id and language = :language and text = :text
            """)
        .param("source", SOURCE)
        .param("id", entity.id())
        .param("language", name.language())
        .param("text", name.text())
        .update();
    return written;
  }
}
