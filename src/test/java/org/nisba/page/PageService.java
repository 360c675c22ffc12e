package org.nisba.page;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.nisba.support.RunningService;

/** The whole service, visited with a browser. */
abstract class PageService extends RunningService {

  @BeforeAll
  static void needsABrowser() {
    Chromium.browser();
  }

  /** {@return a stay of somebody whose browser speaks a language} */
  Visit visit(String language) {
    return visit(new NewContextOptions().setLocale(language).setViewportSize(1280, 900));
  }

  /** {@return a stay with a phone in the dark} */
  Visit visitByPhone(String language) {
    return visit(
        new NewContextOptions()
            .setLocale(language)
            .setViewportSize(390, 800)
            .setHasTouch(true)
            .setColorScheme(ColorScheme.DARK));
  }

  private Visit visit(NewContextOptions options) {
    return new Visit(request("").build().uri().toString(), options);
  }
}
