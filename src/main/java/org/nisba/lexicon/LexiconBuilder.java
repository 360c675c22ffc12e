package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NameKey;
import org.nisba.names.PersonName;
import org.nisba.text.Gap;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/** Compiles entities and their names into a {@link Lexicon}. Not thread-safe. */
public final class LexiconBuilder {

  final List<Entity> entities = new ArrayList<>();
  final List<Name> names = new ArrayList<>();
  final Map<String, Integer> byId = new HashMap<>();
  private final Map<String, Integer> byIdentifier = new HashMap<>();
  long revision;
  long storedNames;
  GivenNames givenNames = new GivenNames(Set.of());

  /** When the name that is being added is in use. */
  private Period period = Period.ALWAYS;

  private final Set<String> firstWords = new HashSet<>();
  private final Map<Long, List<Integer>> namesByKey = new LinkedHashMap<>();
  private final Set<Long> beginnings = new HashSet<>();

  /**
   * Adds an entity.
   *
   * @param entity an entity whose id was not added before
   * @return its index, for {@link #addName}
   */
  public int addEntity(Entity entity) {
    int index = entities.size();
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

  /** Adds a name that an entity bears for some time, with the short forms that follow from it. */
  public void addName(int entity, String language, String text, NameKind kind, Period use) {
    period = use;
    Tokens words = Tokenizer.tokens(text);
    if (words.size() == 0) {
      return;
    }
    storedNames++;
    index(entity, language, text, kind, words, 0, words.size());
    if (kind == NameKind.LABEL || kind == NameKind.ALIAS) {
      switch (entities.get(entity).type()) {
        case PERSON -> addFamilyNames(entity, language, text, words);
        case ORGANIZATION -> addHead(entity, language, text, words);
        case PLACE -> addArea(entity, language, text, words);
        default -> {}
      }
    }
  }

  /**
   * {@return the lexicon of what was added}
   *
   * @param ofRevision the catalogue revision that the entities are of
   */
  public Lexicon build(long ofRevision) {
    revision = ofRevision;
    givenNames = new GivenNames(firstWords);
    int capacity =
        Integer.highestOneBit(Math.max(8, (namesByKey.size() + beginnings.size()) * 3 / 2)) * 2;
    long[] keys = new long[capacity];
    int[] values = new int[capacity];
    int[] postings =
        new int[1 + namesByKey.values().stream().mapToInt(ids -> ids.size() + 1).sum()];
    int next = 1;
    Comparator<Integer> byWeight =
        Comparator.comparingDouble(
                (Integer name) -> -entities.get(names.get(name).entity()).weight())
            .thenComparing(name -> entities.get(names.get(name).entity()).id())
            .thenComparing(name -> names.get(name).kind())
            .thenComparing(name -> name);
    for (Map.Entry<Long, List<Integer>> entry : namesByKey.entrySet()) {
      List<Integer> ids = entry.getValue();
      ids.sort(byWeight);
      int continues = beginnings.remove(entry.getKey()) ? 1 : 0;
      put(keys, values, entry.getKey(), next << 1 | continues);
      postings[next++] = ids.size();
      for (int id : ids) {
        postings[next++] = id;
      }
    }
    for (long beginning : beginnings) {
      put(keys, values, beginning, 1);
    }
    return new Lexicon(this, keys, values, postings);
  }

  int[][] related() {
    return entities.stream()
        .map(entity ->
            entity.relations().stream()
                .map(relation -> find(relation.object()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray())
        .toArray(int[][]::new);
  }

  /** The entity of an id, of a Wikidata id, or of an identifier written as {@code scheme:value}. */
  private @Nullable Integer find(String reference) {
    Integer index = byId.get(reference);
    index = index != null ? index : byIdentifier.get(reference);
    return index != null ? index : byIdentifier.get("wikidata:" + reference);
  }

  private static void put(long[] keys, int[] values, long key, int value) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = value;
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
    if (words.size() > 1) {
      firstWords.add(words.surface(0).toLowerCase(Locale.ROOT));
    }
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
    boolean article = words.script(i) == Script.ARABIC && words.word(i).startsWith("\u0627\u0644");
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
    boolean article = words.script(start) == Script.ARABIC && word.startsWith("\u0627\u0644");
    if (article && word.length() > 4 && start == words.size() - 1) {
      Tokens bare = Tokenizer.tokens(word.substring(2));
      index(entity, language, word.substring(2), NameKind.SHORT, bare, 0, bare.size());
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
