package org.nisba.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.nisba.support.RunningService;

/** The whole service, visited with a browser. */
abstract class PageService extends RunningService {

  static final String ENTITIES = "/v1/entities/";
  static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

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

  /** {@return the stay, in French, of somebody who has entered the admin's key} */
  static Visit withKey(Visit visit) {
    return withKey(visit, KEY);
  }

  /** {@return the stay, in French, of somebody who has entered a key} */
  static Visit withKey(Visit visit, String key) {
    visit.button("Entrer une clé").click();
    visit.page().getByLabel("Clé", EXACTLY).fill(key);
    visit.button("Utiliser cette clé").click();
    visit.page().locator(".signed").waitFor();
    return visit;
  }

  /** Writes an entity over HTTP, as another editor does. */
  void put(String id, String json) {
    HttpRequest.Builder request =
        request(ENTITIES + id)
            .header("Authorization", "Bearer " + KEY)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    boolean there = get(ENTITIES + id).statusCode() == 200;
    HttpResponse<String> written = send(there ? request.header("If-Match", "*") : request);
    assertThat(written.statusCode()).as(written.body()).isBetween(200, 201);
  }

  /** Gives the page an article as a file, which is annotated at once. */
  static void bring(Visit visit, String text) {
    visit
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("article.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)));
    visit.names().first().waitFor();
  }

  private Visit visit(NewContextOptions options) {
    return new Visit(request("").build().uri().toString(), options);
  }
}
