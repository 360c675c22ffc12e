package org.nisba.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of all tests of the page: the system's Chromium, or the one that {@code
 * NISBA_CHROMIUM} names. Without one the tests are skipped, but where {@code CI} is set they fail.
 */
final class Chromium {

  private static final String ABSENT =
      "The web page is not tested: there is no Chromium. Install the package chromium, or name the"
          + " program in NISBA_CHROMIUM.";

  private static volatile Browser browser;

  private Chromium() {}

  static Browser browser() {
    if (browser == null) {
      browser = launch(program().orElseGet(Chromium::absent));
    }
    return browser;
  }

  private static Browser launch(Path program) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // ended with the process that started it
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true));
  }

  private static Optional<Path> program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("NISBA_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path absent() {
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      Assertions.fail(ABSENT);
    }
    System.err.println(ABSENT);
    return Assumptions.abort(ABSENT);
  }
}
