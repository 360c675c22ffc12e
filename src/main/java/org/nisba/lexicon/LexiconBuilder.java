package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NameKey;
import org.nisba.names.PersonName;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Compiles entities and their names into a {@link Lexicon}. Not thread-safe. */
public final class LexiconBuilder {

  final List<Entity> entities = new ArrayList<>();
  final List<Name> names = new ArrayList<>();
  final Map<String, Integer> byId = new HashMap<>();
  final Map<String, Integer> byIdentifier = new HashMap<>();
  final Map<String, Integer> firstWords = new HashMap<>();
  final int firstEntity;

  /** When the name that is being added is in use. */
  private Period period = Period.ALWAYS;

  private final Lexicon earlier;
  private final Map<Long, List<Integer>> namesByKey = new LinkedHashMap<>();
  private final Set<Long> beginnings = new HashSet<>();
  private int[] stored = new int[16];
  private int storedCount;

  /** Makes a builder of a whole lexicon, or of what is to be put into one. */
  public LexiconBuilder() {
    this(Lexicon.NOTHING);
  }

  /** Makes a builder of a segment behind those of a lexicon. */
  LexiconBuilder(Lexicon earlier) {
    this.earlier = earlier;
    this.firstEntity = earlier.endEntity();
  }

  /**
   * Adds an entity.
   *
   * @param entity an entity whose id was not added before
   * @return its index, for {@link #addName}
   */
  public int addEntity(Entity entity) {
    int index = firstEntity + entities.size();
    if (byId.putIfAbsent(entity.id(), index) != null) {
      throw new IllegalArgumentException("entity added twice: " + entity.id());
    }
    entities.add(entity);
    entity
        .identifiers()
        .forEach((scheme, value) -> byIdentifier.putIfAbsent(scheme + ':' + value, index));
    return index;
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
    period = use;
    if (entity != firstEntity + entities.size() - 1) {
      throw new IllegalArgumentException("names are added to the entity that was added last");
    }
    Tokens words = Tokenizer.tokens(text);
    if (words.size() == 0) {
      return;
    }
    if (storedCount == stored.length) {
      stored = Arrays.copyOf(stored, storedCount * 2);
    }
    stored[storedCount++] = names.size();
    index(entity, language, text, kind, words, 0, words.size());
    String firstWord = firstWord(entities.getLast(), kind, words);
    if (firstWord != null) {
      firstWords.merge(firstWord, 1, Integer::sum);
    }
    if (kind == NameKind.LABEL || kind == NameKind.ALIAS) {
      switch (entities.getLast().type()) {
        case PERSON -> addFamilyNames(entity, language, text, words);
        case ORGANIZATION -> addHead(entity, language, text, words);
        case PLACE -> addArea(entity, language, text, words);
        default -> {}
      }
    }
  }

  /** {@return the word that a name shows to be a given name, in small letters, if it does} */
  static @Nullable String firstWord(Entity entity, NameKind kind, Tokens words) {
    boolean person = entity.type() == EntityType.PERSON && words.size() > 1;
    return person && (kind == NameKind.LABEL || kind == NameKind.ALIAS)
        ? words.surface(0).toLowerCase(Locale.ROOT)
        : null;
  }

  /** Adds what another builder was given. */
  void addAll(LexiconBuilder other) {
    addAll(other.entities, other.names, other.stored(), other.firstEntity, _ -> true);
  }

  /** Adds the entities of a segment that a condition accepts by their indices. */
  void addAll(Segment segment, IntPredicate accepted) {
    addAll(segment.entities, segment.names, segment.stored, segment.firstEntity, accepted);
  }

  private void addAll(
      List<Entity> from, List<Name> theirs, int[] numbers, int first, IntPredicate accepted) {
    int next = 0;
    for (int i = 0; i < from.size(); i++) {
      boolean taken = accepted.test(first + i);
      int index = taken ? addEntity(from.get(i)) : -1;
      while (next < numbers.length && theirs.get(numbers[next]).entity() == first + i) {
        Name name = theirs.get(numbers[next++]);
        if (taken) {
          addName(index, name.language(), name.text(), name.kind(), name.period());
        }
      }
    }
  }

  int[] stored() {
    return Arrays.copyOf(stored, storedCount);
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
    Map<Long, Integer> known = new HashMap<>();
    for (Long key : namesByKey.keySet()) {
      note(key, known);
    }
    for (Long key : beginnings) {
      note(key, known);
      if (known.getOrDefault(key, Lexicon.ABSENT) > 1) {
        namesByKey.computeIfAbsent(key, _ -> List.of());
      }
    }
    KeyTable keys = new KeyTable(namesByKey.size() + beginnings.size());
    int[] postings =
        new int
            [1 + known.size() + namesByKey.values().stream().mapToInt(ids -> ids.size() + 1).sum()];
    int firstPosting = earlier.endPosting();
    int next = 1;
    for (Map.Entry<Long, List<Integer>> entry : namesByKey.entrySet()) {
      int before = known.getOrDefault(entry.getKey(), Lexicon.ABSENT);
      boolean continues = beginnings.remove(entry.getKey()) || earlier.continues(before);
      keys.put(entry.getKey(), (firstPosting + next) << 1 | (continues ? 1 : 0));
      next = addPosting(entry.getValue(), before, postings, next);
    }
    for (long beginning : beginnings) {
      keys.put(beginning, 1);
    }
    return new Segment(this, firstPosting, keys, postings);
  }

  /** Notes what the segments before this one answer to a key. */
  private void note(Long key, Map<Long, Integer> known) {
    int answer = earlier.find(key);
    if (answer != Lexicon.ABSENT) {
      known.put(key, answer);
    }
  }

  private int addPosting(List<Integer> ids, int before, int[] postings, int start) {
    int next = start;
    postings[next++] = before == Lexicon.ABSENT ? ids.size() : ~ids.size();
    if (ids.size() > 1) {
      ids.sort(
          Comparator.comparing((Integer name) -> entity(name), Lexicon.BY_WEIGHT)
              .thenComparing(name -> names.get(name).kind())
              .thenComparing(name -> name));
    }
    for (int id : ids) {
      postings[next++] = id;
    }
    if (before != Lexicon.ABSENT) {
      postings[next++] = before;
    }
    return next;
  }

  private Entity entity(int name) {
    return entities.get(names.get(name).entity() - firstEntity);
  }

  /**
   * Indexes the words {@code [from, to)} of a name, and all beginnings of it that end with a word.
   */
  private void index(
      int entity, String language, String text, NameKind kind, Tokens words, int from, int to) {
    long state = NameKey.EMPTY;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      state = NameKey.append(state, words, i);
      if (words.isCapitalised(i) && i - from < 31) {
        capitals |= 1 << (i - from);
      }
      if (i < to - 1) {
        beginnings.add(NameKey.finish(state));
      }
    }
    add(new Name(entity, language, text, kind, to - from, capitals, period), state);
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
        beginnings.add(NameKey.finish(state));
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
      add(new Name(entity, language, text, NameKind.ALIAS, kept, capitals, period), state);
    }
  }

  /** How many letters of an Arabic word are its article; 0 when what remains is no name. */
  private static int writtenArticle(Tokens words, int i) {
    boolean article = words.script(i) == Script.ARABIC && ArabicArticle.begins(words.word(i));
    return article && words.length(i) > 4 && !words.is(i, "\u0627\u0644\u0644\u0647") ? 2 : 0;
  }

  private void add(Name name, long state) {
    int id = names.size();
    names.add(name);
    namesByKey.computeIfAbsent(NameKey.finish(state), _ -> new ArrayList<>(1)).add(id);
  }

  /** Arabic writes the article into the word: الكاظمي is also met as كاظمي. */
  private void addWithoutArticle(int entity, String language, Tokens words, int start) {
    String word = words.word(start);
    boolean article = words.script(start) == Script.ARABIC && ArabicArticle.begins(word);
    if (article && word.length() > 4 && start == words.size() - 1) {
      Tokens bare = Tokenizer.tokens(ArabicArticle.without(word));
      index(entity, language, ArabicArticle.without(word), NameKind.SHORT, bare, 0, bare.size());
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
    int to = from > 0 ? words.size() : AreaName.end(words);
    if (to - from < words.size()) {
      String part = words.text().original(words.start(from), words.end(to - 1)).of(text);
      index(entity, language, part, NameKind.AREA, words, from, to);
    }
  }

  private void addShort(int entity, String language, String text, Tokens words, int from, int to) {
    String part = words.text().original(words.start(from), words.end(to - 1)).of(text);
    index(entity, language, part, NameKind.SHORT, words, from, to);
  }
}
