package org.nisba.linking;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.Variant;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameComparison;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.NameSimilarity;
import org.nisba.names.OriginAdjective;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Word;
import org.nisba.names.SpellingModel;
import org.nisba.text.Folding;
import org.nisba.text.Script;

/**
 * Tells which of the stored names that a stretch of text is spelled like it may be. Stateless and
 * thread-safe.
 */
final class VariantCheck {

  /** What every spelling must reach. */
  static final double LEAST = 0.75;

  /** What a person's name must reach where nothing tells that there is one. */
  static final double LEAST_UNLED = 0.95;

  /** What a place's name must reach there. */
  private static final double LEAST_UNLED_PLACE = 0.97;

  /** What it must reach behind a word that names of places begin with. */
  private static final double LEAST_PLACE = 0.95;

  private static final int LONG_WORD = 6;

  private static final int VERY_LONG_WORD = 8;

  /** What a word must reach beside a label of its own script when another name was found. */
  private static final double LEAST_LABEL = 0.9;

  /** The same behind a word that asks for the type. */
  private static final double LEAST_LABEL_CUED = 0.8;

  /** What a spelling must reach that news has often: it is mostly the name of something else. */
  private static final double LEAST_FREQUENT = 0.93;

  /** What a whole name must reach when its least sure part counts. */
  private static final double LEAST_PARTS = 0.7;

  /** Two Arabic spellings score lower, since few pairs to learn from are both Arabic. */
  private static final double LEAST_PARTS_ARABIC = 0.4;

  /**
   * From this share on a word of a stored name is an ordinary one, of which nobody makes a name.
   */
  private static final double ORDINARY = 0.6;

  /** What mostly begins a person's by-name in news, though many places are called so, too. */
  private static final Set<String> KUNYA = Set.of("abou", "abu", "oum", "umm", "um");

  private final Lexicon lexicon;

  VariantCheck(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether a variant is sure enough: of the spelling at most middle names in Latin script are left
   * over, nor the first or last part of the stored name; a name of one part fits nearly certainly;
   * a place's parts are in order; and where the entity has labels in the script of the spelling,
   * one of them fits as well.
   */
  boolean isSure(String spelling, Variant variant, @Nullable EntityType cue) {
    NameAlignment alignment = variant.alignment();
    Entity entity = lexicon.entity(variant.name().entity());
    boolean single = alignment.pairs().size() == 1;
    boolean across = NameSimilarity.scripts(alignment) == SpellingModel.Scripts.CROSS;
    boolean cued = cue == entity.type();
    boolean arabic = alignment.a().isArabic();
    if (entity.type() != EntityType.PERSON
        && !cued
        && (arabic || variant.score() < LEAST_UNLED || hasKunya(spelling))
        && beginsLikePerson(spelling)) {
      return false;
    }
    return variant.score() >= (single ? leastAlone(spelling, cued) : LEAST)
        && (single
            ? isWholeWord(alignment) && !OriginAdjective.divides(spelling, variant.name().text())
            : isWholeName(alignment))
        && (entity.type() != EntityType.PLACE || isInOrder(alignment.pairs()))
        && (across || !isOtherWord(spelling, variant))
        && (single || NameComparison.score(alignment) >= LEAST_PARTS)
        && (!across || isBorneOut(spelling, entity, single, cued));
  }

  /**
   * Whether a variant is sure where nothing tells that there is a name: a person or a place of
   * several parts, none left over on either side; a place across scripts only, since ordinary words
   * of one script are too much alike.
   */
  boolean isSureByItself(Variant variant) {
    NameAlignment alignment = variant.alignment();
    boolean across = NameSimilarity.scripts(alignment) == SpellingModel.Scripts.CROSS;
    double least =
        switch (lexicon.type(variant.name().entity())) {
          case PERSON -> LEAST_UNLED;
          case PLACE -> across ? LEAST_UNLED_PLACE : 1;
          default -> 1;
        };
    return variant.score() >= least
        && alignment.pairs().size() > 1
        && hasNoName(alignment.unpairedB());
  }

  /**
   * Whether a variant is sure where a word begins the spelling that many names of places begin
   * with: a place of several parts, none left over. Where the entity has a label in the script of
   * the spelling only articles may differ, since other such places differ by a letter.
   */
  boolean isSurePlace(Variant variant) {
    NameAlignment alignment = variant.alignment();
    Entity entity = lexicon.entity(variant.name().entity());
    return entity.type() == EntityType.PLACE
        && alignment.pairs().size() > 1
        && hasNoName(alignment.unpairedB())
        && (hasLabel(entity, alignment.a().isArabic())
            ? alignment.pairs().stream()
                .allMatch(pair -> pair.a().letters().equals(pair.b().letters()))
            : variant.score() >= LEAST_PLACE);
  }

  private static boolean hasLabel(Entity entity, boolean arabic) {
    return entity.labels().values().stream().anyMatch(each -> NameParts.isArabic(each) == arabic);
  }

  private static boolean isInOrder(List<NameAlignment.Pair> pairs) {
    return pairs.stream()
        .allMatch(pair ->
            pairs.stream()
                .allMatch(other ->
                    (pair.a().first() < other.a().first())
                        == (pair.b().first() < other.b().first())));
  }

  private static boolean isWholeWord(NameAlignment alignment) {
    return alignment.unpairedA().isEmpty() && alignment.unpairedB().isEmpty();
  }

  private static boolean isWholeName(NameAlignment alignment) {
    if (hasNoName(alignment.unpairedA())) {
      return hasEnds(alignment.b(), alignment.unpairedB(), alignment);
    }
    return hasNoName(alignment.unpairedB())
        && hasEnds(alignment.a(), alignment.unpairedA(), alignment)
        && isInOrder(alignment.pairs());
  }

  /** Whether one of the labels in the script of the spelling fits as well, if there are any. */
  private static boolean isBorneOut(String spelling, Entity entity, boolean single, boolean cued) {
    boolean arabic = NameParts.isArabic(spelling);
    List<String> labels =
        entity.labels().values().stream()
            .filter(label -> NameParts.isArabic(label) == arabic)
            .toList();
    double several = arabic ? LEAST_PARTS_ARABIC : LEAST_PARTS;
    double least = single ? (cued ? LEAST_LABEL_CUED : LEAST_LABEL) : several;
    return labels.isEmpty()
        || labels.stream()
            .anyMatch(label ->
                NameComparison.score(spelling, label) >= least
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
    return length >= VERY_LONG_WORD || cued ? 0.8 : 0.9;
  }

  private boolean beginsLikePerson(String spelling) {
    int space = spelling.indexOf(' ');
    return lexicon.givenNames().contains(space < 0 ? spelling : spelling.substring(0, space));
  }

  private static boolean hasKunya(String spelling) {
    int space = spelling.indexOf(' ');
    return space > 0 && KUNYA.contains(Folding.foldName(spelling.substring(0, space)));
  }

  private static boolean hasNoName(List<Word> unpaired) {
    return unpaired.stream().noneMatch(word -> word.role() == Role.NAME);
  }

  /** Whether only middle names of one of two aligned names are left over, and fewer than fit. */
  private static boolean hasEnds(SpelledName name, List<Word> unpaired, NameAlignment alignment) {
    List<NamePart> parts = name.parts();
    List<Word> left = unpaired.stream().filter(word -> word.role() == Role.NAME).toList();
    return left.size() < alignment.pairs().size()
        && left.stream().allMatch(word -> word.first() > 0 && word.first() < parts.size() - 1);
  }
}
