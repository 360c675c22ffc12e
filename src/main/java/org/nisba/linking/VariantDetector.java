package org.nisba.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameComparison;
import org.nisba.names.NameKey;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.NameSimilarity;
import org.nisba.names.OriginAdjective;
import org.nisba.names.PersonName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;
import org.nisba.text.Folding;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds names that are stored in another spelling only, in what exact look-up has left over:
 * capitalised words in Latin script; in Arabic, words behind a given name or a title. Stateless and
 * thread-safe.
 *
 * <p>A stretch is looked up as a whole name, so that a part of a longer unknown name is never taken
 * for another name; one word alone needs letters enough and a nearly certain spelling.
 */
final class VariantDetector {

  /** Words of the longest name looked up. */
  private static final int LONGEST = 6;

  /** A single word with fewer letters is looked up exactly only. */
  private static final int SHORTEST_WORD = 5;

  /** From this share on a word is an ordinary one and begins no name. */
  private static final double COMMON = 0.3;

  /**
   * From this share on a word of a stored name is an ordinary one, of which nobody makes a name.
   */
  private static final double ORDINARY = 0.6;

  /** A mention that is at least so probable covers its words. */
  private static final double SURE = 0.5;

  private static final double LEAST = 0.75;

  private static final int LONG_WORD = 6;
  private static final int VERY_LONG_WORD = 8;

  /** What a word must reach beside a label of its own script when another name was found. */
  private static final double LEAST_LABEL = 0.8;

  /** What a spelling must reach that news has often: it is mostly the name of something else. */
  private static final double LEAST_FREQUENT = 0.93;

  /** What a whole name must reach when its least sure part counts. */
  private static final double LEAST_PARTS = 0.7;

  /** Two Arabic spellings score lower, since few pairs to learn from are both Arabic. */
  private static final double LEAST_PARTS_ARABIC = 0.4;

  /** A single word with fewer letters is no spelling of what the document has named. */
  private static final int SHORTEST_AGAIN = 4;

  private final Lexicon lexicon;
  private final NamesOfDocument shortNames;

  VariantDetector(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.shortNames = new NamesOfDocument(lexicon);
  }

  /**
   * {@return mentions of names in other spellings than the stored ones}
   *
   * @param mentions those found so far, ranked
   */
  List<Mention> detect(Document document, List<Mention> mentions) {
    Cover cover = new Cover(document, mentions, lexicon);
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < document.words.size()) {
      if (cover.full.get(i) || document.isAddress(i)) {
        i++;
      } else {
        i =
            document.words.script(i) == Script.ARABIC
                ? arabic(document, i, cover, found)
                : latin(document, i, cover, found);
      }
    }
    return found;
  }

  /** {@return the single words that name what texts name in full, by mentions that are likely} */
  NamesOfDocument.Index named(List<Reading> readings) {
    Set<Integer> entities = new HashSet<>();
    for (Reading reading : readings) {
      for (Mention mention : reading.mentions) {
        Candidate best = mention.best();
        if (best != null && !best.isShort() && best.probability() >= SURE) {
          entities.add(best.entity());
        }
      }
    }
    return shortNames.index(entities);
  }

  /**
   * {@return mentions by a single word of what is named in full, in other spellings than the stored
   * ones}
   *
   * @param mentions those found so far, ranked
   * @param names the words that name what the texts of the request name in full
   */
  List<Mention> detectAgain(
      Document document, List<Mention> mentions, NamesOfDocument.Index names) {
    BitSet covered = new Cover(document, mentions, lexicon).any;
    Tokens words = document.words;
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (covered.get(i) || document.isAddress(i) || words.length(i) < SHORTEST_AGAIN) {
        continue;
      }
      if (Demonyms.isDemonym(words.word(i))) {
        continue;
      }
      if (words.script(i) == Script.ARABIC) {
        if (!isCommon(document, i)) {
          Mention whole = again(document, i, i, 0, names);
          int clitics = Clitics.single(words, i);
          Mention behind = clitics > 0 ? again(document, i, i, clitics, names) : null;
          add(behind == null || (whole != null && isNearer(whole, behind)) ? whole : behind, found);
        }
      } else if (beginsName(document, i) && standsAlone(document, i)) {
        int first = i > 0 && NameKey.isArticle(words, i - 1) ? i - 1 : i;
        add(again(document, first, i, 0, names), found);
      }
    }
    return found;
  }

  /** Whether no other capitalised word stands directly beside a word. */
  private static boolean standsAlone(Document document, int i) {
    Tokens words = document.words;
    boolean before =
        document.followsDirectly(i)
            && words.isCapitalised(i - 1)
            && words.length(i - 1) > 1
            && !NameKey.isArticle(words, i - 1)
            && !words.startsSentence(i - 1)
            && !TypeCues.isCue(words.word(i - 1));
    return !before && !(document.followsDirectly(i + 1) && words.isCapitalised(i + 1));
  }

  private static void add(@Nullable Mention mention, List<Mention> found) {
    if (mention != null) {
      found.add(mention);
    }
  }

  private static boolean isNearer(Mention a, Mention b) {
    return variation(a) < variation(b);
  }

  private static double variation(Mention mention) {
    return mention.candidates().stream()
        .mapToDouble(candidate -> candidate.value(Feature.VARIANT))
        .min()
        .orElse(Double.MAX_VALUE);
  }

  private static @Nullable Mention again(
      Document document, int first, int last, int clitics, NamesOfDocument.Index names) {
    Tokens words = document.words;
    int start = words.start(first) + clitics;
    int end = words.end(last);
    String folded = words.text().folded();
    if (end - start < SHORTEST_AGAIN || !names.mayHold(folded, words.start(last) + clitics, end)) {
      return null;
    }
    List<Candidate> candidates =
        names.candidates(words.text().original(start, end).of(words.text().original()));
    return candidates.isEmpty() ? null : new Mention(first, last, start, end, clitics, candidates);
  }

  /**
   * Which words belong to mentions that are likely: to full names, and to any. A person named by
   * one word may be part of a longer name whose given name is spelled otherwise.
   */
  private static final class Cover {

    final BitSet full;
    final BitSet any;
    private final Lexicon lexicon;
    private final Map<String, List<Variant>> lookedUp = new HashMap<>();

    Cover(Document document, List<Mention> mentions, Lexicon lexicon) {
      this.lexicon = lexicon;
      full = new BitSet(document.words.size());
      any = new BitSet(document.words.size());
      for (Mention mention : mentions) {
        Candidate best = mention.best();
        if (best != null && best.probability() >= SURE) {
          any.set(mention.firstWord, mention.lastWord + 1);
          boolean person = lexicon.entity(best.entity()).type() == EntityType.PERSON;
          if (!best.isShort() && !(person && mention.wordCount() == 1)) {
            full.set(mention.firstWord, mention.lastWord + 1);
          }
        }
      }
    }

    /** The names spelled like another; asked once for all its places in the document. */
    List<Variant> spelledLike(String spelling) {
      return lookedUp.computeIfAbsent(spelling, each -> lexicon.spelledLike(each, LEAST));
    }

    /** Whether a word belongs to a likely mention that is no full name. */
    boolean begins(int word) {
      return any.get(word) && !full.get(word);
    }

    /** Whether all words of a stretch belong to likely mentions. */
    boolean holds(int first, int last) {
      return any.nextClearBit(first) > last;
    }
  }

  /** Looks up the run of capitalised words that begins at a word; returns the word behind it. */
  private int latin(Document document, int first, Cover cover, List<Mention> found) {
    Tokens words = document.words;
    if (!beginsName(document, first)) {
      return first + 1;
    }
    int last = first;
    for (int i = first + 1; i < words.size() && i - first < LONGEST; i++) {
      if (cover.full.get(i) || (!document.followsDirectly(i) && words.gap(i) != Gap.DOT)) {
        break;
      }
      if (words.isCapitalised(i) && words.script(i) == Script.LATIN) {
        last = i;
      } else if (!PersonName.isParticle(words.word(i))) {
        break;
      }
    }
    if (!cover.holds(first, last)) {
      add(document, first, last, cover, found);
    }
    return last + 1;
  }

  private static boolean beginsName(Document document, int i) {
    Tokens words = document.words;
    String word = words.word(i);
    return words.script(i) == Script.LATIN
        && words.isCapitalised(i)
        && words.letters(i) != Letters.UPPER
        && !TypeCues.isCue(word)
        && WordTable.ORDINARY.of(Script.LATIN, word) < COMMON;
  }

  /** Looks up words behind a cue, or from a given name on; returns the next word to try. */
  private int arabic(Document document, int first, Cover cover, List<Mention> found) {
    Tokens words = document.words;
    if (isCommon(document, first)) {
      return first + 1;
    }
    boolean given = lexicon.givenNames().contains(words.surface(first));
    boolean family = first + 1 < words.size() && cover.begins(first + 1);
    boolean cued =
        first > 0 && words.gap(first) == Gap.SPACE && TypeCues.isCue(words.word(first - 1));
    if (!given && !cued && !family) {
      return first + 1;
    }
    int last = first;
    while (last + 1 < words.size()
        && last - first < 3
        && words.gap(last + 1) == Gap.SPACE
        && words.script(last + 1) == Script.ARABIC
        && !cover.full.get(last + 1)
        && !isCommon(document, last + 1)) {
      last++;
    }
    for (int end = last; end >= (cued ? first : first + 1); end--) {
      if (!cover.holds(first, end) && add(document, first, end, cover, found)) {
        return end + 1;
      }
    }
    return first + 1;
  }

  private static boolean isCommon(Document document, int i) {
    String word = document.words.word(i);
    return document.words.length(i) < 3
        || TypeCues.isCue(word)
        || WordTable.ORDINARY.of(Script.ARABIC, word) >= COMMON;
  }

  /** One word is looked up only when it is long, no ordinary word and no demonym. */
  private static boolean mayStandAlone(Tokens words, int i) {
    String word = words.word(i);
    return word.length() >= SHORTEST_WORD
        && !Demonyms.isDemonym(word)
        && WordTable.ORDINARY.of(words.script(i), word) == 0;
  }

  /**
   * Whether a variant is sure enough: nothing of the spelling is left over, nor the first or last
   * part of the stored name; a name of one part fits nearly certainly; and where the entity has
   * labels in the script of the spelling, one of them fits as well.
   */
  private boolean isSure(String spelling, Variant variant, @Nullable EntityType cue) {
    NameAlignment alignment = variant.alignment();
    Entity entity = lexicon.entity(variant.name().entity());
    if (entity.type() != EntityType.PERSON && beginsLikePerson(spelling)) {
      return false;
    }
    boolean across = NameSimilarity.scripts(alignment) == SpellingModel.Scripts.CROSS;
    boolean single = alignment.pairs().size() == 1;
    double least = single ? leastAlone(spelling, cue == entity.type()) : LEAST;
    if (single && OriginAdjective.divides(spelling, variant.name().text())) {
      return false;
    }
    if (!across && isOtherWord(spelling, variant)) {
      return false;
    }
    boolean whole =
        single
            ? alignment.unpairedA().isEmpty() && alignment.unpairedB().isEmpty()
            : hasNoName(alignment.unpairedA()) && hasEnds(alignment);
    if (!whole || variant.score() < least) {
      return false;
    }
    boolean partsFit = single || NameComparison.score(alignment) >= LEAST_PARTS;
    if (!across || !partsFit) {
      return partsFit;
    }
    boolean arabic = alignment.a().isArabic();
    List<String> labels =
        entity.labels().values().stream()
            .filter(label -> NameParts.isArabic(label) == arabic)
            .toList();
    double several = arabic ? LEAST_PARTS_ARABIC : LEAST_PARTS;
    double borneOut = single ? LEAST_LABEL : several;
    return labels.isEmpty()
        || labels.stream()
            .anyMatch(label ->
                NameComparison.score(spelling, label) >= borneOut
                    && !(single && OriginAdjective.divides(spelling, label)));
  }

  /** Whether a word stands first in names of persons and never last. */
  private static boolean isGivenName(String word) {
    int kinds = NameWords.learned().kinds(word);
    return (kinds & NameWords.GIVEN) != 0 && (kinds & NameWords.FAMILY) == 0;
  }

  /**
   * Whether a spelling is a word of its own: a given name, frequent in news, or beside an ordinary
   * word of the name.
   */
  private static boolean isOtherWord(String spelling, Variant variant) {
    NameAlignment alignment = variant.alignment();
    if (alignment.pairs().size() == 1 && isGivenName(Folding.foldName(spelling))) {
      return true;
    }
    Script script = alignment.a().isArabic() ? Script.ARABIC : Script.LATIN;
    return alignment.pairs().stream()
        .filter(pair -> !pair.a().letters().equals(pair.b().letters()))
        .anyMatch(pair ->
            WordTable.ORDINARY.of(script, pair.b().fullLetters()) > ORDINARY
                || (variant.score() < LEAST_FREQUENT
                    && WordTable.FREQUENCY.of(script, pair.a().fullLetters()) > 0));
  }

  private static double leastAlone(String spelling, boolean cued) {
    int length = spelling.length();
    if (length < LONG_WORD) {
      return cued ? 0.9 : 0.95;
    }
    return length >= VERY_LONG_WORD || cued ? LEAST_LABEL : 0.9;
  }

  private boolean beginsLikePerson(String spelling) {
    int space = spelling.indexOf(' ');
    return lexicon.givenNames().contains(space < 0 ? spelling : spelling.substring(0, space));
  }

  private static boolean hasNoName(List<Word> unpaired) {
    return unpaired.stream().noneMatch(word -> word.role() == Role.NAME);
  }

  /** Whether only middle names of the stored name are left over. */
  private static boolean hasEnds(NameAlignment alignment) {
    List<NamePart> parts = alignment.b().parts();
    List<Word> left = alignment.unpairedB();
    return left.stream()
        .filter(word -> word.role() == Role.NAME)
        .allMatch(word -> word.first() > 0 && word.first() < parts.size() - 1);
  }

  /** {@return the value of {@link Feature#VARIANT} for a spelling of some probability} */
  static double variation(double score) {
    return 1.25 + 10 * (1 - score);
  }

  private boolean add(Document document, int first, int last, Cover cover, List<Mention> found) {
    Tokens words = document.words;
    boolean single = first == last;
    if (single && !mayStandAlone(words, first)) {
      return false;
    }
    int start = words.start(first);
    int end = words.end(last);
    String surface = words.text().original(start, end).of(words.text().original());
    Mention mention = new Mention(first, last, start, end, 0, List.of());
    EntityType cue = TypeCues.before(document, mention);
    Map<Integer, Candidate> candidates = new HashMap<>();
    for (Variant variant : cover.spelledLike(surface)) {
      if (candidates.containsKey(variant.name().entity()) || !isSure(surface, variant, cue)) {
        continue;
      }
      Candidate candidate = new Candidate(variant.name(), MatchKind.VARIANT);
      candidate.set(Feature.VARIANT, variation(variant.score()));
      candidates.put(variant.name().entity(), candidate);
    }
    if (candidates.isEmpty()) {
      return false;
    }
    found.add(new Mention(first, last, start, end, 0, new ArrayList<>(candidates.values())));
    return true;
  }
}
