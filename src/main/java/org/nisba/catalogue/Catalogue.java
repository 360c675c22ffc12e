package org.nisba.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as other packages see it. Thread-safe. */
@Service
public class Catalogue {

  private final EntityManager rows;
  private final JdbcClient jdbc;
  private final CatalogueReader reader;
  private final ChangeLog log;

  Catalogue(EntityManager rows, JdbcClient jdbc, CatalogueReader reader, ChangeLog log) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.reader = reader;
    this.log = log;
  }

  /** {@return the revision of the last committed change} */
  public long revision() {
    return jdbc.sql("select revision from catalogue_state").query(Long.class).single();
  }

  /**
   * {@return what tells one catalogue at a revision from all others: the change that led to it,
   * with its time; nothing when the history does not have it}
   */
  public Optional<String> origin(long revision) {
    return jdbc.sql(
            """
            select concat_ws(' ', revision, extract(epoch from at), operation, who, entity_id)
            from change where revision = :revision
            """)
        .param("revision", revision)
        .query(String.class)
        .optional();
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
    return findRow(id).map(EntityRow::toEntity);
  }

  private Optional<EntityRow> findRow(String id) {
    EntityRow row = rows.find(EntityRow.class, id);
    return Optional.ofNullable(
        row == null || row.redirect == null ? row : rows.find(EntityRow.class, row.redirect));
  }

  /** {@return the names of an entity with their numbers, if there is the entity} */
  @Transactional(readOnly = true)
  public Optional<List<NumberedName>> names(String id) {
    return findRow(id).map(row -> row.names.stream().map(NameRow::toNumberedName).toList());
  }

  /**
   * {@return entities in the order of their ids, merged ones left out}
   *
   * @param after the id behind which they begin; empty for the first
   * @param type the type wanted, or null for all
   * @param limit the most of them, 1 to {@value EntityRow#BATCH}
   */
  @Transactional(readOnly = true)
  public List<CatalogueEntity> list(String after, @Nullable EntityType type, int limit) {
    String ofType = type == null ? "" : "and type = :type ";
    TypedQuery<EntityRow> query =
        rows.unwrap(Session.class)
            .createNativeQuery(
                "select * from entity where redirect is null and id > :after "
                    + ofType
                    + "order by id limit :limit",
                EntityRow.class)
            .setParameter("after", after)
            .setParameter("limit", limit);
    if (type != null) {
      query.setParameter("type", type.name());
    }
    return query.getResultList().stream().map(EntityRow::toEntity).toList();
  }

  /**
   * {@return the changes of an entity, the newest first, also of one that is gone}
   *
   * @param before the revision before which they begin
   * @param limit the most of them
   */
  @Transactional(readOnly = true)
  public List<HistoryEntry> history(String id, long before, int limit) {
    return log.history(id, before, limit);
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

  /**
   * Reads what was changed since a revision: the entities as they are now, in one state of the
   * catalogue.
   *
   * @param revision the revision that the caller has
   * @param most the most changes that are read one by one
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public CatalogueChanges changesSince(long revision, int most) {
    long now = revision();
    if (now < revision || now - revision > most) {
      return new CatalogueChanges(now, true, Set.of(), List.of());
    }
    List<String> changed =
        jdbc.sql(
                """
                select entity_id from change where revision > :revision order by revision
                limit :most
                """) // the limit has the index used also before the table was analysed
            .param("revision", revision)
            .param("most", most)
            .query((row, _) -> row.getString(1))
            .list();
    if (changed.size() != now - revision) {
      return new CatalogueChanges(now, true, Set.of(), List.of()); // the history is not whole
    }
    Set<String> ids = Set.copyOf(changed);
    List<CatalogueEntity> present = new ArrayList<>();
    if (!ids.isEmpty()) {
      reader.read(ids, present::add);
    }
    return new CatalogueChanges(now, false, ids, present);
  }
}
