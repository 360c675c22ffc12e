package org.nisba.lexicon;

import java.util.Objects;
import java.util.stream.IntStream;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;
import org.nisba.text.Tables;

/**
 * The compiled names of some entities: a {@link Lexicon} is one of these, or a large one and some
 * small ones with what was changed since. Immutable and thread-safe.
 *
 * <p>All of it is columns, and opening one reads next to nothing of them. A table maps the key of
 * every name, and of every beginning of a name that ends with a word, to the names that have it.
 */
final class Segment {

  /** The most names of a key that are read at once. */
  private static final int MOST_READ = 64;

  /** The most keys whose lists of names are kept. */
  private static final int MOST_KEPT = 1 << 12;

  private static final NameSimilarity RANKING =
      NameSimilarity.learned().with(Tables.lines(Lexicon.class, "ranking.tsv"));

  final Columns columns;

  /** Indices of entities and answers run on from one segment of a lexicon to the next. */
  final int firstEntity;

  final int firstAnswer;
  final Entries entries;
  final FirstWords firstWords;
  final VariantIndex variants;
  final SkeletonIndex skeletons;
  final CompletionIndex completions;
  private final KeyTable keys;

  /** The names of each key. */
  private final Lists postings;

  /** The answer of the segments before this one to each key, and 1; 0 when there is none. */
  private final Ints before;

  private final KeyTable identifiers;
  private final Ints identified;

  /** Entities by a fingerprint of a predicate and what it is stated with; others may share it. */
  private final IntLists statements;

  /** By the answer, halved. */
  private final Kept<NameList> kept;

  Segment(Columns columns, int firstEntity, int firstAnswer) {
    this.columns = columns;
    this.firstEntity = firstEntity;
    this.firstAnswer = firstAnswer;
    this.entries = Entries.open(columns, firstEntity);
    this.firstWords = new FirstWords(columns);
    this.keys = new KeyTable(columns, "keys");
    this.postings = new Lists(columns, "postings");
    this.before = new Ints(columns.get("postings.before"));
    this.identifiers = new KeyTable(columns, "identifiers");
    this.identified = new Ints(columns.get("identifiers.entities"));
    this.statements = new IntLists(columns, "statements");
    Spellings spellings = new Spellings(columns, entries.names());
    this.variants = new VariantIndex(columns, spellings, RANKING);
    this.skeletons = new SkeletonIndex(columns, spellings, NameSimilarity.learned());
    this.completions = new CompletionIndex(columns, entries, firstEntity);
    this.kept = new Kept<>(Math.clamp(postings.size(), 2, MOST_KEPT));
  }

  /** {@return the number of entities} */
  int size() {
    return entries.entities().size();
  }

  /** {@return the index behind the last entity} */
  int endEntity() {
    return firstEntity + size();
  }

  /** {@return the first answer of a segment behind this one, halved} */
  int endAnswer() {
    return firstAnswer + postings.size();
  }

  /** {@return the entity at an index of the lexicon} */
  Entity entity(int index) {
    return entries.entities().get(index - firstEntity);
  }

  /** {@return the type of the entity at an index of the lexicon} */
  EntityType type(int index) {
    return entries.entities().type(index - firstEntity);
  }

  /** {@return the weight of the entity at an index of the lexicon} */
  double weight(int index) {
    return entries.entities().weight(index - firstEntity);
  }

  /** {@return the index in the lexicon of an id, or {@link Lexicon#ABSENT}} */
  int find(String id) {
    int index = entries.entities().find(id);
    return index == Lexicon.ABSENT ? index : firstEntity + index;
  }

  /** {@return the answer for a key; {@link Lexicon#ABSENT} when no name here begins so} */
  int find(long key) {
    int found = keys.find(key);
    return found < 2 ? found : found + (firstAnswer << 1);
  }

  /** {@return the index of the entity of an identifier, {@code scheme:value}, or ABSENT} */
  int findIdentifier(String reference) {
    int found = identifiers.find(NameKey.ofText(reference));
    return found < 2 ? Lexicon.ABSENT : firstEntity + identified.get((found >> 1) - 1);
  }

  /** {@return the entities that may state a predicate with a reference} */
  IntStream stating(String predicate, String reference) {
    int list = statements.find(fingerprint(predicate, reference));
    return IntStream.range(statements.start(list), statements.end(list))
        .map(at -> firstEntity + statements.value(at));
  }

  static int fingerprint(String predicate, String reference) {
    return predicate.hashCode() * 31 + reference.hashCode();
  }

  /** {@return the names of an answer found here} */
  NameList names(int answer) {
    return kept.get(answer >> 1, _ -> read(list(answer)));
  }

  private NameList read(int list) {
    int start = postings.start(list);
    NameList names = new ReadNames(start, postings.end(list) - start);
    return names.size() > MOST_READ ? names : NameList.of(names);
  }

  /** Names that are read each time when they are asked for, since a surname may have thousands. */
  private final class ReadNames extends NameList {

    private final int start;
    private final int size;

    ReadNames(int start, int size) {
      this.start = start;
      this.size = size;
    }

    private int row(int index) {
      return postings.value(start + Objects.checkIndex(index, size));
    }

    @Override
    public Name get(int index) {
      return entries.names().get(row(index));
    }

    @Override
    public int entity(int index) {
      return entries.names().entity(row(index));
    }

    @Override
    public NameKind kind(int index) {
      return entries.names().kind(row(index));
    }

    @Override
    public int size() {
      return size;
    }
  }

  /** {@return whether an answer found here has a name whose entity is not hidden} */
  boolean isName(int answer, HiddenEntities hidden) {
    int list = list(answer);
    for (int at = postings.start(list); at < postings.end(list); at++) {
      if (!hidden.contains(entries.names().entity(postings.value(at)))) {
        return true;
      }
    }
    return false;
  }

  /** {@return the answer of the segments before this one to the same key} */
  int before(int answer) {
    return before.get(list(answer)) - 1;
  }

  private int list(int answer) {
    return (answer >> 1) - firstAnswer - 1;
  }
}
