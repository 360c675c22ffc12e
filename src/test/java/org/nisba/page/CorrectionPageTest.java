package org.nisba.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** FEATURE UNDER TEST: a link in a text is corrected where it is read. */
class CorrectionPageTest extends PageService {

  @Test
  void anUnknownNameBecomesAnAlias() {
    put("page-selim", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Selim Haddadine\"}}");
    try (Visit visit = withKey(visit("fr").open("/"))) {
      Page page = visit.page();
      bring(visit, "Le ministre Farouk Bazzoun a parlé à Bagdad.");
      visit.name("Farouk Bazzoun").click();
      assertThat(page.locator(".card")).containsText("que le catalogue ne contient pas");
      page.getByLabel("Chercher l’entité").fill("Selim Haddadine");
      page.locator(".picks .button").first().click();
      visit.look("correct-fr");
      visit.button("Ajouter comme alias").click();

      assertThat(page.locator(".name.unknown")).hasCount(0);
      visit.name("Farouk Bazzoun").click();
      assertThat(page.locator(".card h2")).hasText("Selim Haddadine");
      assertThat(json(get(ENTITIES + "page-selim")).path("aliases").path("fr").path(0).asString())
          .isEqualTo("Farouk Bazzoun");
    }
  }

  @Test
  void notThisOneGivesTheSpellingToAnotherAndTakesItAway() {
    put(
        "page-wrong",
        """
        {"type": "PERSON", "labels": {"fr": "Nabil Fautif"}, "aliases": {"fr": ["Zoubir Tarqoumi"]}}
        """);
    put("page-right", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Zoubir Levrai\"}}");
    try (Visit visit = withKey(visit("fr").open("/"))) {
      Page page = visit.page();
      bring(visit, "Zoubir Tarqoumi est arrivé à Bagdad.");
      visit.name("Zoubir Tarqoumi").click();
      assertThat(page.locator(".card h2")).hasText("Nabil Fautif");
      visit.button("Ce n’est pas la bonne entité").click();
      page.getByLabel("Chercher l’entité").fill("Zoubir Levrai");
      page.locator(".picks .button").filter(visit.text("page-right")).click();
      page.getByLabel("Retirer aussi la graphie").check();
      visit.button("Ajouter comme alias").click();

      assertThat(page.locator(".card")).hasCount(0);
      visit.name("Zoubir Tarqoumi").click();
      assertThat(page.locator(".card h2")).hasText("Zoubir Levrai");
      assertThat(json(get(ENTITIES + "page-wrong")).path("aliases").isEmpty()).isTrue();
    }
  }
}
