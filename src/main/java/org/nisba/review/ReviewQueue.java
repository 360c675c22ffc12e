package org.nisba.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.ConfirmedNames;
import org.nisba.catalogue.EntityEditor;
import org.nisba.catalogue.EntityName;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Tone;
import org.nisba.review.ReviewItem.Outcome;
import org.nisba.review.ReviewRefusedException.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is sent for review, and what becomes of it. Thread-safe. */
@Service
public class ReviewQueue {

  /** More than anybody reviews; whoever sends more wants an import. */
  static final long MOST_OPEN = 100_000;

  private final ReviewItems items;
  private final Catalogue catalogue;
  private final EntityEditor editor;
  private final ConfirmedNames confirmed;

  ReviewQueue(
      ReviewItems items, Catalogue catalogue, EntityEditor editor, ConfirmedNames confirmed) {
    this.items = items;
    this.catalogue = catalogue;
    this.editor = editor;
    this.confirmed = confirmed;
  }

  /**
   * How many of what was sent are new.
   *
   * @param added new items
   * @param seenAgain others, counted with an open item of the same folded spelling, language and
   *     entity
   */
  public record Added(int added, int seenAgain) {}

  /**
   * An item that was just decided.
   *
   * @param revision of the catalogue, from which on it has what was decided
   */
  public record Decided(ReviewItem item, long revision) {}

  /**
   * Takes links in.
   *
   * @param who who sends them
   * @throws ReviewRefusedException if too many are open already
   */
  @Transactional
  public Added add(List<SentLink> links, String who) {
    if (items.countOpen() + links.size() > MOST_OPEN) {
      throw new ReviewRefusedException(
          Reason.REVIEW_FULL, "more than " + MOST_OPEN + " items would wait for a decision");
    }
    // In one order, so that writers never wait for each other in a ring.
    Map<ReviewItems.Key, List<SentLink>> byKey = new TreeMap<>();
    for (SentLink link : links) {
      byKey.computeIfAbsent(ReviewItems.Key.of(link), _ -> new ArrayList<>()).add(link);
    }
    int added = 0;
    for (Map.Entry<ReviewItems.Key, List<SentLink>> each : byKey.entrySet()) {
      List<SentLink> same = each.getValue();
      added += items.put(each.getKey(), same.getFirst(), same.size(), who) ? 1 : 0;
    }
    return new Added(added, links.size() - added);
  }

  /**
   * {@return items in one state: open ones oldest first, others newest first}
   *
   * @param after the id behind which they begin; 0 for the first
   * @param limit the most of them
   */
  public List<ReviewItem> list(ReviewState state, long after, int limit) {
    return items.list(state, after, limit);
  }

  /**
   * Decides of an item, and gives the entity meant the spelling as an alias unless it has it.
   *
   * @param who who decides, for the history, too
   * @throws ReviewRefusedException if it is not open, or names no entity to confirm
   * @throws org.nisba.catalogue.EditRefusedException if the catalogue does not take it
   */
  @Transactional
  public Decided decide(long id, Ruling ruling, String who) {
    ReviewItem item =
        items
            .lock(id)
            .orElseThrow(
                () -> new ReviewRefusedException(Reason.NOT_FOUND, "no item has the id " + id));
    if (item.outcome() != null) {
      Outcome before = item.outcome();
      throw new ReviewRefusedException(
          Reason.ALREADY_DECIDED, before.by() + " decided it: " + before.decision());
    }
    return switch (ruling.decision()) {
      case DISMISS -> {
        items.close(id, ReviewDecision.DISMISS, null, who);
        yield new Decided(items.get(id), catalogue.revision());
      }
      case CONFIRM -> {
        String entity = item.link().entity();
        if (entity == null) {
          throw new ReviewRefusedException(
              Reason.NOTHING_TO_CONFIRM, "the item names no entity; CORRECT it, or CREATE one");
        }
        yield give(item, entity, ruling.decision(), who);
      }
      case CORRECT -> give(item, given(ruling.entity()), ruling.decision(), who);
      case CREATE -> {
        CatalogueEntity entity = given(ruling.create());
        editor.create(entity, null, who);
        yield give(item, entity.id(), ruling.decision(), who);
      }
    };
  }

  private Decided give(ReviewItem item, String entity, ReviewDecision decision, String who) {
    SentLink link = item.link();
    EntityName name =
        new EntityName(link.language(), link.text(), NameKind.ALIAS, Tone.NEUTRAL, null, null);
    var written = confirmed.confirm(entity, name, who);
    items.close(item.id(), decision, written.entity().id(), who);
    return new Decided(items.get(item.id()), written.revision());
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a ruling has what its decision needs");
    }
    return value;
  }
}
