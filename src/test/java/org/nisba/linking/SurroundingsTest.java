package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored names, and what the words beside them make of them. */
class SurroundingsTest {

  private static final Linker LINKER =
      new World()
          .person("adjani", 5, "Isabelle Adjani")
          .person("martin", 3, "Claude Martin")
          .person("fillon", 6, "François Fillon")
          .alias("fillon", "Fillon")
          .person("boxer", 6, "Muhammad Ali")
          .person("laarayedh", 6, "علي العريض")
          .person("morsi", 6, "محمد مرسي")
          .organisation("afp", 8, "Agence France-Presse")
          .acronym("afp", "AFP")
          .organisation("facebook", 7, "Facebook")
          .organisation("tunisair", 5, "الخطوط التونسية")
          .organisation("knesset", 6, "الكنيست")
          .alias("knesset", "الكنيست الإسرائيلي")
          .organisation("iraqi-army", 6, "القوات المسلحة العراقية", "Forces armées irakiennes")
          .alias("iraqi-army", "الجيش العراقي")
          .alias("iraqi-army", "armée irakienne")
          .organisation("maroc-telecom", 4, "اتصالات المغرب")
          .place("la-defense", 5, "La Défense")
          .place("al-aqsa", 6, "Mosquée al-Aqsa")
          .alias("al-aqsa", "al-Aqsa")
          .place("amsterdam", 6, "Amsterdam")
          .place("corsica", 5, "Corse")
          .place("var", 4, "Var (département)")
          .place("canton", 5, "Canton (Chine)")
          .alias("canton", "Ville de Canton")
          .place("oran", 5, "Wilaya d'Oran")
          .place("ben-guerdane", 5, "بن قردان")
          .place("north-lebanon", 3, "محافظة الشمال", "الشمال")
          .place("omdurman", 5, "أم درمان")
          .linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // persons named behind a name are not part of it
        "C'est ce qu'a dit à l'AFP Claude Rees. | AFP=afp",
        "C'est ce qu'a dit à l'AFP Mohammed el-Emadi hier. | AFP=afp",
        "Elle l'a écrit sur Facebook Isabelle Hitti. | Facebook=facebook",
        "Le préfet de Corse Claude Érignac est arrivé. | Corse=corsica",
        "Le groupe Facebook Messenger est arrivé. | ''", // no person's name
        "La maison Isabelle Corse Claude ferme. | ''",
        // titles are not part of a name
        "Si Monsieur Fillon venait. | Fillon=fillon",
        "Le secrétaire d'État Fillon venait. | Fillon=fillon",
        "Le secrétaire Gondrand Fillon venait. | ''",
        // names within those of institutions are left
        "L'université d'Amsterdam ouvre. | ''",
        "Les fidèles de la mosquée al-Aqsa prient. | al-Aqsa=al-aqsa", // it is this mosque
        "Le ministre turc de la Défense arrive. | ''",
        "La tour de la Défense ferme. | la Défense=la-defense",
        // descriptions are no names
        "أعلنت الخطوط التونسية اليوم | الخطوط التونسية=tunisair",
        "صوت الكنيست الإسرائيلي اليوم | الكنيست=knesset", // it has a name without the adjective
        "أعلن الجيش العراقي اليوم | ''",
        "وذلك للجيش العراقي اليوم | ''",
        "L'armée irakienne avance. | ''",
        "تعمل شركة اتصالات مغربية هنا | ''",
        "تنزل الأمطار في الشمال والوسط | ''",
        "تنزل الأمطار في محافظة الشمال اليوم | الشمال=north-lebanon",
        // areas are met without their noun
        "Il est arrivé à Bormes (Var) hier. | Var=var",
        "Il passe la ville de Reims. | ''", // no name is "Ville de" of "Ville de Canton"
        "Il est né à Oran. | Oran=oran",
        // given names are not linked before a family name
        "فاز محمد علي على خصمه | محمد علي=boxer",
        "صرح محمد علي العروي للصحافة | ''",
        "صرح محمد علي بن رمضان للصحافة | ''",
        // particles are taken off the short words that names begin with
        "وقع ذلك ببن قردان ثم بأم درمان | بن قردان=ben-guerdane; أم درمان=omdurman",
        "وقع ذلك في لبن قردان | بن قردان=ben-guerdane",
        "وقع ذلك ببن أخرى | ''",
      })
  void namesAreLinkedAsTheWordsBesideThemAllow(String text, String links) {
    assertThat(ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS)).isEqualTo(links);
  }
}
