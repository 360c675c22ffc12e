package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Reach;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SpellingModel;
import org.nisba.text.Tokens;

/** Looks stretches of one document up as spellings of stored names. Confined to one thread. */
final class VariantLookup {

  /** A single word with fewer letters is looked up exactly only. */
  private static final int SHORTEST_WORD = 5;

  /**
   * Each letter of a single word behind these takes away doubt within a script, up to as many
   * again.
   */
  private static final int SHORT = 6;

  /** How much. Chosen on news among 0.12, 0.2, 0.3. */
  private static final double LONGER = 0.2;

  private final Document document;
  private final Lexicon lexicon;
  private final VariantCheck check;
  private final Map<String, List<Variant>> led = new HashMap<>();
  private final Map<String, List<Variant>> unled = new HashMap<>();

  VariantLookup(Document document, Lexicon lexicon) {
    this.document = document;
    this.lexicon = lexicon;
    this.check = new VariantCheck(lexicon);
  }

  /** What tells that a name may stand somewhere. */
  enum Lead {
    /** A capital, a cue, a given name or a family name. */
    ANY,
    /** Something that mostly stands before persons. */
    PERSON,
    /** A word that names of places begin with. */
    PLACE,
    /** Nothing. */
    NONE
  }

  /**
   * Words looked up as one name.
   *
   * @param clitics letters before the name that are joined to its first word
   */
  private record Stretch(int first, int last, int clitics, Lead lead) {}

  /**
   * {@return a mention of the names that some words are spelled like, whether with the letters that
   * may be joined to the first or without them, which is more alike; null when they are like none}
   */
  @Nullable Mention surest(int first, int last, int clitics, Lead lead) {
    Mention whole = look(new Stretch(first, last, 0, lead));
    Mention behind = clitics > 0 ? look(new Stretch(first, last, clitics, lead)) : null;
    if (whole == null || behind == null) {
      return whole == null ? behind : whole;
    }
    return doubt(behind) < doubt(whole) ? behind : whole;
  }

  private static double doubt(Mention mention) {
    return mention.candidates().getFirst().value(Feature.VARIANT); // the surest one's
  }

  private @Nullable Mention look(Stretch stretch) {
    Tokens words = document.words;
    if (stretch.first == stretch.last && !mayStandAlone(words, stretch.first)) {
      return null;
    }
    int start = words.start(stretch.first) + stretch.clitics;
    int end = words.end(stretch.last);
    String surface = words.text().original(start, end).of(words.text().original());
    EntityType cue =
        TypeCues.before(
            document, new Mention(stretch.first, stretch.last, start, end, 0, List.of()));
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> entities = new HashSet<>();
    for (Variant variant : spelledLike(surface, stretch.lead)) {
      if (!entities.contains(variant.name().entity())
          && isLikely(stretch, variant)
          && check.isSure(surface, variant, cue)) {
        Candidate candidate = new Candidate(variant.name(), MatchKind.VARIANT);
        candidate.set(Feature.VARIANT, variation(variant));
        candidates.add(candidate);
        entities.add(variant.name().entity());
      }
    }
    return candidates.isEmpty()
        ? null
        : new Mention(stretch.first, stretch.last, start, end, stretch.clitics, candidates);
  }

  private boolean isLikely(Stretch stretch, Variant variant) {
    EntityType type = lexicon.type(variant.name().entity());
    if (type == EntityType.PLACE && beginsPlace(stretch)) {
      return check.isSurePlace(variant); // other places begin so, too
    }
    return stretch.lead == Lead.ANY
        || (stretch.lead == Lead.PERSON && type == EntityType.PERSON)
        || check.isSureByItself(variant);
  }

  private boolean beginsPlace(Stretch stretch) {
    return TypeCues.beginsPlace(document.words.word(stretch.first).substring(stretch.clitics));
  }

  /** The names spelled like another; asked once for all its places in the document. */
  private List<Variant> spelledLike(String spelling, Lead lead) {
    return lead != Lead.NONE
        ? led.computeIfAbsent(
            spelling, each -> lexicon.spelledLike(each, VariantCheck.LEAST, Reach.FAR))
        : unled.computeIfAbsent(
            spelling, each -> lexicon.spelledLike(each, VariantCheck.LEAST_UNLED, Reach.NEAR));
  }

  /** One word is looked up only when it is long, no ordinary word and no demonym. */
  private static boolean mayStandAlone(Tokens words, int i) {
    String word = words.word(i);
    return word.length() >= SHORTEST_WORD
        && !Demonyms.isDemonym(word)
        && WordTable.ORDINARY.of(words.script(i), word) == 0;
  }

  /**
   * {@return the value of {@link Feature#VARIANT} for a spelling}
   *
   * <p>Read by eye in news, over 171,000 entities: a name of several parts across scripts was the
   * right one nine times in ten from a score of 0.95 on; within a script, where another name
   * differs by a letter as well (Sonko, Zongo), half the times at 0.98. One part tells less, unless
   * it is long and of the same script (Massachussets).
   */
  static double variation(Variant variant) {
    double doubt = 1 - variant.score();
    boolean across = NameSimilarity.scripts(variant.alignment()) == SpellingModel.Scripts.CROSS;
    if (variant.alignment().pairs().size() == 1) {
      int letters = variant.alignment().pairs().getFirst().a().letters().length();
      double longer = across ? 0 : LONGER * Math.clamp(letters - SHORT, 0, SHORT);
      return 1.25 - longer + 10 * doubt;
    }
    return (across ? 10 : 25) * doubt;
  }
}
