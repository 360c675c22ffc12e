package org.nisba.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.text.ArabicArticle;
import org.nisba.text.Gap;
import org.nisba.text.Language;
import org.nisba.text.Script;
import org.nisba.text.Tokens;

/**
 * Words beside a name that tell what kind of thing it is: titles, governing nouns and prepositions.
 *
 * <p>The lists are the usual titles and generic nouns of French and Arabic news style. Stateless
 * and thread-safe.
 */
final class TypeCues {

  /** How many words back a cue may stand. */
  private static final int REACH = 3;

  private static final Map<String, EntityType> NOUNS = new HashMap<>();

  /** Words that may stand between a governing noun and its name. */
  private static final Set<String> LINKING =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "al", "el", "of", "the");

  /** Arabic offices that words stand behind before the name: {@code وزير الخارجية}. */
  private static final Set<String> OFFICES =
      Set.of(
          "رييس", "رييسه", "وزير", "وزيره", "نايب", "نايبه", "قايد", "زعيم", "مدير", "مديره",
          "امين", "امينه", "ملك", "امير", "سفير", "سفيره", "حاكم", "محافظ", "والي", "مبعوث",
          "مستشار", "مستشاره", "متحدث", "ناطق", "عضو", "رءيس");

  /** Arabic verbs whose subject mostly speaks, meets or acts, and follows. */
  private static final Set<String> REPORTING =
      Set.of(
          "قال", "قالت", "اعلن", "اعلنت", "اكد", "اكدت", "صرح", "صرحت", "اضاف", "اضافت", "ذكر",
          "ذكرت", "كتب", "كتبت", "استقبل", "استقبلت", "التقي", "التقت", "اوضح", "اوضحت", "اشار",
          "اشارت", "دعا", "دعت", "انتقد", "انتقدت", "يقول", "تقول", "راي", "اعتبر", "اعتبرت");

  /**
   * Arabic words that many names of places begin with, most of them ordinary words, too: generic
   * nouns of the land and of settlements, of tribes and saints, and the articles and saints of
   * European names.
   */
  private static final Set<String> PLACE_BEGINNINGS =
      Set.of(
          "ابار", "اولاد", "ايت", "باب", "برج", "بنو", "بني", "بورت", "بيت", "بير", "تل", "تلال",
          "تيزي", "جبال", "جبل", "حاسي", "حصن", "حمام", "حمامات", "حوش", "حومه", "خان", "خربه",
          "خميس", "دار", "دير", "راس", "رمل", "ريو", "زاويه", "ساقيه", "سان", "سانت", "سانتا",
          "سهل", "سوق", "سيدي", "شط", "ضهر", "عزبه", "عين", "عيون", "قبر", "قبه", "قريه", "قصر",
          "قصور", "قصيبه", "قلعه", "كفر", "كوم", "لاس", "لوس", "مجدل", "مرج", "مرسي", "مزرعه",
          "منزل", "ميناء", "نبع", "نجع", "نيو", "وادي", "وديان");

  private static final Set<String> PLACE_PREPOSITIONS =
      Set.of("a", "en", "vers", "in", "at", "في", "الي", "من");

  static {
    put(
        EntityType.PERSON,
        "m mm mme mr mrs ms dr monsieur madame mademoiselle president presidente ministre premier general colonel commandant capitaine marechal roi"
            + " reine prince princesse emir cheikh ayatollah imam sultan pape depute deputee senateur senatrice"
            + " ambassadeur ambassadrice juge avocat avocate porte-parole chef dirigeant leader emissaire gouverneur"
            + " maire secretaire chancelier chanceliere directeur directrice journaliste ecrivain dictateur parole"
            + " minister chief king queen senator"
            + " الرييس الوزير السيد السيده الجنرال العميد اللواء العقيد الفريق المشير الملك الملكه الامير الاميره الشيخ"
            + " الدكتور النايب السيناتور السفير المتحدث القاضي المحامي المستشار المستشاره البابا الامام القايد الزعيم"
            + " الرءيس العماد المبعوث الاستاذ الصحافي الصحفي");
    put(
        EntityType.PLACE,
        "gouvernorat province region ville cite village localite bourgade district quartier wilaya departement commune"
            + " base aeroport port camp capitale fleuve mont ile vallee plaine detroit frontiere nord sud est ouest"
            + " banlieue rue place province city town governorate"
            + " محافظه مدينه قضاء ناحيه بلده قريه منطقه ولايه اقليم قاعده مطار ميناء معبر مخيم حي شارع ساحه جزيره جبل نهر"
            + " العاصمه شمال جنوب شرق غرب ريف ضاحيه حدود وسط");
    put(
        EntityType.ORGANIZATION,
        "organisation groupe groupes mouvement parti milice milices societe compagnie agence quotidien journal chaine"
            + " magazine hebdomadaire site ong association syndicat banque entreprise club reseau brigade brigades"
            + " jihadistes djihadistes company group newspaper channel"
            + " تنظيم حركه حزب جماعه شركه صحيفه وكاله قناه موقع منظمه مليشيا ميليشيا كتايب كتله تيار بنك مصرف موسسه جمعيه"
            + " نقابه نادي شبكه مجله اذاعه تحالف ايتلاف جبهه");
  }

  private TypeCues() {}

  private static void put(EntityType type, String words) {
    for (String word : words.split(" ")) {
      NOUNS.putIfAbsent(word, type);
    }
  }

  /** {@return what a folded word asks for, or null when it is no title or governing noun} */
  static @Nullable EntityType of(String word) {
    return NOUNS.get(word);
  }

  /** {@return whether a word ends a title of two: {@code secrétaire d'État}} */
  static boolean endsTitle(Tokens words, int i) {
    return i > 1
        && words.is(i, "etat")
        && words.is(i - 1, "d")
        && NOUNS.get(words.word(i - 2)) == EntityType.PERSON;
  }

  /** {@return whether a folded word is a title or governing noun} */
  static boolean isCue(String word) {
    return NOUNS.containsKey(word);
  }

  /**
   * {@return whether an Arabic name may well follow, since the word before it reports what somebody
   * said, says whence somebody is, or is part of an office}
   *
   * @param i the first word that may be a name
   */
  static boolean leads(Document document, int i) {
    Tokens words = document.words;
    for (int back = i - 1; back >= Math.max(0, i - REACH); back--) {
      if (words.gap(back + 1) != Gap.SPACE) {
        return false;
      }
      String word = words.word(back);
      if (OFFICES.contains(ArabicArticle.strip(word))
          || (back == i - 1 && (REPORTING.contains(word) || Demonyms.isDemonym(word)))) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether many names of places begin with a folded Arabic word} */
  static boolean beginsPlace(String word) {
    return PLACE_BEGINNINGS.contains(word);
  }

  /** {@return what the words before a mention ask for, or null when they ask for nothing} */
  static @Nullable EntityType before(Document document, Mention mention) {
    Tokens words = document.words;
    boolean complement = false;
    for (int i = mention.firstWord - 1; i >= Math.max(0, mention.firstWord - REACH); i--) {
      if (words.startsSentence(i + 1) || words.script(i) == Script.DIGITS) {
        return null;
      }
      String word = words.word(i);
      EntityType type = endsTitle(words, i) ? EntityType.PERSON : NOUNS.get(word);
      if (type == EntityType.PERSON && complement) {
        return null; // "le président de la Tunisie"
      }
      if (type != null) {
        return type;
      }
      if (i == mention.firstWord - 1 && PLACE_PREPOSITIONS.contains(word)) {
        return document.language == Language.AR ? null : EntityType.PLACE;
      }
      complement |= LINKING.contains(word) || words.gap(i + 1) == Gap.BREAK;
    }
    return null;
  }
}
