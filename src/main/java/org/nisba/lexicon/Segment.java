package org.nisba.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;

/**
 * The compiled names of some entities: a {@link Lexicon} is one of these, or a large one and some
 * small ones with what was changed since. Immutable and thread-safe.
 *
 * <p>A table maps the key of every name, and of every beginning of a name that ends with a word, to
 * its posting: two array reads a word, whatever the number of names. A posting is the number of
 * names, their numbers and, when segments before this one know the key, too, their answer; the
 * number is then complemented.
 */
final class Segment {

  private static final NameSimilarity RANKING =
      NameSimilarity.learned()
          .with(Objects.requireNonNull(Lexicon.class.getResourceAsStream("ranking.tsv")));

  /** Indices of entities and postings run on from one segment of a lexicon to the next. */
  final int firstEntity;

  final int firstPosting;
  final List<Entity> entities;
  final List<Name> names;
  final Map<String, Integer> byId;

  /** The numbers of the names that are stored, the others being derived; in ascending order. */
  final int[] stored;

  /** How many names of persons begin with a word. */
  final Map<String, Integer> firstWords;

  final VariantIndex variants;
  final SkeletonIndex skeletons;
  final CompletionIndex completions;
  private final KeyTable keys;
  private final KeyTable identifiers;
  private final int[] postings;

  /** Entities by a fingerprint of a predicate and what it is stated with; others may share it. */
  private final IntLists statements;

  Segment(LexiconBuilder builder, int firstPosting, KeyTable keys, int[] postings) {
    this.firstEntity = builder.firstEntity;
    this.firstPosting = firstPosting;
    this.keys = keys;
    this.identifiers = new KeyTable(builder.byIdentifier.size());
    builder.byIdentifier.forEach((reference, index) -> identifiers.put(key(reference), index));
    this.postings = postings;
    this.names = List.copyOf(builder.names);
    this.entities = List.copyOf(builder.entities);
    this.byId = Map.copyOf(builder.byId);
    this.stored = builder.stored();
    this.firstWords = Map.copyOf(builder.firstWords);
    this.statements = statements();
    Spellings spellings = new Spellings(names);
    this.variants = new VariantIndex(spellings, RANKING);
    this.skeletons = new SkeletonIndex(spellings, NameSimilarity.learned());
    this.completions = new CompletionIndex(names, this);
  }

  /** {@return the number of entities} */
  int size() {
    return entities.size();
  }

  /** {@return the index behind the last entity} */
  int endEntity() {
    return firstEntity + entities.size();
  }

  /** {@return the index behind the last posting} */
  int endPosting() {
    return firstPosting + postings.length;
  }

  /** {@return the entity at an index of the lexicon} */
  Entity entity(int index) {
    return entities.get(index - firstEntity);
  }

  /** {@return the answer for a key; {@link Lexicon#ABSENT} when no name here begins so} */
  int find(long key) {
    return keys.find(key);
  }

  /** {@return the index of the entity of an identifier, {@code scheme:value}, or ABSENT} */
  int findIdentifier(String reference) {
    return identifiers.find(key(reference));
  }

  /** {@return the entities that may state a predicate with a reference} */
  IntStream stating(String predicate, String reference) {
    int list = statements.find(fingerprint(predicate, reference));
    return IntStream.range(statements.start(list), statements.end(list)).map(statements::value);
  }

  private IntLists statements() {
    IntLists.Builder lists = new IntLists.Builder();
    for (int i = 0; i < entities.size(); i++) {
      for (Relation relation : entities.get(i).relations()) {
        lists.add(fingerprint(relation.predicate(), relation.object()), firstEntity + i);
      }
    }
    return lists.build();
  }

  private static int fingerprint(String predicate, String reference) {
    return predicate.hashCode() * 31 + reference.hashCode();
  }

  private static long key(String reference) {
    return NameKey.finish(NameKey.append(NameKey.EMPTY, reference, 0, reference.length()));
  }

  /** {@return the names of an answer found here} */
  Name[] names(int answer) {
    int at = (answer >> 1) - firstPosting;
    Name[] found = new Name[count(at)];
    for (int i = 0; i < found.length; i++) {
      found[i] = names.get(postings[at + 1 + i]);
    }
    return found;
  }

  /** {@return the answer of the segments before this one to the same key} */
  int before(int answer) {
    int at = (answer >> 1) - firstPosting;
    return postings[at] < 0 ? postings[at + 1 + count(at)] : Lexicon.ABSENT;
  }

  private int count(int at) {
    return postings[at] < 0 ? ~postings[at] : postings[at];
  }

  /** {@return the stored names of an entity, as numbers into {@link #names}} */
  int[] storedNames(int entity) {
    return Arrays.copyOfRange(stored, firstStored(entity), firstStored(entity + 1));
  }

  /** Names are in the order of their entities. */
  private int firstStored(int entity) {
    int low = 0;
    int high = stored.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(stored[middle]).entity() < entity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
