package org.nisba.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.nisba.names.NameSimilarity;

/**
 * All names of one catalogue revision, ready to be looked up. Immutable and thread-safe.
 *
 * <p>An open-addressing table maps the key of every name, and of every beginning of a name that
 * ends with a word, to its posting: two array reads a word, whatever the number of names. The table
 * is at most two thirds full.
 */
public final class Lexicon {

  /** The answer for a key that begins no name. */
  static final int ABSENT = -1;

  private static final NameSimilarity RANKING =
      NameSimilarity.learned()
          .with(Objects.requireNonNull(Lexicon.class.getResourceAsStream("ranking.tsv")));

  private final long[] keys;
  private final int[] values;
  private final int[] postings;
  private final List<Name> names;
  private final List<Entity> entities;
  private final Map<String, Integer> byId;
  private final int[][] related;
  private final GivenNames givenNames;
  private final VariantIndex variants;
  private final SkeletonIndex skeletons;
  private final long revision;
  private final long storedNames;

  Lexicon(LexiconBuilder builder, long[] keys, int[] values, int[] postings) {
    this.keys = keys;
    this.values = values;
    this.postings = postings;
    this.names = List.copyOf(builder.names);
    this.entities = List.copyOf(builder.entities);
    this.byId = Map.copyOf(builder.byId);
    this.related = builder.related();
    this.givenNames = builder.givenNames;
    Spellings spellings = new Spellings(names);
    this.variants = new VariantIndex(spellings, RANKING);
    this.skeletons = new SkeletonIndex(spellings, NameSimilarity.learned());
    this.revision = builder.revision;
    this.storedNames = builder.storedNames;
  }

  /** {@return a lexicon without names} */
  public static Lexicon empty() {
    return new LexiconBuilder().build(0);
  }

  /** {@return the catalogue revision that this lexicon was made from} */
  public long revision() {
    return revision;
  }

  /** {@return the number of entities} */
  public int entityCount() {
    return entities.size();
  }

  /** {@return the number of stored names, derived forms not counted} */
  public long nameCount() {
    return storedNames;
  }

  /** {@return the entity at an index} */
  public Entity entity(int index) {
    return entities.get(index);
  }

  /** {@return the index of an entity id, if the lexicon holds it} */
  public Optional<Integer> findEntity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * {@return the indices of the entities that an entity's relations name, without those that the
   * lexicon lacks}
   */
  public int[] related(int entity) {
    return related[entity].clone();
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
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  /** {@return whether some name goes on behind the key that {@code answer} was found for} */
  public boolean continues(int answer) {
    return answer >= 0 && (answer & 1) != 0;
  }

  /**
   * {@return the names whose key {@code answer} was found for, in the order of their entities'
   * weight}
   */
  public List<Name> names(int answer) {
    if (answer < 2) {
      return List.of();
    }
    int at = answer >> 1;
    int count = postings[at];
    Name[] found = new Name[count];
    for (int i = 0; i < count; i++) {
      found[i] = names.get(postings[at + 1 + i]);
    }
    return List.of(found);
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
    return variants.search(spelling, limit, accepted);
  }

  /**
   * {@return the stored names that are spelled like a given one in all their parts, with the
   * probability that both are spellings of one name, the most probable first; those that are the
   * same are left out}
   *
   * @param spelling any name
   * @param least the least probability of a name returned, 0 to 1
   */
  public List<Variant> spelledLike(String spelling, double least) {
    return skeletons.search(spelling, least);
  }

  /** {@return whether any name has the key that {@code answer} was found for} */
  public boolean isName(int answer) {
    return answer >= 2;
  }
}
