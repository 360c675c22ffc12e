package org.nisba.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: an article is read, and its names are looked at. */
class ReadPageTest extends PageService {

  private static final String FRENCH =
      "Moustafa al-Kazimi a visité Erbil, au Kurdistan irakien, avec Karim Zoghbi. M. Kazimi est"
          + " reparti.";

  /** Counts what is drawn anew in the text; what is lit up is only marked. */
  private static final String COUNT_CHANGES =
      """
      globalThis.changes = 0;
      new MutationObserver((all) => {
        changes += all.filter((change) => change.attributeName !== "data-lit").length;
      }).observe(document.querySelector(".article"), { subtree: true, childList: true, attributes: true });
      """;

  private static final String ARABIC = "قال الرئيس جو بايدن إن تنظيم داعش (EI) هُزم في العراق";

  @ParameterizedTest
  @CsvSource({
    "fr, ltr, en français, en arabe, Personne",
    "ar, rtl, بالفرنسية, بالعربية, شخص",
    "en, ltr, in French, in Arabic, Person"
  })
  void anExampleIsAnnotatedAndItsNamesHaveCards(
      String language, String direction, String french, String arabic, String person) {
    try (Visit visit = visit(language)) {
      Page page = visit.open("/").page();
      assertThat(page.locator("html")).hasAttribute("dir", direction);
      visit.look("read-empty-" + language);
      visit.button(language.equals("ar") ? arabic : french).first().click();
      visit.name(language.equals("ar") ? "برهم صالح" : "Barham Saleh").click();

      assertThat(page.locator(".card .type")).hasText(person);
      assertThat(page.locator(".card")).containsText("Barham Saleh");
      assertThat(page.locator(".card")).containsText("برهم صالح");
      assertThat(page.locator(".card .evidence li").first()).isVisible();
      visit.look("read-" + language);
    }
  }

  @Test
  void thePageSpeaksTheLanguageOfTheBrowserUntilAnotherIsChosen() {
    try (Visit visit = visit("de")) {
      Page page = visit.open("/").page();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      visit.button("العربية").click();
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page).hasURL(Pattern.compile("lang=ar"));
      page.reload();
      assertThat(page.locator("h1")).hasText("قراءة مقال");
    }
  }

  @Test
  void nestedAndUnknownNamesAreMarked() {
    try (Visit visit = visit("fr")) {
      bring(visit.open("/"), FRENCH);

      assertThat(visit.page().locator(".name .name")).hasText("Kurdistan");
      assertThat(visit.page().locator(".name.unknown")).hasText("Karim Zoghbi");
      assertThat(visit.page().locator(".article")).hasText(FRENCH);
      visit.page().getByLabel("Noms dans les noms").uncheck();
      assertThat(visit.page().locator(".name .name")).hasCount(0);
    }
  }

  @Test
  void aLongTextIsWholeAndOnlyWhatIsSeenIsLaidOut() {
    String text =
        ("Il a visité Erbil.\n\n" + "Et il en est reparti. ".repeat(20) + "\n").repeat(200);
    try (Visit visit = visit("fr")) {
      Page page = visit.open("/").page();
      bring(visit, text);
      assertThat(visit.names()).hasCount(200);
      assertThat(page.locator(".article").textContent()).isEqualTo(text);
      assertThat(isLaidOut(visit.names().last())).isFalse();

      page.evaluate(COUNT_CHANGES);
      visit.names().first().hover();
      assertThat(page.locator(".article [data-lit]")).hasCount(200);
      assertThat(page.evaluate("changes")).isEqualTo(0);
      visit.names().first().focus();
      page.keyboard().press("ArrowRight");
      assertThat(visit.names().nth(1)).isFocused();
      visit.names().last().click();
      assertThat(isLaidOut(visit.names().last())).isTrue();
      assertThat(visit.names().last()).hasClass(Pattern.compile("chosen"));
      assertThat(page.locator(".chosen")).hasCount(1);
    }
  }

  private static boolean isLaidOut(Locator name) {
    return (boolean) name.evaluate("it => it.checkVisibility({ contentVisibilityAuto: true })");
  }

  @Test
  void aTextHasItsOwnDirectionWhateverThatOfThePage() {
    try (Visit visit = visit("fr")) {
      bring(visit.open("/"), ARABIC);
      assertThat(visit.page().locator("html")).hasAttribute("dir", "ltr");
      assertThat(
              visit
                  .page()
                  .evaluate("getComputedStyle(document.querySelector('.article')).direction"))
          .isEqualTo("rtl");
      visit.look("read-arabic-in-french");
    }
  }

  @Test
  void theSliderFiltersWithoutAskingAgain() {
    try (Visit visit = visit("fr")) {
      bring(visit.open("/"), FRENCH);
      int before = visit.names().count();
      visit.page().getByLabel("Confiance minimale").fill("1");
      assertThat(visit.names()).hasCount(0);
      visit.page().getByLabel("Confiance minimale").fill("0.5");
      assertThat(visit.names()).hasCount(before);
      assertThat(visit.asked("/v1/annotate")).isEqualTo(1);
    }
  }

  @Test
  void theLinkKeepsTheOptionsAndNeverTheText() {
    try (Visit visit = visit("fr")) {
      Page page = visit.open("/?area=read&types=PLACE&min=0.9&language=fr").page();
      bring(visit, FRENCH);
      assertThat(visit.names()).containsText(new String[] {"Kurdistan"});
      assertThat(page.getByLabel("Confiance minimale")).hasValue("0.9");
      page.getByText("Options", new Page.GetByTextOptions().setExact(true)).click();
      page.getByLabel("Personne", new Page.GetByLabelOptions().setExact(true)).check();

      assertThat(visit.name("Moustafa")).isVisible();
      assertThat(page).hasURL(Pattern.compile("types=PLACE%2CPERSON"));
      assertThat(page.url())
          .contains("min=0.9", "language=fr")
          .doesNotContain("Erbil")
          .doesNotContain("Moustafa");
      assertThat(page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])"))
          .isEqualTo("[{},{},\"\"]");
    }
  }

  @Test
  void namesAreReachedAndOpenedByKeyboard() {
    try (Visit visit = visit("ar")) {
      Page page = visit.open("/").page();
      bring(visit, ARABIC);
      visit.names().first().focus();
      page.keyboard().press("ArrowLeft"); // forward in Arabic
      assertThat(visit.names().nth(1)).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator(".card h2")).isFocused();
      page.keyboard().press("Escape");
      assertThat(page.locator(".card")).hasCount(0);
      assertThat(visit.names().nth(1)).isFocused();
    }
  }

  @Test
  void aPhoneShowsTheCardBelowTheName() {
    try (Visit visit = visitByPhone("fr")) {
      Page page = visit.open("/").page();
      visit.button("en arabe").first().tap();
      visit.name("مصطفى الكاظمي").tap();
      assertThat(page.locator(".card h2")).hasText("Moustafa al-Kazimi");
      assertThat(visit.overflow()).isZero();
      visit.look("read-phone");
      assertThat(visit.name("مصطفى الكاظمي").boundingBox().y)
          .isLessThan(page.locator(".side").boundingBox().y);
    }
  }

  @Test
  void theAnnotatedTextIsTakenAwayInThreeFormats() throws IOException {
    try (Visit visit = visit("fr")) {
      bring(visit.open("/"), FRENCH);
      JsonNode json = JSON.readTree(download(visit, "JSON"));
      JsonNode first = json.path("annotations").path(0);
      assertThat(
              json.path("text")
                  .asString()
                  .substring(first.path("start").asInt(), first.path("end").asInt()))
          .isEqualTo("Moustafa al-Kazimi");
      assertThat(download(visit, "CSV"))
          .startsWith("\ufeffstart,end,text,")
          .contains("\r\n0,18,Moustafa al-Kazimi,PERSON,")
          .containsPattern("Karim Zoghbi,PERSON,0.\\d+,NIL,,,,,\\d+\r\n");
      assertThat(download(visit, "HTML"))
          .contains("<mark data-type=\"PERSON\"")
          .contains("<mark data-type=\"PLACE\"")
          .contains("data-entity=\"mustafa-al-kadhimi\"");
    }
  }

  private static String download(Visit visit, String format) throws IOException {
    Download file = visit.page().waitForDownload(() -> visit.button(format).click());
    return Files.readString(file.path());
  }

  @Test
  void whatTheServiceRefusesIsSaid() {
    try (Visit visit = visit("fr")) {
      Page page = visit.open("/").page();
      page.getByLabel("Texte de l’article").fill("Bagdad\u0001");
      visit.button("Annoter").click();
      assertThat(page.locator(".refusal")).containsText("caractère de contrôle");
      visit.look("read-refused");
    }
  }
}
