package org.nisba.catalogue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.ChangeLog.Writing;
import org.nisba.catalogue.EditRefusedException.Conflict;
import org.nisba.catalogue.EditRefusedException.Reason;
import org.nisba.catalogue.Withdrawals.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single entities by hand. Each call is one transaction that appends to the history and
 * makes itself known; when it throws, nothing was changed. Thread-safe.
 */
@Service
public class EntityEditor {

  /** As many entities that stand against a deletion are named. */
  private static final int MOST_NAMED = 100;

  private final EntityManager rows;
  private final EntityWriter writer;
  private final EntityMerger merger;
  private final ChangeLog log;
  private final RepeatedRequests requests;
  private final Withdrawals withdrawals;

  EntityEditor(
      EntityManager rows,
      EntityWriter writer,
      EntityMerger merger,
      ChangeLog log,
      RepeatedRequests requests,
      Withdrawals withdrawals) {
    this.rows = rows;
    this.writer = writer;
    this.merger = merger;
    this.log = log;
    this.requests = requests;
    this.withdrawals = withdrawals;
  }

  /** {@return an id for an entity that has none} */
  public static String newId() {
    return UUID.randomUUID().toString();
  }

  /**
   * Creates an entity.
   *
   * @param entity what it shall be; its version is left aside
   * @param request by what the same request, sent again within a day, is told; null when it is not
   * @param who whose doing it is, for the history
   * @return the entity, or the answer that the same request had before
   */
  @Transactional
  public WrittenEntity create(CatalogueEntity entity, @Nullable RequestKey request, String who) {
    Writing writing = log.begin(who);
    if (request != null) {
      WrittenEntity before = requests.find(request).orElse(null);
      if (before != null) {
        return before;
      }
    }
    EntityRow taken = rows.find(EntityRow.class, entity.id());
    if (taken != null) {
      throw new EditRefusedException(
          Reason.ID_TAKEN, "the id " + entity.id() + " is taken", List.of());
    }
    EntityRow row = new EntityRow();
    row.id = entity.id();
    row.type = entity.type();
    row.edited = new String[] {"type"};
    row.version = 1;
    row.editedRevision = writing.revision() + 1;
    withdrawals.remove(row.id, What.ENTITY, "");
    writer.write(row, entity);
    WrittenEntity written = finish(writing, row, Operation.CREATE, null);
    if (request != null) {
      requests.keep(request, written);
    }
    return written;
  }

  /**
   * Changes an entity.
   *
   * @param condition which version the change is meant for
   * @param change what it shall be, made of what it is; called at most once
   * @return the entity; when nothing differs, as it was and with the revision of now
   */
  @Transactional
  public WrittenEntity edit(
      String id, VersionCondition condition, UnaryOperator<CatalogueEntity> change, String who) {
    Writing writing = log.begin(who);
    EntityRow row = own(id);
    condition.check(id, row.version);
    CatalogueEntity before = row.toEntity();
    CatalogueEntity after = change.apply(before);
    if (Difference.between(before, after).isEmpty()) {
      return new WrittenEntity(before, writing.revision());
    }
    row.editedRevision = writing.revision() + 1;
    writer.write(row, after);
    return finish(writing, row, Operation.UPDATE, before);
  }

  /**
   * Gives an entity one name more; the label that a new one replaces becomes an alias.
   *
   * @throws EditRefusedException if the entity has that spelling in that language already
   */
  @Transactional
  public WrittenName addName(String id, VersionCondition condition, EntityName name, String who) {
    WrittenEntity written = edit(id, condition, entity -> entity.with(name), who);
    NameRow row =
        find(id).names.stream()
            .filter(each -> each.text.equals(name.text()) && each.language.equals(name.language()))
            .findFirst()
            .orElseThrow();
    return new WrittenName(row.toNumberedName(), written.entity().version(), written.revision());
  }

  /**
   * Takes a name from an entity.
   *
   * @param name its number, of {@link Catalogue#names}
   * @throws EditRefusedException if the entity does not have it, or has no label without it
   */
  @Transactional
  public WrittenEntity removeName(String id, VersionCondition condition, long name, String who) {
    return edit(
        id,
        condition,
        entity -> {
          NameRow row = rows.find(NameRow.class, name);
          if (row == null || !row.entity.id().equals(id)) {
            throw new EditRefusedException(
                Reason.NOT_FOUND, id + " has no name with the id " + name);
          }
          return entity.without(row.toName());
        },
        who);
  }

  /**
   * Deletes an entity, or the redirect that a merged one left behind.
   *
   * @return the catalogue's revision, from which on it is gone
   * @throws EditRefusedException if others were merged into it or relate to it
   */
  @Transactional
  public long delete(String id, VersionCondition condition, String who) {
    Writing writing = log.begin(who);
    EntityRow row = find(id);
    EntityRow shown = row.redirect == null ? row : find(row.redirect);
    condition.check(id, shown.version);
    List<Conflict> conflicts = references(id);
    if (!conflicts.isEmpty()) {
      throw new EditRefusedException(
          Reason.REFERENCED,
          "others refer to "
              + id
              + ": "
              + conflicts.stream()
                  .map(each -> each.entity() + " (" + each.by() + ")")
                  .collect(Collectors.joining(", ")),
          conflicts);
    }
    Map<String, Difference> detail =
        row.redirect == null
            ? Difference.between(row.toEntity(), null)
            : Map.of("redirect", new Difference(row.redirect, null));
    rows.createQuery("delete from EntityRow e where e.id = :id")
        .setParameter("id", id)
        .executeUpdate();
    withdrawals.removeAll(id);
    withdrawals.add(id, What.ENTITY, "");
    writing.add(id, Operation.DELETE, detail);
    writing.publish();
    return writing.revision();
  }

  private List<Conflict> references(String id) {
    Stream<Conflict> redirects =
        rows.createQuery(
                "select e.id from EntityRow e where e.redirect = :id order by e.id", String.class)
            .setParameter("id", id)
            .setMaxResults(MOST_NAMED)
            .getResultStream()
            .map(each -> new Conflict(each, "redirect"));
    Stream<Conflict> relations =
        rows.createQuery(
                """
                select r.subject.id, r.predicate from RelationRow r
                where r.object = :id and r.subject.id <> :id order by r.subject.id
                """,
                Object[].class)
            .setParameter("id", id)
            .setMaxResults(MOST_NAMED)
            .getResultStream()
            .map(each -> new Conflict((String) each[0], "relation " + each[1]));
    return Stream.concat(redirects, relations).distinct().limit(MOST_NAMED).toList();
  }

  /**
   * Merges an entity into another: its id goes on answering for that one, its names become aliases
   * there, and relations of others lead there.
   *
   * @param into the id of the other entity, or of one merged into it
   * @return the other entity
   */
  @Transactional
  public WrittenEntity merge(String id, VersionCondition condition, String into, String who) {
    Writing writing = log.begin(who);
    EntityRow source = own(id);
    condition.check(id, source.version);
    EntityRow named = rows.find(EntityRow.class, into);
    EntityRow target = named == null || named.redirect == null ? named : find(named.redirect);
    if (target == null || target.id.equals(id)) {
      String reason = target == null ? "no entity has this id" : "is the entity itself";
      throw new EditRefusedException(Reason.INVALID_MERGE, reason);
    }
    String targetId = target.id;
    CatalogueEntity before = target.toEntity();
    merger.merge(source, target, writing);
    rows.flush();
    rows.clear(); // rows have other owners now
    return finish(writing, find(targetId), Operation.UPDATE, before);
  }

  private WrittenEntity finish(
      Writing writing, EntityRow row, Operation operation, @Nullable CatalogueEntity before) {
    rows.flush(); // the version grows
    CatalogueEntity after = row.toEntity();
    writing.add(row.id, operation, Difference.between(before, after));
    writing.publish();
    return new WrittenEntity(after, writing.revision());
  }

  private EntityRow find(String id) {
    EntityRow row = rows.find(EntityRow.class, id);
    if (row == null) {
      throw new EditRefusedException(Reason.NOT_FOUND, "no entity has the id " + id);
    }
    return row;
  }

  private EntityRow own(String id) {
    EntityRow row = find(id);
    if (row.redirect != null) {
      throw new EditRefusedException(
          Reason.MERGED,
          id + " was merged into " + row.redirect + "; write to that one",
          List.of(new Conflict(row.redirect, "redirect")));
    }
    return row;
  }
}
