package org.nisba.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityName;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;
import tools.jackson.databind.json.JsonMapper;

/** What is promised of {@code db/starter}: whole, trilingual, without loose ends. */
class StarterCatalogueTest {

  private static final List<CatalogueEntity> ENTITIES = read();

  @Test
  void everyLineIsValidAndNoFieldUnknown() {
    assertThat(ENTITIES).hasSizeGreaterThan(1_500);
  }

  @Test
  void everyEntityHasLabelsInFrenchArabicAndEnglish() {
    assertThat(ENTITIES)
        .allSatisfy(entity -> assertThat(entity.labels()).containsKeys("fr", "ar", "en"));
  }

  @Test
  void namesAreWrittenInTheScriptOfTheirLanguage() {
    for (CatalogueEntity entity : ENTITIES) {
      for (EntityName name : entity.names()) {
        Tokens words = Tokenizer.tokens(name.text());
        boolean arabic = false;
        for (int i = 0; i < words.size(); i++) {
          arabic |= words.script(i) == Script.ARABIC;
        }
        assertThat(arabic).as(entity.id() + " " + name).isEqualTo(name.language().equals("ar"));
      }
    }
  }

  @Test
  void idsAndIdentifiersAreUnique() {
    assertThat(ENTITIES.stream().map(CatalogueEntity::id)).doesNotHaveDuplicates();
    assertThat(ENTITIES.stream().flatMap(entity -> entity.identifiers().entrySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void relationsLeadToEntities() {
    Set<String> ids = ENTITIES.stream().map(CatalogueEntity::id).collect(Collectors.toSet());

    assertThat(ENTITIES.stream().flatMap(entity -> entity.relations().stream()))
        .allSatisfy(relation -> assertThat(ids).contains(relation.object()));
  }

  @Test
  void theEntitiesThatGoldFilesNameAreThere() {
    assertThat(ENTITIES.stream().map(CatalogueEntity::id))
        .contains(
            "mustafa-al-kadhimi",
            "joe-biden",
            "qasem-soleimani",
            "matthew-tueller",
            "fuad-hussein",
            "antony-blinken",
            "islamic-state",
            "global-coalition",
            "white-house",
            "twitter",
            "anadolu-agency",
            "xinhua",
            "sky-news-arabia",
            "le-monde",
            "sallyport",
            "iraq-national-security-council",
            "iraq",
            "iran",
            "united-states",
            "baghdad",
            "erbil",
            "washington-dc",
            "us-federal-government",
            "balad",
            "balad-air-base",
            "erbil-airport",
            "salah-al-din-governorate",
            "green-zone",
            "middle-east",
            "us-embassy-baghdad");
  }

  private static List<CatalogueEntity> read() {
    List<CatalogueEntity> entities = new ArrayList<>();
    EntityLineReader reader = new EntityLineReader(JsonMapper.shared());
    new BufferedReader(new InputStreamReader(StarterCatalogue.open(), StandardCharsets.UTF_8))
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line ->
            entities.add(
                reader.read(
                    line,
                    field -> {
                      throw new AssertionError("unknown field " + field + " in " + line);
                    })));
    return entities;
  }
}
