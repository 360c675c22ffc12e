package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places whose names begin as those of persons do. */
class PersonLikePlacesTest {

  private static final Linker LINKER =
      new World()
          .person("nabil", 3, "سيدي محمد نبيل")
          .person("karimov", 4, "إسلام كريموف")
          .person("abdeslam", 4, "صلاح عبد السلام", "Salah Abdeslam")
          .person("mulyani", 3, "Sri Mulyani")
          .person("gavras", 4, "Costa Gavras")
          .person("nasrallah", 6, "Hassan Nasrallah")
          .place("sidi-bouzid", 6, "سيدي بوزيد")
          .place("islamabad", 7, "إسلام آباد")
          .place("salah-al-din", 5, "صلاح الدين", "Salah al-Din")
          .place("sri-lanka", 7, "Sri Lanka")
          .place("costa-rica", 7, "Costa Rica")
          .place("hassan-bouzrane", 1.5, "Hassan Bouzrane")
          .linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the last word is no family name, or the first begins many names of places
        "وصل الوزير إلى إسلام آباد اليوم | إسلام آباد=islamabad",
        "سيدي بوزيد : وقفات احتجاجية لمساندة الأهالي | سيدي بوزيد=sidi-bouzid",
        "Un séisme a frappé le Sri Lanka puis le Costa Rica. | Sri Lanka=sri-lanka; Costa Rica=costa-rica",
        // somebody may be called so
        "صرح صلاح الدين أن المشروع متوقف | ''",
        "Selon Salah al-Din, le projet est suspendu. | ''",
        "Selon Hassan Bouzrane, le projet est suspendu. | ''",
        // unless the text speaks of a place
        "تقع محافظة صلاح الدين في شمال بغداد | صلاح الدين=salah-al-din"
      })
  void areTakenForPlacesWhereNobodyIsCalledSo(String text, String links) {
    assertThat(ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS)).isEqualTo(links);
  }
}
