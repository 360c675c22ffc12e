package org.nisba.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.LabelChain;
import org.nisba.linking.NameFeatures;
import org.nisba.linking.NameWords;
import org.nisba.text.Gap;
import org.nisba.text.Letters;
import org.nisba.text.Script;
import org.nisba.text.Span;
import org.nisba.text.Tables;
import org.nisba.text.Tokens;

/**
 * Says which labels the words of a text may have when only some of its names are known: ordinary
 * words are no names, words behind a title or a given name are persons and so on; what nothing is
 * known of may have any label.
 */
final class SilverLabels {

  private static final int OUTSIDE = 1;
  private static final int SOME_NAME = LabelChain.ANY & ~OUTSIDE;
  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

  /** An Arabic word that is met so often and is never part of a known name is an ordinary one. */
  private static final int FREQUENT = 12;

  private static final Set<String> TITLES =
      words(
          "m mm mme mr mrs dr general colonel commandant capitaine marechal cheikh imam ayatollah me"
              + " السيد السيده الدكتور د الشيخ اللواء العميد العقيد الفنان الفنانه الكاتب الشاعر المحامي القاضي"
              + " النايبه الكاتبه المخرجه الصحفيه الصحافيه الممثل الممثله المطرب زوجته زوجها نجله شقيقه والده"
              + " الصحفي الصحافي النايب السيناتور المخرج اللاعب المدرب الاستاذ المهندس الامير الملك");
  private static final Set<String> OFFICES =
      words(
          "الرييس رييس الوزير وزير النجم اللاعب المدرب الزعيم المرشح المستشار نظيره نظيرها الجنرال"
              + " الممثل المخرج الفنان السفير المبعوث الامير الملك الدولي الوزراء الخارجيه الدفاع");
  private static final Set<String> SAYINGS =
      words(
          "قال وقال اضاف واضاف اكد واكد اوضح واوضح صرح وصرح اعلن واعلن اشار واشار ذكر وذكر تابع وتابع");
  private static final Set<String> PLACE_NOUNS =
      words(
          "ville village localite bourgade gouvernorat province region commune quartier district"
              + " مدينه محافظه بلده قريه ولايه قضاء ناحيه مخيم معتمديه حي مطار");
  private static final Set<String> ORGANISATIONS =
      words(
          "association federation mouvement parti union front comite syndicat banque agence institut"
              + " fondation universite groupe ligue collectif observatoire centre conseil cour haut"
              + " societe compagnie club confederation office organisation commission autorite bureau"
              + " haute ministere direction chambre coalition alliance brigade brigades armee bataillon"
              + " حزب حركه جمعيه شركه منظمه موسسه نادي اتحاد جامعه بنك مصرف نقابه تيار كتله جبهه");
  private static final Set<String> LINKS = words("de du des d la le les l et pour a au aux en sur");
  private static final Set<String> PARTICLES =
      words(
          "de du des d la le l al el ben bin ibn van von der den ould abou abu di da dos del bou");

  private final NameWords table;
  private final Set<String> demonyms = new HashSet<>();
  private final Map<String, Double> common = new HashMap<>();
  private final Map<String, int[]> arabic = new HashMap<>();
  private final ArabicInflections inflections = new ArabicInflections(arabic);

  SilverLabels(NameWords table) {
    this.table = table;
    for (String line : Tables.lines(NameFeatures.class, "demonyms.tsv")) {
      for (String form : line.substring(line.lastIndexOf('\t') + 1).split(" ")) {
        demonyms.add(org.nisba.text.Folding.foldName(form));
      }
    }
    for (String name : List.of("common-words-fr.tsv", "common-words-ar.tsv")) {
      for (String line : Tables.lines(NameFeatures.class, name)) {
        int tab = line.indexOf('\t');
        common.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  /**
   * Counts the Arabic words of a text, in names and outside. All are counted before any is
   * labelled.
   */
  void count(LabelledText text) {
    Tokens words = NameFeatures.of(text.text(), null, table).words();
    int[] names = covering(text, words);
    for (int i = 0; i < words.size(); i++) {
      if (words.script(i) == Script.ARABIC) {
        int[] counts = arabic.computeIfAbsent(words.word(i), _ -> new int[2]);
        counts[names[i] >= 0 ? 1 : 0]++;
      }
    }
  }

  /** {@return the labels that each word may have, as bits} */
  int[] labels(LabelledText text, NameFeatures features) {
    Tokens words = features.words();
    int[] names = covering(text, words);
    int[] labels = new int[words.size()];
    for (int i = 0; i < labels.length; i++) {
      boolean ordinary = text.complete() || isOrdinary(words, i);
      labels[i] = ordinary ? OUTSIDE : isSurelyName(words, i) ? SOME_NAME : LabelChain.ANY;
    }
    if (!text.complete()) {
      for (int i = 0; i < labels.length; i++) {
        if (names[i] < 0 && (i == 0 || labels[i - 1] == OUTSIDE || names[i - 1] < 0)) {
          seed(words, i, names, labels);
        }
      }
    }
    for (int i = 0; i < labels.length; i++) {
      if (names[i] >= 0) {
        labels[i] = known(text, words, names, i);
      }
    }
    if (!text.complete()) {
      repeat(words, names, labels);
    }
    return labels;
  }

  private int known(LabelledText text, Tokens words, int[] names, int i) {
    LabelledText.Name name = text.names().get(names[i]);
    int type = name.type() == null ? -1 : TYPES.indexOf(name.type());
    if (type < 0 || (!text.complete() && isPartOfMore(words, names, i))) {
      return LabelChain.ANY;
    }
    boolean begins = i == 0 || names[i - 1] != names[i];
    return 1 << (begins ? 1 + 2 * type : 2 + 2 * type);
  }

  /** Whether another capitalised word stands directly beside the known name. */
  private boolean isPartOfMore(Tokens words, int[] names, int i) {
    int first = i;
    while (first > 0 && names[first - 1] == names[i]) {
      first--;
    }
    int last = i;
    while (last + 1 < names.length && names[last + 1] == names[i]) {
      last++;
    }
    return (first > 0 && joins(words, first) && isNameLike(words, first - 1))
        || (last + 1 < names.length && joins(words, last + 1) && isNameLike(words, last + 1));
  }

  private boolean isNameLike(Tokens words, int i) {
    if (words.script(i) == Script.ARABIC) {
      return (table.kinds(words.word(i)) & 3) != 0 && !isOrdinary(words, i);
    }
    return words.script(i) == Script.LATIN
        && words.isCapitalised(i)
        && !TITLES.contains(words.word(i))
        && (!startsSentence(words, i) || common.getOrDefault(words.word(i), 0.0) == 0);
  }

  private static boolean joins(Tokens words, int i) {
    return words.gap(i) == Gap.SPACE
        || words.gap(i) == Gap.HYPHEN
        || words.gap(i) == Gap.APOSTROPHE
        || words.gap(i) == Gap.DOT;
  }

  private boolean isOrdinary(Tokens words, int i) {
    String word = words.word(i);
    if (TITLES.contains(word) && (words.length(i) > 1 || word.equals("m"))) {
      return true;
    }
    double share = common.getOrDefault(word, 0.0);
    return switch (words.script(i)) {
      case LATIN -> {
        if (!words.isCapitalised(i)) {
          yield !(isBeside(words, i) && PARTICLES.contains(word));
        }
        boolean alone =
            !(i + 1 < words.size() && joins(words, i + 1) && words.isCapitalised(i + 1));
        yield isDemonym(word)
            || (startsSentence(words, i) && share > 0.6 && alone)
            || (share > 0.9
                && alone
                && words.letters(i) != Letters.UPPER
                && !ORGANISATIONS.contains(word));
      }
      case ARABIC -> {
        int[] counts = arabic.getOrDefault(word, new int[2]);
        boolean name = (table.kinds(word) & 3) != 0;
        yield words.surface(i).endsWith("ى") && words.length(i) < 4
            || isDemonym(word)
            || words.length(i) < 3 && !word.equals("بن")
            || counts[0] >= FREQUENT
                && counts[1] * 20 < counts[0]
                && (!name || share > 0.5 || counts[0] > 200)
            || !name && counts[1] * 20 <= counts[0] && inflections.isInflected(word);
      }
      case DIGITS, OTHER -> !isBeside(words, i);
    };
  }

  private static boolean startsSentence(Tokens words, int i) {
    return words.startsSentence(i) && words.gap(i) != Gap.DOT;
  }

  /** A capital within a sentence, on a word that is never written small. */
  private boolean isSurelyName(Tokens words, int i) {
    return words.script(i) == Script.LATIN
        && words.letters(i) == Letters.CAPITALISED
        && words.length(i) > 2
        && !startsSentence(words, i)
        && words.gap(i) != Gap.NONE
        && !TITLES.contains(words.word(i))
        && common.getOrDefault(words.word(i), 0.0) < 0.05;
  }

  private static boolean isBeside(Tokens words, int i) {
    boolean before = i > 0 && joins(words, i) && words.isCapitalised(i - 1);
    return before
        && (i + 1 >= words.size()
            || !joins(words, i + 1)
            || words.isCapitalised(i + 1)
            || PARTICLES.contains(words.word(i + 1)));
  }

  private void seed(Tokens words, int i, int[] names, int[] labels) {
    if (labels[i] == OUTSIDE) {
      return;
    }
    if (words.script(i) == Script.LATIN) {
      latin(words, i, names, labels);
    } else if (words.script(i) == Script.ARABIC) {
      arabic(words, i, names, labels);
    }
  }

  private void latin(Tokens words, int first, int[] names, int[] labels) {
    if (first > 0
        && joins(words, first)
        && words.isCapitalised(first - 1)
        && !TITLES.contains(words.word(first - 1))) {
      return; // within a run
    }
    int last = first;
    int capitals = 1;
    for (int i = first + 1;
        i < words.size() && joins(words, i) && names[i] < 0 && i - first < 6;
        i++) {
      if (words.isCapitalised(i)) {
        last = i;
        capitals++;
      } else if (!PARTICLES.contains(words.word(i))) {
        break;
      }
    }
    String word = words.word(first);
    boolean given =
        (table.kinds(word) & NameWords.GIVEN) != 0 && common.getOrDefault(word, 0.0) < 0.3;
    boolean initial = capitals == 2 && words.length(first) == 1 && words.gap(first + 1) == Gap.DOT;
    boolean behind = last + 1 < words.size() && joins(words, last + 1) && names[last + 1] >= 0;
    if (behind) {
      return;
    }
    String before =
        first > 0 && (joins(words, first) || words.gap(first) == Gap.DOT)
            ? words.word(first - 1)
            : "";
    if (ORGANISATIONS.contains(word)) {
      organisation(words, first, labels);
    } else if (initial
        || TITLES.contains(before)
        || (given && capitals > 1 && capitals < 5 && words.letters(first) != Letters.UPPER)) {
      fill(labels, first, last, 0);
    } else if (LINKS.contains(before)
        && first > 1
        && PLACE_NOUNS.contains(words.word(first - 2))
        && capitals < 3) {
      fill(labels, first, last, 1);
    } else if (words.letters(first) == Letters.UPPER
        && capitals == 1
        && words.length(first) > 2
        && words.length(first) < 7
        && LINKS.contains(before)) {
      fill(labels, first, last, 2);
    }
  }

  /** A head noun with its complement; how far that goes is told by a bracketed acronym only. */
  private static void organisation(Tokens words, int first, int[] labels) {
    if (startsSentence(words, first) || first + 1 >= words.size() || !joins(words, first + 1)) {
      return;
    }
    int end = first + 1;
    while (end < words.size() && joins(words, end) && end - first < 9) {
      end++;
    }
    boolean bracket =
        end < words.size()
            && words.letters(end) == Letters.UPPER
            && words.text().folded().substring(words.end(end - 1), words.start(end)).equals(" (");
    if (bracket) {
      fill(labels, first, end - 1, 2);
      labels[end] = 1 << 5;
      return;
    }
    labels[first] = 1 << 5;
    boolean linked = LINKS.contains(words.word(first + 1));
    int sure = linked ? first + 2 : first + 1;
    for (int i = first + 1; i < end; i++) {
      labels[i] = i <= sure ? 1 << 6 : LabelChain.ANY;
    }
  }

  private void arabic(Tokens words, int first, int[] names, int[] labels) {
    String before = first > 0 && words.gap(first) == Gap.SPACE ? words.word(first - 1) : "";
    boolean given = isGiven(words, first);
    int last = first;
    while (last + 1 < words.size()
        && last - first < 3
        && words.gap(last + 1) == Gap.SPACE
        && names[last + 1] < 0
        && words.script(last + 1) == Script.ARABIC
        && (labels[last + 1] != OUTSIDE || words.is(last + 1, "بن"))) {
      last++;
    }
    boolean titled = TITLES.contains(before) || isOffice(words, first);
    if (given && last > first) {
      int sure = first + 1;
      while (sure < last && (isPerson(words, sure + 1) || words.is(sure, "بن"))) {
        sure++;
      }
      fill(labels, first, sure, 0);
    } else if (titled) {
      fill(labels, first, Math.min(last, first + 1), 0);
    } else if (SAYINGS.contains(before) && !words.word(first).startsWith("ان")) {
      labels[first] = 1 << 1;
    } else if (PLACE_NOUNS.contains(before)) {
      labels[first] = 1 << 3;
    } else if (ORGANISATIONS.contains(before)) {
      labels[first - 1] = 1 << 5 | 1;
      labels[first] = 1 << 5 | 1 << 6;
    }
  }

  /** Whether an office with an adjective of origin stands before: الرئيس الفرنسي. */
  private boolean isOffice(Tokens words, int i) {
    return i > 1
        && words.gap(i) == Gap.SPACE
        && words.gap(i - 1) == Gap.SPACE
        && isDemonym(words.word(i - 1))
        && OFFICES.contains(words.word(i - 2));
  }

  private boolean isDemonym(String word) {
    return demonyms.contains(word)
        || (word.startsWith("ال") && demonyms.contains(word.substring(2)));
  }

  private boolean isPerson(Tokens words, int i) {
    return (table.kinds(words.word(i)) & (NameWords.GIVEN | NameWords.FAMILY)) != 0;
  }

  /** Single words that are the family name of somebody whom the text names in full. */
  private static void repeat(Tokens words, int[] names, int[] labels) {
    Set<String> families = new HashSet<>();
    for (int i = 1; i < labels.length; i++) {
      boolean ends = i + 1 == labels.length || labels[i + 1] != 1 << 2;
      if (labels[i] == 1 << 2 && ends && words.length(i) > 3) {
        families.add(words.word(i));
      }
    }
    for (int i = 0; i < labels.length; i++) {
      boolean open = Integer.bitCount(labels[i]) > 1 && names[i] < 0;
      boolean capital = words.script(i) == Script.ARABIC || words.isCapitalised(i);
      if (open && capital && families.contains(words.word(i))) {
        labels[i] = 1 << 1;
      }
    }
  }

  private boolean isGiven(Tokens words, int i) {
    String word = words.word(i);
    return (table.kinds(word) & NameWords.GIVEN) != 0
        && words.length(i) > 2
        && common.getOrDefault(word, 0.0) < 0.3
        && arabic.getOrDefault(word, new int[2])[0] < 300;
  }

  private static void fill(int[] labels, int first, int last, int type) {
    for (int i = first; i <= last; i++) {
      labels[i] = 1 << (i == first ? 1 + 2 * type : 2 + 2 * type);
    }
  }

  /** The index of the name that each word belongs to, or -1. */
  private static int[] covering(LabelledText text, Tokens words) {
    int[] names = new int[words.size()];
    Arrays.fill(names, -1);
    int word = 0;
    for (int name = 0; name < text.names().size(); name++) {
      LabelledText.Name each = text.names().get(name);
      while (word < names.length && original(words, word).end() <= each.start()) {
        word++;
      }
      for (int i = word; i < names.length && original(words, i).start() < each.end(); i++) {
        names[i] = name;
      }
    }
    return names;
  }

  private static Span original(Tokens words, int i) {
    return words.text().original(words.start(i), words.end(i));
  }
}
