package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All names of one catalogue revision, ready to be looked up. Immutable and thread-safe.
 *
 * <p>A lexicon is a large segment and a few small ones with what was changed since the large one
 * was made: {@link #with} makes the next revision in a few milliseconds, whatever the number of
 * names, and shares all but the last segment with this one. {@link #compacted} makes of several
 * segments one.
 */
public final class Lexicon {

  /** The answer for a key that begins no name. */
  static final int ABSENT = -1;

  /** The better known first. */
  static final Comparator<Entity> BY_WEIGHT =
      Comparator.comparingDouble(Entity::weight).reversed().thenComparing(Entity::id);

  /** What a builder of a whole lexicon is behind. */
  static final Lexicon NOTHING = new Lexicon(List.of(), HiddenEntities.NONE, 0);

  /** The last segment is made anew with each change until it has so many entities. */
  private static final int MOST_RECENT = 16;

  /** Neighbouring segments become one unless the former is so many times as large as the rest. */
  private static final int RATIO = 8;

  /** The most entities whose relations are kept once they were followed. */
  private static final int MOST_RELATED = 1 << 14;

  private final Segment[] segments;
  private final HiddenEntities hidden;
  private final GivenNames givenNames;
  private final long revision;
  private final int entityCount;

  private final Kept<int[]> related;

  Lexicon(List<Segment> segments, HiddenEntities hidden, long revision) {
    this.segments = segments.toArray(Segment[]::new);
    this.hidden = hidden;
    this.givenNames =
        new GivenNames(
            segments.stream().map(segment -> segment.firstWords).toList(), hidden.firstWords());
    this.revision = revision;
    this.entityCount = endEntity() - hidden.indices().cardinality();
    this.related = new Kept<>(Math.clamp(endEntity(), 2, MOST_RELATED));
  }

  /** {@return a lexicon without names} */
  public static Lexicon empty() {
    return new LexiconBuilder().build(0);
  }

  /** {@return the catalogue revision that this lexicon is of} */
  public long revision() {
    return revision;
  }

  List<Segment> segments() {
    return List.of(segments);
  }

  HiddenEntities hidden() {
    return hidden;
  }

  /** {@return the number of entities} */
  public int entityCount() {
    return entityCount;
  }

  /** {@return the number of stored names, derived forms not counted} */
  public long nameCount() {
    return Arrays.stream(segments).mapToLong(each -> each.entries.names().storedCount()).sum()
        - hidden.names();
  }

  /**
   * {@return the lexicon after a change; this one stays as it is}
   *
   * @param ofRevision the catalogue revision after the change
   * @param changed the ids of all entities that were added, changed or taken away
   * @param present those of them that are there, with their names
   */
  public Lexicon with(long ofRevision, Collection<String> changed, LexiconBuilder present) {
    List<Segment> kept = new ArrayList<>(List.of(segments));
    Segment recent = kept.getLast();
    boolean isMadeAnew = kept.size() > 1 && recent.size() < MOST_RECENT;
    if (isMadeAnew) {
      kept.removeLast(); // nothing in it is hidden, as it is made anew with each change
    }
    HiddenEntities more = hidden;
    for (Segment segment : kept) {
      int[] indices =
          changed.stream()
              .mapToInt(segment::find)
              .filter(index -> index != ABSENT && !hidden.contains(index))
              .toArray();
      more = indices.length == 0 ? more : more.with(segment, indices);
    }
    Lexicon earlier = new Lexicon(kept, more, ofRevision);
    LexiconBuilder builder = new LexiconBuilder(earlier);
    if (isMadeAnew) {
      builder.addAll(recent, index -> !changed.contains(recent.entity(index).id()));
    }
    builder.addAll(present);
    return earlier.and(builder);
  }

  private Lexicon and(LexiconBuilder builder) {
    if (builder.isEmpty() && segments.length > 0) {
      return this;
    }
    List<Segment> all = new ArrayList<>(List.of(segments));
    all.add(builder.segment());
    return new Lexicon(all, hidden, revision);
  }

  /** {@return whether so much was changed that look-ups gain by {@link #compacted}} */
  public boolean isScattered() {
    return segments.length > 1
        && segments[segments.length - 1].size() >= MOST_RECENT
        && firstOfTheSmall() < segments.length - 1;
  }

  /**
   * {@return a lexicon that answers the same with fewer segments; takes time in proportion to those
   * that become one, which is all when much was changed}
   */
  public Lexicon compacted() {
    int from = firstOfTheSmall();
    if (from == segments.length - 1 && hidden.isEmpty()) {
      return this;
    }
    List<Segment> kept = List.of(segments).subList(0, from);
    BitSet still = (BitSet) hidden.indices().clone();
    still.clear(segments[from].firstEntity, Math.max(endEntity(), segments[from].firstEntity + 1));
    Lexicon earlier = new Lexicon(kept, HiddenEntities.of(still, kept), revision);
    LexiconBuilder builder = new LexiconBuilder(earlier);
    for (Segment segment : List.of(segments).subList(from, segments.length)) {
      builder.addAll(segment, index -> !hidden.contains(index));
    }
    return earlier.and(builder);
  }

  private int firstOfTheSmall() {
    int from = segments.length - 1;
    int behind = segments[from].size();
    while (from > 0 && segments[from - 1].size() < (long) RATIO * behind) {
      behind += segments[--from].size();
    }
    return from;
  }

  int endEntity() {
    return segments.length == 0 ? 0 : segments[segments.length - 1].endEntity();
  }

  int endAnswer() {
    return segments.length == 0 ? 0 : segments[segments.length - 1].endAnswer();
  }

  /** {@return the entity at an index of {@link #entities}} */
  public Entity entity(int index) {
    return segmentOfEntity(index).entity(index);
  }

  /** {@return the type of the entity at an index of {@link #entities}} */
  public EntityType type(int index) {
    return segmentOfEntity(index).type(index);
  }

  /** {@return the weight of the entity at an index of {@link #entities}} */
  public double weight(int index) {
    return segmentOfEntity(index).weight(index);
  }

  private Segment segmentOfEntity(int index) {
    int at = 0;
    while (index >= segments[at].endEntity()) {
      at++;
    }
    return segments[at];
  }

  /** {@return the indices of all entities} */
  public IntStream entities() {
    return IntStream.range(0, endEntity()).filter(index -> !hidden.contains(index));
  }

  /** {@return the index of an entity id, if the lexicon holds it} */
  public Optional<Integer> findEntity(String id) {
    int index = indexOf(id);
    return index == ABSENT ? Optional.empty() : Optional.of(index);
  }

  /**
   * {@return the index of the entity that a relation names: by its id, its Wikidata id, or an
   * identifier written as {@code scheme:value}}
   */
  public Optional<Integer> findReferred(String reference) {
    int index = referred(reference);
    return index == ABSENT ? Optional.empty() : Optional.of(index);
  }

  /**
   * {@return the indices of the entities of which a predicate is stated with an entity as its
   * object: the other direction of {@link #related}}
   */
  public int[] subjects(String predicate, int object) {
    Entity entity = entity(object);
    Set<String> references = new HashSet<>();
    references.add(entity.id());
    entity
        .identifiers()
        .forEach((scheme, value) -> {
          references.add(scheme + ':' + value);
          references.add(value);
        });
    IntStream.Builder found = IntStream.builder();
    for (Segment segment : segments) {
      for (String reference : references) {
        segment.stating(predicate, reference).filter(i -> !hidden.contains(i)).forEach(found::add);
      }
    }
    return found
        .build()
        .filter(each -> states(each, predicate, object))
        .sorted()
        .distinct()
        .toArray();
  }

  private boolean states(int subject, String predicate, int object) {
    return entity(subject).relations().stream()
        .anyMatch(each -> each.predicate().equals(predicate) && referred(each.object()) == object);
  }

  private int referred(String reference) {
    int index = indexOf(reference);
    index = index != ABSENT ? index : identified(reference);
    return index != ABSENT ? index : identified("wikidata:" + reference);
  }

  private int identified(String reference) {
    for (int i = segments.length - 1; i >= 0; i--) {
      int index = segments[i].findIdentifier(reference);
      if (index != ABSENT && !hidden.contains(index)) {
        return index;
      }
    }
    return ABSENT;
  }

  private int indexOf(String id) {
    for (int i = segments.length - 1; i >= 0; i--) {
      int index = segments[i].find(id);
      if (index != ABSENT && !hidden.contains(index)) {
        return index;
      }
    }
    return ABSENT;
  }

  /**
   * {@return the indices of the entities that an entity's relations name, without those that the
   * lexicon lacks; not to be changed}
   */
  public int[] related(int entity) {
    return related.get(entity, this::findRelated);
  }

  private int[] findRelated(int entity) {
    List<Relation> relations = entity(entity).relations();
    int[] found = new int[relations.size()];
    int count = 0;
    for (Relation relation : relations) {
      int other = referred(relation.object());
      if (other != ABSENT && !contains(found, count, other)) {
        found[count++] = other;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean contains(int[] indices, int count, int index) {
    for (int i = 0; i < count; i++) {
      if (indices[i] == index) {
        return true;
      }
    }
    return false;
  }

  /** {@return the words that stand first in names of persons} */
  public GivenNames givenNames() {
    return givenNames;
  }

  /**
   * Looks a key up.
   *
   * @param key a key of {@link org.nisba.names.NameKey}
   * @return an answer for {@link #continues} and {@link #names}; negative when no name begins so
   */
  public int find(long key) {
    for (int i = segments.length - 1; i >= 0; i--) {
      int answer = segments[i].find(key);
      if (answer != ABSENT) {
        return answer; // it leads on to those of the segments before
      }
    }
    return ABSENT;
  }

  /**
   * {@return whether some name may go on behind the key that {@code answer} was found for; also
   * when all such names were taken away since the large segment was made}
   */
  public boolean continues(int answer) {
    return answer >= 0 && (answer & 1) != 0;
  }

  /** {@return whether any name has the key that {@code answer} was found for} */
  public boolean isName(int answer) {
    if (answer < 2 || hidden.isEmpty()) {
      return answer >= 2;
    }
    boolean found = false;
    for (int next = answer; next >= 2 && !found; next = segmentOf(next).before(next)) {
      found = segmentOf(next).isName(next, hidden);
    }
    return found;
  }

  /**
   * {@return the names whose key {@code answer} was found for, in the order of their entities'
   * weight, those of one entity together}
   */
  public NameList names(int answer) {
    if (answer < 2) {
      return NameList.of(List.of());
    }
    Segment segment = segmentOf(answer);
    int before = segment.before(answer);
    if (before < 2 && hidden.isEmpty()) {
      return segment.names(answer);
    }
    List<Name> found = new ArrayList<>();
    for (int next = answer; next >= 2; next = segmentOf(next).before(next)) {
      for (Name name : segmentOf(next).names(next)) {
        if (!hidden.contains(name.entity())) {
          found.add(name);
        }
      }
    }
    found.sort(Comparator.comparing(name -> entity(name.entity()), BY_WEIGHT));
    return NameList.of(found);
  }

  private Segment segmentOf(int answer) {
    int at = segments.length - 1;
    while (answer >> 1 <= segments[at].firstAnswer) {
      at--;
    }
    return segments[at];
  }

  /**
   * {@return the stored names that a spelling may be a variant of, in either script, the most
   * probable first; those written alike come before all others}
   *
   * @param spelling any name
   * @param limit the most names returned
   * @param accepted which names may be returned
   */
  public List<Variant> variants(String spelling, int limit, Predicate<Name> accepted) {
    VariantIndex.Found found = new VariantIndex.Found();
    for (Segment segment : segments) {
      segment.variants.search(spelling, hidden.but(accepted), found);
    }
    return found.ranked(limit);
  }

  /**
   * {@return the stored names that are spelled like a given one in all their parts, with the
   * probability that both are spellings of one name, the most probable first; those that are the
   * same are left out}
   *
   * @param spelling any name
   * @param least the least probability of a name returned, 0 to 1
   * @param reach how far it is looked
   */
  public List<Variant> spelledLike(String spelling, double least, Reach reach) {
    if (segments.length == 1) {
      return segments[0].skeletons.search(spelling, least, reach, hidden);
    }
    List<Variant> found = new ArrayList<>();
    for (Segment segment : segments) {
      found.addAll(segment.skeletons.search(spelling, least, reach, hidden));
    }
    found.sort(SkeletonIndex.BY_SCORE);
    return found;
  }

  /**
   * {@return names that begin with some letters, one of each entity, those of the better known
   * first}
   *
   * @param beginning what was typed so far; case, accents, spaces and hyphens do not count
   * @param limit the most names returned
   * @param accepted which names may be returned
   */
  public List<Name> completions(String beginning, int limit, Predicate<Name> accepted) {
    List<Name> found = new ArrayList<>();
    for (Segment segment : segments) {
      found.addAll(segment.completions.search(beginning, limit, hidden.but(accepted)));
    }
    found.sort(Comparator.comparing(name -> entity(name.entity()), BY_WEIGHT));
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
