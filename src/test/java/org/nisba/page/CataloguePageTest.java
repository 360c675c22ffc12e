package org.nisba.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: the catalogue is searched, changed, filled and taken away. */
class CataloguePageTest extends PageService {

  private static Locator row(Page page, String list, int number) {
    return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(list).setExact(true))
        .locator(".row")
        .nth(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Khaddafi", "القذافي", "gaddafi", "Mouammar el Gueddafi"})
  void anEntityIsFoundByAnySpelling(String spelling) {
    try (Visit visit = visit("fr")) {
      Page page = visit.open("/?area=catalogue").page();
      page.getByLabel("Nom, dans n’importe quelle graphie").fill(spelling);
      assertThat(page.locator(".results")).containsText("muammar-gaddafi");
    }
  }

  @ParameterizedTest
  @CsvSource({"fr, Chef du gouvernement de, Irak", "ar, رئيس حكومة, العراق"})
  void anEntityShowsItsNamesRelationsAndHistory(String language, String predicate, String object) {
    try (Visit visit = visit(language)) {
      Page page = visit.open("/?area=catalogue&q=kazimi").page();
      page.locator(".results a").first().waitFor();
      visit.look("catalogue-" + language);
      page.locator(".results a", new Page.LocatorOptions().setHasText("mustafa-al-kadhimi"))
          .click();

      Locator facts = page.locator(".facts");
      assertThat(facts).containsText("Moustafa al-Kazimi");
      assertThat(facts).containsText("مصطفى عبد اللطيف الكاظمي");
      assertThat(facts).containsText(predicate);
      assertThat(facts.locator("a").first()).containsText(object);
      assertThat(page.locator(".history li").first()).isVisible();
      visit.look("entity-" + language);
      page.goBack();
      assertThat(page.locator(".results a").first()).isVisible();
    }
  }

  @Test
  void withoutAKeyNothingCanBeChanged() {
    try (Visit visit = visit("fr")) {
      Page page = visit.open("/?area=catalogue&entity=iraq").page();
      assertThat(visit.button("Modifier")).hasCount(0);
      visit.button("Entrer une clé").click();
      page.getByLabel("Clé", EXACTLY).fill("wrong");
      visit.look("key");
      visit.button("Utiliser cette clé").click();
      assertThat(page.locator("dialog .refusal")).containsText("Cette clé n’est pas valable");
      page.keyboard().press("Escape");
      assertThat(visit.button("Modifier")).hasCount(0);
      assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void anEntityIsMadeAndChanged() {
    try (Visit visit = withKey(visit("fr").open("/?area=catalogue"))) {
      Page page = visit.page();
      page.getByText("Nouvelle entité").click();
      page.getByLabel("Identifiant", EXACTLY).fill("page-made");
      visit.button("Ajouter une ligne").first().click();
      row(page, "Noms", 0).getByLabel("Texte 1").fill("Nadia Page");
      visit.button("Créer").click();
      // an alias is no label: the service says so, and the form stays
      assertThat(page.locator(".refusal")).containsText("at least one label is required");
      row(page, "Noms", 0).getByLabel("Genre 1").selectOption("LABEL");
      visit.button("Créer").click();
      assertThat(page.locator("h1")).hasText("Nadia Page");

      visit.button("Modifier").click();
      visit.button("Ajouter une ligne").first().click();
      row(page, "Noms", 1).getByLabel("Langue 2").fill("ar");
      row(page, "Noms", 1).getByLabel("Texte 2").fill("نادية بيج");
      visit.look("editor-fr");
      visit.button("Enregistrer").click();
      assertThat(page.locator(".facts")).containsText("نادية بيج");
      assertThat(page.locator(".history ins").first()).hasText("نادية بيج");
      assertThat(json(get(ENTITIES + "page-made")).path("aliases").path("ar").path(0).asString())
          .isEqualTo("نادية بيج");
    }
  }

  @Test
  void aConflictShowsBothVersionsAndTheyBecomeOne() {
    put(
        "page-conflict",
        """
        {"type": "PERSON", "labels": {"fr": "Omar Conflit", "en": "Omar Before"}, "weight": 1}
        """);
    try (Visit visit = withKey(visit("fr").open("/?area=catalogue&entity=page-conflict"))) {
      Page page = visit.page();
      visit.button("Modifier").click();
      page.getByLabel("Poids").fill("3");
      row(page, "Noms", 1).getByLabel("Texte 2").fill("Omar Mine");
      put(
          "page-conflict",
          """
          {"type": "PERSON", "labels": {"fr": "Omar Conflit", "ar": "عمر"}, "weight": 2,
           "names": [{"language": "en", "text": "Omar Before", "kind": "LABEL"}]}
          """);
      visit.button("Enregistrer").click();

      assertThat(page.locator(".conflict h2")).hasText("Modifié entre-temps");
      Locator weight = page.locator(".conflict tr.open");
      assertThat(weight).hasCount(1); // both changed it; the rest is chosen
      visit.look("conflict-fr");
      assertThat(visit.button("Enregistrer la fusion")).isDisabled();
      weight.getByLabel("3").check();
      visit.button("Enregistrer la fusion").click();
      assertThat(page.locator(".facts")).isVisible();
      var merged = json(get(ENTITIES + "page-conflict"));
      assertThat(merged.path("weight").asDouble()).isEqualTo(3);
      assertThat(merged.path("labels").toString())
          .isEqualTo("{\"fr\":\"Omar Conflit\",\"ar\":\"عمر\",\"en\":\"Omar Mine\"}");
    }
  }

  @Test
  void entitiesAreMerged() {
    put("page-from", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Zineb Fusionde\"}}");
    put("page-into", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Zineb Fusionvers\"}}");
    try (Visit visit = withKey(visit("fr").open("/?area=catalogue&entity=page-from"))) {
      Page page = visit.page();
      visit.button("Fusionner").click();
      page.getByLabel("Entité qui reste").fill("Zineb Fusionvers");
      page.locator(".picks .button").first().click();
      visit.look("merge-fr");
      visit.button("Fusionner").last().click();
      assertThat(page.locator("h1")).hasText("Zineb Fusionvers");
      assertThat(page.locator(".facts")).containsText("Zineb Fusionde");
      assertThat(json(get(ENTITIES + "page-from")).path("id").asString()).isEqualTo("page-into");
    }
  }

  @Test
  void aFileIsImportedAndItsFaultsAreReported() {
    String lines =
        """
        {"id": "page-imported", "type": "PERSON", "labels": {"fr": "Samia Importée"}}
        {"id": "page-broken", "type": "PERSON"}
        """;
    try (Visit visit = withKey(visit("fr").open("/?area=catalogue&view=imports"))) {
      Page page = visit.page();
      page.getByLabel("Source").fill("page-test");
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "liste.ndjson", "application/x-ndjson", lines.getBytes(StandardCharsets.UTF_8)));
      Locator report = page.locator(".report").first();
      assertThat(report.locator(".state")).hasText("Terminé");
      assertThat(report).containsText("at least one label is required");
      visit.look("import-fr");
      assertThat(get(ENTITIES + "page-imported").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theCatalogueIsTakenAway() throws IOException {
    try (Visit visit = visit("ar").open("/?area=catalogue&view=imports")) {
      visit.look("import-ar");
      Download file = visit.page().waitForDownload(() -> visit.button("CSV للجداول").click());
      assertThat(Files.readString(file.path())).contains("Moustafa al-Kazimi");
    }
  }
}
