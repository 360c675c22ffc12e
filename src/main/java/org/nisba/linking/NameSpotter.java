package org.nisba.linking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.NameTagger.Spot;
import org.nisba.names.PersonName;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Finds names of persons, places and organisations without a catalogue: what the {@link NameTagger}
 * sees, with titles and joined particles left outside, without days and demonyms, and wherever else
 * the document has the same name. Immutable and thread-safe.
 */
final class NameSpotter {

  /** Names of days and months. */
  private static final Set<String> CALENDAR =
      Set.of(
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "الاثنين",
          "الثلاثاء",
          "الاربعاء",
          "الخميس",
          "الجمعه",
          "السبت",
          "الاحد",
          "يناير",
          "فبراير",
          "مارس",
          "ابريل",
          "مايو",
          "يونيو",
          "يوليو",
          "اغسطس",
          "سبتمبر",
          "اكتوبر",
          "نوفمبر",
          "ديسمبر",
          "جانفي",
          "فيفري",
          "افريل",
          "جوان",
          "جويليه",
          "اوت",
          "نيسان",
          "ايار",
          "حزيران",
          "تموز",
          "ايلول",
          "تشرين",
          "شباط",
          "اذار",
          "رمضان");

  /**
   * Words that French writes with a capital, or in capitals, though by themselves they name no
   * person, place or organisation: {@code chef de l'État}, {@code PIB}.
   */
  private static final Set<String> NAMELESS =
      Set.of(
          "adn",
          "aid",
          "avc",
          "brexit",
          "cdi",
          "ceo",
          "coran",
          "covid",
          "csg",
          "dieu",
          "etat",
          "etats",
          "gmt",
          "gps",
          "internet",
          "irm",
          "islam",
          "led",
          "lgbt",
          "ndlr",
          "noel",
          "occidentaux",
          "ong",
          "pdg",
          "pib",
          "ramadan",
          "republique",
          "rsa",
          "sceaux",
          "sida",
          "smic",
          "sms",
          "suv",
          "tgv",
          "tnt",
          "tva",
          "usb",
          "vih",
          "vtc");

  /** An Arabic word that is ordinary this surely, and as frequent, is no name by itself. */
  private static final double ORDINARY = 0.5;

  private static final double FREQUENT = 6;

  /** How far back a hashtag is looked for. */
  private static final int LONGEST_HASHTAG = 140;

  private final NameTagger tagger;
  private final Lexicon lexicon;

  NameSpotter(NameTagger tagger, Lexicon lexicon) {
    this.tagger = tagger;
    this.lexicon = lexicon;
  }

  /**
   * Words that name something.
   *
   * @param first first word
   * @param last last word
   * @param start where the name starts in the folded text: behind joined particles
   * @param spot how probable it is
   */
  record Sighting(int first, int last, int start, Spot spot) {}

  /** {@return the names of a document, in its order; they do not overlap} */
  List<Sighting> sightings(Document document) {
    NameFeatures features = new NameFeatures(document, NameWords.learned());
    List<Sighting> found = new ArrayList<>();
    BitSet covered = new BitSet(document.words.size());
    for (Spot spot : tagger.spots(features)) {
      Sighting sighting = trimmed(document, features, spot);
      if (isName(document, sighting)) {
        found.add(sighting);
        covered.set(sighting.first(), sighting.last() + 1);
      }
    }
    found.addAll(new RepeatedNames(document.words, found).findOutside(covered, document));
    found.sort(Comparator.comparingInt(Sighting::start));
    return found;
  }

  /** Leaves titles before a person, and joined particles, outside. */
  private Sighting trimmed(Document document, NameFeatures features, Spot spot) {
    Tokens words = document.words;
    int first = spot.first();
    boolean person = spot.person() >= Math.max(spot.place(), spot.organization());
    while (person && first < spot.last() && TypeCues.of(words.word(first)) == EntityType.PERSON) {
      first++;
    }
    int start = words.start(first) + clitics(words, features, first);
    return new Sighting(first, spot.last(), start, spot);
  }

  /** How many letters of a word are particles joined to a name that is known without them. */
  private int clitics(Tokens words, NameFeatures features, int word) {
    if (words.script(word) != Script.ARABIC) {
      return 0;
    }
    String folded = words.word(word);
    for (Clitics clitics : Clitics.of(words, word)) {
      String bare = folded.substring(clitics.letters());
      boolean article = ArabicArticle.begins(bare) && bare.length() > 4;
      if (!clitics.article()
          && (article
              || NameWords.learned().kinds(bare) > NameWords.learned().kinds(folded)
              || features.uses(bare) > features.uses(folded)
              || (lexicon.givenNames().contains(bare) && !lexicon.givenNames().contains(folded)))) {
        return clitics.outside();
      }
    }
    return 0;
  }

  private boolean isName(Document document, Sighting sighting) {
    Tokens words = document.words;
    if (!isWholeHashtag(words, sighting)) {
      return false;
    }
    boolean alone = sighting.first() == sighting.last();
    for (int i = sighting.first(); i <= sighting.last(); i++) {
      if (mayName(words, i)) {
        return !alone || mayStandAlone(words, i);
      }
    }
    return false;
  }

  private static boolean mayName(Tokens words, int i) {
    String word = words.word(i);
    return (words.isCapitalised(i) || words.script(i) == Script.ARABIC)
        && words.length(i) > 1
        && !TypeCues.isCue(word)
        && !CALENDAR.contains(word)
        && !Demonyms.isDemonym(word);
  }

  /** Whether a word that may be in a name may also be one. */
  private static boolean mayStandAlone(Tokens words, int i) {
    String word = words.word(i);
    boolean ordinary =
        words.script(i) == Script.ARABIC
            && WordTable.ORDINARY.of(Script.ARABIC, word) >= ORDINARY
            && WordTable.FREQUENCY.of(Script.ARABIC, word) >= FREQUENT;
    return !ordinary && !PersonName.isParticle(word) && !NAMELESS.contains(word);
  }

  /** A hashtag is a name as a whole or not at all. */
  private static boolean isWholeHashtag(Tokens words, Sighting sighting) {
    String folded = words.text().folded();
    int tag = words.start(sighting.first());
    int least = Math.max(0, tag - LONGEST_HASHTAG);
    while (tag > least && folded.charAt(tag - 1) > ' ' && folded.charAt(tag - 1) != '#') {
      tag--;
    }
    if (tag == least || folded.charAt(tag - 1) != '#') {
      return true;
    }
    int end = words.end(sighting.last());
    boolean endsThere =
        end >= folded.length()
            || (folded.charAt(end) != '_' && !Character.isLetterOrDigit(folded.charAt(end)));
    return tag == words.start(sighting.first()) && endsThere;
  }
}
