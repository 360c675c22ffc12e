package org.nisba.linking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Family names behind the given names of those who bear them, and of others. */
class OtherGivenNamesTest {

  private static final Linker LINKER =
      new World()
          .person("essebsi", 7, "Béji Caïd Essebsi", "الباجي قايد السبسي")
          .alias("essebsi", "Caïd Essebsi")
          .alias("essebsi", "Essebsi")
          .alias("essebsi", "قايد السبسي")
          .alias("essebsi", "السبسي")
          .person("le-pen", 7, "Marine Le Pen")
          .alias("le-pen", "Le Pen")
          .person("macron", 8, "Emmanuel Macron", "إيمانويل ماكرون")
          .alias("macron", "Macron")
          .alias("macron", "ماكرون")
          .person("kim", 7, "كيم جونغ أون")
          .person("melenchon", 7, "جان لوك ميلونشون")
          .alias("melenchon", "ميلونشون")
          .person("assad", 7, "حافظ الأسد", "Hafez el-Assad")
          .person("boxer", 6, "محمد علي")
          .person("king", 6, "أحمد الثاني")
          .person("john", 3, "جون ماكين")
          .linker();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the person's own
        "Béji Caïd Essebsi est arrivé. | Béji Caïd Essebsi=essebsi",
        "Le président Caïd Essebsi est arrivé. | Caïd Essebsi=essebsi",
        "C'est Emannuel Macron qui parle. | Emannuel Macron=macron",
        "قال الباجي قايد السبسي ذلك | الباجي قايد السبسي=essebsi",
        "قال قايد السبسي ذلك | قايد السبسي=essebsi",
        "قال جون لوك ميلونشون ذلك | ميلونشون=melenchon", // of Jean-Luc the second is right
        "وصل كيم جونغ أون أمس، وقال كيم جون أون ذلك | كيم جونغ أون=kim; أون=kim", // both around it
        // another's, also with words of the name between
        "Hafedh Caïd Essebsi est arrivé. | ''",
        "C'est le mari de Yann Le Pen. | ''",
        "C'est Ahmed Macron qui parle. | ''",
        "قال حافظ قايد السبسي ذلك | ''",
        "قال أحمد ماكرون ذلك | ''",
      })
  void familyNamesAreLinkedBehindTheirOwnGivenNamesOnly(String text, String expected) {
    assertThat(ShownLinks.of(LINKER, text, LinkOptions.DEFAULTS)).isEqualTo(expected);
  }
}
