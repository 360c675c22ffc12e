package org.nisba.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A stay on the page in a browser of its own. At its end nothing must have gone wrong in the
 * browser, and nobody but the service must have been asked.
 */
final class Visit implements AutoCloseable {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String AXE = axe();

  private final String service;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  /**
   * @param service the address of the service, without a slash at its end
   * @param options the browser's language, size and colours
   */
  Visit(String service, Browser.NewContextOptions options) {
    this.service = service;
    this.context = Chromium.browser().newContext(options);
    this.page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> {
      // answers such as 412 are told there, too; the page shows them itself
      if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
        faults.add(message.text());
      }
    });
    page.onRequest(request -> asked.add(request.url()));
  }

  Page page() {
    return page;
  }

  /** Opens an address of the page. */
  Visit open(String path) {
    page.navigate(service + path);
    page.locator("main h1").first().waitFor();
    return this;
  }

  /** {@return how often a path of the service was asked} */
  long asked(String path) {
    return asked.stream().filter(url -> URI.create(url).getPath().equals(path)).count();
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator names() {
    return page.locator(".article .name");
  }

  /** {@return the name in the text that is written so} */
  Locator name(String text) {
    return names().filter(text(text)).first();
  }

  /** {@return the condition to hold a text} */
  Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Keeps a picture as an artefact of the build and looks for barriers. */
  void look(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    assertThat(barriers()).as("accessibility of %s", name).isEmpty();
  }

  /** The serious and critical findings of axe-core. */
  private List<String> barriers() {
    page.evaluate(AXE);
    List<?> violations = (List<?>) page.evaluate("async () => (await axe.run()).violations");
    return violations.stream()
        .map(violation -> (Map<?, ?>) violation)
        .filter(violation -> List.of("serious", "critical").contains(violation.get("impact")))
        .map(violation -> violation.get("id") + ": " + violation.get("nodes"))
        .toList();
  }

  /** {@return by how many pixels the page is wider than the screen} */
  int overflow() {
    return (int)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).as("faults in the browser").isEmpty();
    assertThat(asked).as("requests").allMatch(url -> url.startsWith(service) || local(url));
  }

  /** Whether an address is of a file that the page itself has made. */
  private static boolean local(String url) {
    return url.startsWith("blob:");
  }

  private static String axe() {
    try (InputStream in = Visit.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
