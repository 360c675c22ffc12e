package org.nisba.catalogue;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as other packages see it. Thread-safe. */
@Service
public class Catalogue {

  private final EntityRows rows;
  private final JdbcClient jdbc;
  private final CatalogueReader reader;

  Catalogue(EntityRows rows, JdbcClient jdbc, CatalogueReader reader) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.reader = reader;
  }

  /** {@return the revision of the last committed change} */
  public long revision() {
    return jdbc.sql("select revision from catalogue_state").query(Long.class).single();
  }

  /** {@return how much the catalogue holds} */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CatalogueCounts counts() {
    return jdbc.sql(
            """
            select (select revision from catalogue_state) as revision,
                   (select count(*) from entity where redirect is null) as entities,
                   (select count(*) from name) as names
            """)
        .query(CatalogueCounts.class)
        .single();
  }

  /** {@return whether the catalogue holds no entity} */
  public boolean isEmpty() {
    return !jdbc.sql("select exists (select from entity)").query(Boolean.class).single();
  }

  /** {@return the entity of an id, or the one that it was merged into} */
  @Transactional(readOnly = true)
  public Optional<CatalogueEntity> findEntity(String id) {
    Optional<EntityRow> row = rows.findById(id);
    if (row.isPresent() && row.get().redirect() != null) {
      row = rows.findById(row.get().redirect());
    }
    return row.map(EntityRow::toEntity);
  }

  /**
   * Reads all entities as of one revision, one after the other, in the order of their ids.
   *
   * @param consumer called for each entity that is not merged into another
   * @return the revision read
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public long forEach(Consumer<CatalogueEntity> consumer) {
    long revision = revision();
    reader.read(consumer);
    return revision;
  }

  /**
   * Shows the catalogue as of one revision: what was deleted, then, in the order of ids, what there
   * is and what was merged.
   *
   * @param since only what was changed after this revision; 0 for all, without what was deleted
   * @param visitor told the revision first
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void visit(long since, CatalogueVisitor visitor) {
    visitor.revision(revision());
    reader.read(since, visitor);
  }
}
