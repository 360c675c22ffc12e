package org.nisba.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: names are sent to review and decided there. */
class ReviewPageTest extends PageService {

  private static final String ITEMS = "/v1/review/items";

  private void sendToReview(String item) {
    HttpResponse<String> sent =
        send(
            request(ITEMS)
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"items\": [" + item + "]}", StandardCharsets.UTF_8)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
  }

  private static Locator item(Visit visit, String text) {
    return visit.page().locator(".item").filter(visit.text(text));
  }

  @Test
  void onlyWhatIsChosenIsSent() {
    try (Visit visit = withKey(visit("fr").open("/"))) {
      Page page = visit.page();
      bring(visit, "Le ministre Karim Zoghbi a reçu l’avocate Salma Daouk à Bagdad.");
      assertThat(visit.asked(ITEMS)).isZero();
      Locator send = page.locator(".send");
      assertThat(send).containsText("Rien n’est enregistré sans votre demande");
      send.getByLabel("Karim Zoghbi").check();
      visit.look("send-fr");
      send.getByText("Envoyer la sélection").click();
      assertThat(send).containsText("Envoyés : ⁨1⁩");

      page.locator("nav").getByText("Relecture").click();
      Locator sent = item(visit, "Karim Zoghbi");
      assertThat(sent).hasCount(1);
      assertThat(sent).not().containsText("avocate");
      assertThat(item(visit, "Salma Daouk")).hasCount(0);
    }
  }

  @Test
  void aConfirmedSpellingBecomesAnAliasWithItsSource() {
    put("page-confirmed", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Rafic Confirmé\"}}");
    sendToReview(
        """
        {"text": "Rafiq Konfirmi", "language": "fr", "type": "PERSON", "entity": "page-confirmed",
         "confidence": 0.42, "match": "VARIANT", "before": "hier, ", "after": " a parlé"}
        """);
    try (Visit visit = withKey(visit("fr").open("/?area=review"))) {
      Locator item = item(visit, "Rafiq Konfirmi");
      assertThat(item).containsText("hier, ");
      visit.look("review-fr");
      item.getByText("Oui, c’est").click();
      assertThat(item).hasCount(0);
      var names = json(get(ENTITIES + "page-confirmed/names")).path("names");
      assertThat(names.toString()).contains("Rafiq Konfirmi").contains("\"source\":\"review\"");
      visit.button("Relus").click();
      assertThat(item(visit, "Rafiq Konfirmi")).containsText("Confirmé");
    }
  }

  @Test
  void aSpellingIsOfAnotherEntityOrOfANewOneOrOfNone() {
    put("page-corrected", "{\"type\": \"PERSON\", \"labels\": {\"fr\": \"Wassim Corrigé\"}}");
    sendToReview("{\"text\": \"Ouassim Korijé\", \"language\": \"fr\", \"type\": \"PERSON\"}");
    sendToReview("{\"text\": \"Leïla Nouvelle\", \"language\": \"fr\", \"type\": \"PERSON\"}");
    sendToReview("{\"text\": \"Rien Dutout\", \"language\": \"fr\"}");
    try (Visit visit = withKey(visit("fr").open("/?area=review"))) {
      Locator corrected = item(visit, "Ouassim Korijé");
      corrected.getByText("C’est une autre entité").click();
      corrected.getByLabel("Chercher l’entité").fill("Wassim Corrigé");
      corrected.locator(".picks .button").first().click();
      assertThat(corrected).hasCount(0);

      Locator created = item(visit, "Leïla Nouvelle");
      created.getByText("Créer une entité").click();
      created
          .getByLabel("Identifiant", new Locator.GetByLabelOptions().setExact(true))
          .fill("page-leila");
      created.getByText("Créer", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(created).hasCount(0);

      Locator dismissed = item(visit, "Rien Dutout");
      dismissed.getByText("Écarter").click();
      assertThat(dismissed).hasCount(0);
    }
    assertThat(get(ENTITIES + "page-corrected").body()).contains("Ouassim Korijé");
    assertThat(json(get(ENTITIES + "page-leila")).path("labels").path("fr").asString())
        .isEqualTo("Leïla Nouvelle");
  }

  @Test
  void whoMayOnlyAnnotateSendsAndDoesNotDecide() {
    HttpResponse<String> key =
        send(
            request("/v1/keys")
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\": \"page-reader\", \"role\": \"annotate\"}")));
    try (Visit visit = withKey(visit("fr").open("/"), json(key).path("key").asString())) {
      Page page = visit.page();
      bring(visit, "Le ministre Nadim Choueiri est à Bagdad.");
      assertThat(page.locator(".send").getByLabel("Nadim Choueiri")).isVisible();
      visit.name("Bagdad").click();
      assertThat(visit.button("Ce n’est pas la bonne entité")).hasCount(0);
      page.locator("nav").getByText("Relecture").click();
      assertThat(page.locator("main")).containsText("La relecture demande une clé d’édition");
      assertThat(visit.asked(ITEMS)).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, إدخال مفتاح, المفتاح, استخدام هذا المفتاح"})
  void reviewIsInArabicToo(String language, String enter, String label, String use) {
    sendToReview(
        """
        {"text": "Mossoul", "language": "fr", "type": "PLACE", "entity": "mosul", "confidence": 0.6}
        """);
    try (Visit visit = visit(language).open("/?area=review")) {
      assertThat(visit.page().locator(".item")).hasCount(0); // nothing without the key
      visit.button(enter).click();
      visit.page().getByLabel(label, EXACTLY).fill(KEY);
      visit.button(use).click();
      assertThat(item(visit, "Mossoul")).containsText("الموصل");
      visit.look("review-ar");
    }
  }
}
