package org.nisba.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: a French and an Arabic article side by side. */
class PairPageTest extends PageService {

  @ParameterizedTest
  @CsvSource({"fr, Le pape en Irak", "ar, البابا في العراق"})
  void theSameThingLightsUpInBoth(String language, String example) {
    try (Visit visit = visit(language)) {
      Page page = visit.open("/?area=pair").page();
      visit.button(example).click();
      visit.names().first().waitFor();
      assertThat(page.locator(".article")).hasCount(2);
      visit.name("Daech").hover();
      assertThat(page.locator(".article").nth(1).locator("[data-lit]")).hasText("داعش");
      // what the catalogue lacks is one thing, too
      visit.name("نجيب ميخائيل موسى").focus();
      assertThat(page.locator(".article").nth(0).locator("[data-lit]"))
          .hasText("Najib Mikhaël Moussa");
      page.keyboard().press("Enter");
      assertThat(page.locator(".card h2")).hasText("نجيب ميخائيل موسى");
      visit.look("pair-" + language);
      assertThat(visit.asked("/v1/annotate")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, البابا في العراق"})
  void aPhoneShowsThemOneBelowTheOther(String language, String example) {
    try (Visit visit = visitByPhone(language)) {
      Page page = visit.open("/?area=pair").page();
      visit.button(example).tap();
      visit.names().first().waitFor();
      assertThat(page.locator(".paper").nth(1).boundingBox().y)
          .isGreaterThan(page.locator(".paper").nth(0).boundingBox().y + 50);
      assertThat(visit.overflow()).isZero();
      visit.look("pair-phone");
    }
  }
}
