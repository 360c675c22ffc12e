package org.nisba.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.LexiconEntry.Spelled;
import org.nisba.names.NameKey;
import org.nisba.names.NameSimilarity;
import org.nisba.names.PersonName;
import org.nisba.names.SpellingModel;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Compiles entities and their names into a {@link Lexicon}. Not thread-safe. */
public final class LexiconBuilder {

  private final Names.Builder names = new Names.Builder();
  private final Entities.Builder entities = new Entities.Builder(names);
  private final KeyGroups.Builder keys = new KeyGroups.Builder();
  private final KeyGroups.Builder identifiers = new KeyGroups.Builder();
  private final IntLists.Builder statements = new IntLists.Builder();
  private final CompletionIndex.Builder completions = new CompletionIndex.Builder();
  private final FirstWords.Builder firstWords = new FirstWords.Builder();
  private final Lexicon earlier;
  private final int firstEntity;

  /** When the name that is being added is in use. */
  private Period period = Period.ALWAYS;

  /** Makes a builder of a whole lexicon, or of what is to be put into one. */
  public LexiconBuilder() {
    this(Lexicon.NOTHING);
  }

  /** Makes a builder of a segment behind those of a lexicon. */
  LexiconBuilder(Lexicon earlier) {
    this.earlier = earlier;
    this.firstEntity = earlier.endEntity();
  }

  boolean isEmpty() {
    return entities.size() == 0;
  }

  /**
   * Adds an entity.
   *
   * @param entity an entity whose id was not added before
   * @return its index, for {@link #addName}
   */
  public int addEntity(Entity entity) {
    int index = entities.size();
    entities.add(entity);
    Entities.inOrder(entity.identifiers())
        .forEach((scheme, value) -> identifiers.add(NameKey.ofText(scheme + ':' + value), index));
    for (Relation relation : entity.relations()) {
      statements.add(Segment.fingerprint(relation.predicate(), relation.object()), index);
    }
    return firstEntity + index;
  }

  /** Adds a name that an entity always bears, with the short forms that follow from it. */
  public void addName(int entity, String language, String text, NameKind kind) {
    addName(entity, language, text, kind, Period.ALWAYS);
  }

  /**
   * Adds a name that an entity bears for some time, with the short forms that follow from it.
   *
   * @param entity the entity that was added last
   */
  public void addName(int entity, String language, String text, NameKind kind, Period use) {
    if (entity - firstEntity != entities.size() - 1) {
      throw new IllegalArgumentException("names are added to the entity that was added last");
    }
    addName(new Spelled(language, text, kind, use));
  }

  /**
   * Adds an entity with its names.
   *
   * @param entry an entry of an entity whose id was not added before
   */
  public void add(LexiconEntry entry) {
    addEntity(entry.entity());
    entry.names().forEach(this::addName);
  }

  /** Adds a name to the entity that was added last, with the short forms that follow from it. */
  private void addName(Spelled name) {
    Tokens words = name.words();
    if (words.size() == 0) {
      return;
    }
    period = name.use();
    int entity = entities.size() - 1;
    String language = name.language();
    String text = name.text();
    NameKind kind = name.kind();
    index(entity, language, text, kind, words, 0, words.size(), true);
    String firstWord = firstWord(entities.last().type(), kind, words);
    if (firstWord != null) {
      firstWords.add(firstWord);
    }
    if (kind == NameKind.LABEL || kind == NameKind.ALIAS) {
      switch (entities.last().type()) {
        case PERSON -> addFamilyNames(entity, language, text, words);
        case ORGANIZATION -> addHead(entity, language, text, words);
        case PLACE -> addArea(entity, language, text, words);
        default -> {}
      }
    }
  }

  /** {@return the word that a name shows to be a given name, in small letters, if it does} */
  static @Nullable String firstWord(EntityType type, NameKind kind, Tokens words) {
    boolean person = type == EntityType.PERSON && words.size() > 1;
    return person && (kind == NameKind.LABEL || kind == NameKind.ALIAS)
        ? words.surface(0).toLowerCase(Locale.ROOT)
        : null;
  }

  /** Adds what another builder was given. */
  void addAll(LexiconBuilder other) {
    Columns columns = new Columns();
    other.entities.write(columns);
    other.names.write(columns);
    addAll(Entries.open(columns, 0), _ -> true);
  }

  /** Adds the entities of a segment that a condition accepts by their indices in the lexicon. */
  void addAll(Segment segment, IntPredicate accepted) {
    addAll(segment.entries, index -> accepted.test(segment.firstEntity + index));
  }

  private void addAll(Entries from, IntPredicate accepted) {
    for (int i = 0; i < from.entities().size(); i++) {
      if (accepted.test(i)) {
        int index = addEntity(from.entities().get(i));
        for (Name name : from.storedNames(i)) {
          addName(index, name.language(), name.text(), name.kind(), name.period());
        }
      }
    }
  }

  /**
   * {@return the lexicon of what was added}
   *
   * @param ofRevision the catalogue revision that the entities are of
   */
  public Lexicon build(long ofRevision) {
    return new Lexicon(List.of(segment()), HiddenEntities.NONE, ofRevision);
  }

  /** {@return what was added as a segment} */
  Segment segment() {
    Columns columns = new Columns();
    entities.write(columns);
    names.write(columns);
    firstWords.write(columns);
    writeIdentifiers(columns);
    statements.write(columns, "statements", entities.size());
    Entries entries = Entries.open(columns, 0);
    Columns postings = new Columns();
    Columns variants = new Columns();
    Columns completed = new Columns();
    Stretches.both(
        names.size(),
        () -> {
          new Postings(keys.build(), names, entities, earlier).write(postings);
          completions.write(completed, entries);
        },
        () -> writeVariants(variants, entries.names()));
    columns.putAll(postings);
    columns.putAll(variants);
    columns.putAll(completed);
    return new Segment(columns, firstEntity, earlier.endAnswer());
  }

  private void writeIdentifiers(Columns columns) {
    KeyGroups groups = identifiers.build();
    Ints.Builder identified = new Ints.Builder();
    for (int key :
        KeyTable.write(
            columns, "identifiers", groups.keys(), groups.size(), _ -> true, _ -> false)) {
      identified.add(groups.rows(key)[0]);
    }
    columns.put("identifiers.entities", identified.column());
  }

  private static void writeVariants(Columns columns, Names names) {
    Spellings.write(columns, names);
    SpellingModel model = NameSimilarity.learned().model();
    SpelledWords words = SpelledWords.of(new Spellings(columns, names), model);
    WordIndex.Builder index = WordIndex.of(words.ids(), model);
    Columns skeletons = new Columns();
    Stretches.both(
        words.size(),
        () -> SkeletonIndex.write(skeletons, words, index.keys()),
        () -> {
          words.write(columns);
          index.write(columns);
        });
    columns.putAll(skeletons);
  }

  /**
   * Indexes the words {@code [from, to)} of a name, and all beginnings of it that end with a word.
   */
  private void index(
      int entity,
      String language,
      String text,
      NameKind kind,
      Tokens words,
      int from,
      int to,
      boolean stored) {
    long state = NameKey.EMPTY;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      state = NameKey.append(state, words, i);
      if (words.isCapitalised(i) && i - from < 31) {
        capitals |= 1 << (i - from);
      }
      if (i < to - 1) {
        keys.addBeginning(NameKey.finish(state));
      }
    }
    keys.add(NameKey.finish(state), names.size());
    completions.add(words, from, to);
    if (stored) {
      names.addStored(entity, language, text, kind, to - from, capitals, period);
    } else {
      names.addDerived(entity, language, text, kind, to - from, capitals, period);
    }
  }

  private void addFamilyNames(int entity, String language, String text, Tokens words) {
    addWithoutArticles(entity, language, text, words);
    for (int start : PersonName.familyNameStarts(words)) {
      if (words.length(start) > 1) {
        addShort(entity, language, text, words, start, words.size());
        addWithoutArticle(entity, language, words, start);
      }
    }
  }

  /**
   * {@code Fayçal al-Moqdad} is also met as {@code Fayçal Moqdad}, and مصطفى الكاظمي as مصطفى
   * كاظمي.
   */
  private void addWithoutArticles(int entity, String language, String text, Tokens words) {
    long state = NameKey.EMPTY;
    int kept = 0;
    int written = 0;
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && NameKey.isArticle(words, i)) {
        continue;
      }
      if (kept > 0) {
        keys.addBeginning(NameKey.finish(state));
      }
      int article = i > 0 ? writtenArticle(words, i) : 0;
      written += article;
      String folded = words.text().folded();
      state =
          article > 0
              ? NameKey.append(state, folded, words.start(i) + article, words.end(i))
              : NameKey.append(state, words, i);
      capitals |= words.isCapitalised(i) && kept < 31 ? 1 << kept : 0;
      kept++;
    }
    if (kept > 1 && (kept < words.size() || written > 0)) {
      keys.add(NameKey.finish(state), names.size());
      completions.add(words, 0, words.size());
      names.addDerived(entity, language, text, NameKind.ALIAS, kept, capitals, period);
    }
  }

  /** How many letters of an Arabic word are its article; 0 when what remains is no name. */
  private static int writtenArticle(Tokens words, int i) {
    boolean article = words.script(i) == Script.ARABIC && ArabicArticle.begins(words.word(i));
    return article && words.length(i) > 4 && !words.is(i, "\u0627\u0644\u0644\u0647") ? 2 : 0;
  }

  /** Arabic writes the article into the word: الكاظمي is also met as كاظمي. */
  private void addWithoutArticle(int entity, String language, Tokens words, int start) {
    String word = words.word(start);
    boolean article = words.script(start) == Script.ARABIC && ArabicArticle.begins(word);
    if (article && word.length() > 4 && start == words.size() - 1) {
      Tokens bare = Tokenizer.tokens(ArabicArticle.without(word));
      index(
          entity,
          language,
          ArabicArticle.without(word),
          NameKind.SHORT,
          bare,
          0,
          bare.size(),
          false);
    }
  }

  /** The first word of an organisation's name stands for it later on: {@code la Coalition}. */
  private void addHead(int entity, String language, String text, Tokens words) {
    boolean head =
        words.size() > 1
            && words.script(0) == Script.LATIN
            && words.length(0) > 4
            && words.isCapitalised(0)
            && words.gap(1) == Gap.SPACE;
    if (head) {
      addShort(entity, language, text, words, 0, 1);
    }
  }

  private void addArea(int entity, String language, String text, Tokens words) {
    int from = AreaName.start(words);
    int to = from > 0 ? words.size() : AreaName.end(words, language);
    if (to - from < words.size()) {
      String part = words.text().original(words.start(from), words.end(to - 1)).of(text);
      index(entity, language, part, NameKind.AREA, words, from, to, false);
    }
  }

  private void addShort(int entity, String language, String text, Tokens words, int from, int to) {
    String part = words.text().original(words.start(from), words.end(to - 1)).of(text);
    index(entity, language, part, NameKind.SHORT, words, from, to, false);
  }
}
