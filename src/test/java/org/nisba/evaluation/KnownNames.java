package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.evaluation.LabelledText.Name;
import org.nisba.importing.StarterCatalogue;
import org.nisba.lexicon.EntityType;
import org.nisba.names.NameParts;

/** Names of persons, places and organisations of the catalogues and name pairs to learn from. */
final class KnownNames {

  private final NameWordCounts words = new NameWordCounts();
  private final Map<EntityType, List<String>> latin = new EnumMap<>(EntityType.class);
  private final Map<EntityType, List<String>> arabic = new EnumMap<>(EntityType.class);
  private static final List<String> HEADS =
      List.of(
          "Association",
          "Fédération",
          "Mouvement",
          "Union",
          "Front",
          "Comité",
          "Syndicat",
          "Banque",
          "Agence",
          "Institut",
          "Fondation",
          "Ligue",
          "Collectif",
          "Observatoire",
          "Conseil",
          "Parti",
          "Confédération",
          "Office",
          "Organisation",
          "Commission",
          "Coalition",
          "Centre",
          "Société",
          "Haut-Commissariat",
          "Groupe",
          "Université",
          "Rassemblement",
          "Club",
          "Autorité");
  private static final List<String> COMPLEMENTS =
      List.of(
          "des pêcheurs",
          "de la jeunesse",
          "du travail",
          "pour la paix",
          "pour le changement",
          "nationale des journalistes",
          "national des médecins",
          "de la santé",
          "centrale de %s",
          "des droits de l'homme",
          "populaire",
          "démocratique",
          "des travailleurs",
          "de %s",
          "pour la justice et la liberté",
          "internationale de %s",
          "national de la recherche",
          "contre la corruption",
          "des consommateurs de %s",
          "des industries du textile",
          "pour la défense des libertés",
          "islamique",
          "agricole de %s",
          "de la presse",
          "d'études",
          "des anciens combattants",
          "de solidarité",
          "du peuple",
          "des femmes de %s",
          "syrien",
          "libanaise des enseignants",
          "marocain de l'énergie",
          "de libération",
          "du transport aérien");
  private static final List<String> ARABIC_HEADS =
      List.of(
          "جمعية", "حركة", "اتحاد", "نقابة", "منظمة", "هيئة", "مجلس", "شركة", "مؤسسة", "حزب",
          "لجنة", "جبهة", "مركز", "وكالة", "بنك", "نادي", "معهد", "رابطة", "جامعة");
  private static final List<String> ARABIC_COMPLEMENTS =
      List.of(
          "الصيادين",
          "الشباب",
          "العمل",
          "السلام",
          "التغيير",
          "الصحفيين",
          "الأطباء",
          "العمال",
          "%s",
          "حقوق الإنسان",
          "المحامين التونسيين",
          "الحرية والعدالة",
          "المستهلك",
          "البحوث",
          "الإصلاح",
          "التنمية والتعاون",
          "النهضة",
          "المرأة",
          "المعلمين",
          "الوطنية للنقل",
          "الصناعة والتجارة",
          "الدراسات الاستراتيجية",
          "الخطوط الجوية",
          "الاستثمار الدولي");

  private final Set<String> starter = new HashSet<>();
  private final Random random = new Random(11);

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entity(
      String id,
      String type,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> label_quality) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Pair(String a, String b, String type) {}

  static KnownNames read(Path data) throws IOException {
    KnownNames known = new KnownNames();
    for (Entity entity : JsonLines.read(data.resolve("kb.jsonl.gz"), Entity.class)) {
      known.add(entity);
    }
    for (Entity entity : JsonLines.read(StarterCatalogue.open(), Entity.class)) {
      known.starter.add(entity.id);
      known.add(entity);
    }
    for (Pair pair : JsonLines.read(data.resolve("name_pairs_train.jsonl.gz"), Pair.class)) {
      if (pair.type.equals("person")) {
        known.add(pair.a, EntityType.PERSON, true);
        known.add(pair.b, EntityType.PERSON, true);
      }
    }
    return known;
  }

  private void add(Entity entity) {
    EntityType type = EntityType.valueOf(entity.type.toUpperCase(Locale.ROOT));
    Map<String, String> labels = Objects.requireNonNullElse(entity.labels, Map.of());
    boolean machine = entity.label_quality != null && "mt".equals(entity.label_quality.get("ar"));
    String french = labels.get("fr");
    String english = labels.get("en");
    if (french != null) {
      add(french, type, true);
    }
    if (english != null && !english.equals(french)) {
      boolean person = type == EntityType.PERSON;
      add(english, type, person || (french == null && random.nextInt(30) == 0));
    }
    String ar = labels.get("ar");
    if (ar != null && !machine) {
      add(ar, type, true);
    }
  }

  private void add(String name, EntityType type, boolean toWrite) {
    words.add(name, type);
    boolean plain = name.indexOf(',') < 0 && name.indexOf('(') < 0 && name.length() < 60;
    boolean cased = NameParts.isArabic(name) || Character.isUpperCase(name.charAt(0));
    boolean whole = type != EntityType.PERSON || (name.indexOf(' ') > 0 && name.length() < 30);
    boolean loud =
        name.length() > 6
            && name.equals(name.toUpperCase(Locale.ROOT))
            && !NameParts.isArabic(name);
    if (toWrite && plain && cased && whole && !loud) {
      (NameParts.isArabic(name) ? arabic : latin)
          .computeIfAbsent(type, _ -> new ArrayList<>())
          .add(name);
    }
  }

  /** {@return the ids of the starter catalogue} */
  Set<String> starter() {
    return starter;
  }

  NameWordCounts words() {
    return words;
  }

  /** {@return the text with other names in the place of most; those of one entity get one} */
  LabelledText inOtherWords(LabelledText text) {
    Map<String, String> other = new HashMap<>();
    LabelledText rewritten =
        text.rewritten(name -> {
          if (name.entity() == null || name.type() == null) {
            return null;
          }
          String written =
              other.computeIfAbsent(name.entity(), _ -> draw(text.arabic(), name.type()));
          if (written.isEmpty()) {
            return null;
          }
          boolean single = text.text().substring(name.start(), name.end()).indexOf(' ') < 0;
          boolean person = name.type() == EntityType.PERSON;
          return single && person ? written.substring(written.lastIndexOf(' ') + 1) : written;
        });
    return text.arabic() ? arabicDateline(rewritten) : latinHeadline(rewritten);
  }

  private String draw(boolean ar, EntityType type) {
    List<String> names = (ar ? arabic : latin).get(type);
    if (type == EntityType.ORGANIZATION && random.nextInt(3) == 0) {
      return organisation(ar);
    }
    boolean keep = names == null || type.ordinal() > 2 || random.nextInt(3) == 0;
    if (keep) {
      return "";
    }
    String name = names.get(random.nextInt(names.size()));
    return type == EntityType.PERSON && !ar && random.nextInt(8) == 0 ? withInitial(name) : name;
  }

  /** A noun with its complement, as most organisations of the news are named. */
  private String organisation(boolean ar) {
    List<String> heads = ar ? ARABIC_HEADS : HEADS;
    List<String> complements = ar ? ARABIC_COMPLEMENTS : COMPLEMENTS;
    List<String> places = Objects.requireNonNull((ar ? arabic : latin).get(EntityType.PLACE));
    String complement = complements.get(random.nextInt(complements.size()));
    return heads.get(random.nextInt(heads.size()))
        + " "
        + complement.replace("%s", places.get(random.nextInt(places.size())));
  }

  /** {@code Jean-Paul Dupont} as {@code J.-P. Dupont}. */
  private static String withInitial(String name) {
    int space = name.indexOf(' ');
    int hyphen = name.indexOf('-');
    String second = hyphen > 0 && hyphen + 1 < space ? "-" + name.charAt(hyphen + 1) + "." : "";
    return name.charAt(0) + "." + second + name.substring(space);
  }

  /** Now and then a headline in capitals, or a dateline. */
  private LabelledText latinHeadline(LabelledText text) {
    int line = text.text().indexOf('\n');
    int drawn = random.nextInt(5);
    if (drawn == 0 && line > 0) {
      String upper = text.text().substring(0, line).toUpperCase(Locale.ROOT);
      if (upper.length() == line) {
        return new LabelledText(upper + text.text().substring(line), false, text.names(), false);
      }
    }
    if (drawn != 1) {
      return text;
    }
    String place = draw(false, EntityType.PLACE);
    if (place.isEmpty()) {
      return text;
    }
    String agency =
        List.of("AFP", "Xinhua", "Reuters", "AP", "APS", "MAP", "TAP").get(random.nextInt(7));
    boolean upper = random.nextBoolean();
    String written = upper ? place.toUpperCase(Locale.ROOT) : place;
    String day = random.nextBoolean() ? ", " + (1 + random.nextInt(28)) + " février" : "";
    return dateline(
        text, written, written + day + " (", agency, random.nextBoolean() ? ") -- " : ") - ");
  }

  private LabelledText arabicDateline(LabelledText text) {
    String place = random.nextInt(6) == 0 ? draw(true, EntityType.PLACE) : "";
    if (place.isEmpty()) {
      return text;
    }
    String agency =
        List.of("أ ف ب", "شينخوا", "رويترز", "واس", "وات", "وكالات", "قنا").get(random.nextInt(7));
    return dateline(
        text, place, place + " " + (1 + random.nextInt(28)) + " فبراير (", agency, ") -- ");
  }

  private static LabelledText dateline(
      LabelledText text, String place, String before, String agency, String after) {
    List<Name> names =
        List.of(
            new Name(0, place.length(), EntityType.PLACE, null),
            new Name(
                before.length(), before.length() + agency.length(), EntityType.ORGANIZATION, null));
    return text.behind(before + agency + after, names);
  }
}
