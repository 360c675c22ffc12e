package org.nisba.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: entities page by page, and sought by a name. */
class EntityListHttpTest extends EditingService {

  @Autowired private EntityManagerFactory factory;

  @Test
  void pagesShowEachEntityOnceWhateverIsWrittenMeanwhile() {
    List<String> seen = new ArrayList<>();
    String path = "/v1/entities?limit=100&type=event";
    for (int i = 0; i < 250; i++) {
      create(
          "{\"id\": \"l-%03d\", \"type\": \"EVENT\", \"labels\": {\"fr\": \"Liste\"}}"
              .formatted(i));
    }
    JsonNode page = json(get(path));
    for (int number = 0; !page.path("next").isMissingNode(); number++) {
      page.path("entities").forEach(entity -> seen.add(entity.path("id").asString()));
      change("DELETE", "/v1/entities/" + seen.get(number), "");
      create(
          "{\"id\": \"a-%d\", \"type\": \"EVENT\", \"labels\": {\"fr\": \"Liste\"}}"
              .formatted(number));
      page = json(get(path + "&cursor=" + page.path("next").asString()));
    }
    page.path("entities").forEach(entity -> seen.add(entity.path("id").asString()));

    assertThat(seen).isSorted().doesNotHaveDuplicates().hasSize(250);
    assertThat(page.path("revision").asLong()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=101",
        "type=robot",
        "cursor=x",
        "cursor=AAAA",
        "q=a",
        "query=%20",
        "query=a&query=b&limit=x"
      })
  void parametersAreChecked(String parameters) {
    assertProblem(get("/v1/entities?" + parameters), 400, "invalid-request");
  }

  @Test
  void aCursorIsForTheListThatGaveIt() {
    String cursor = json(get("/v1/entities?limit=1")).path("next").asString();

    assertThat(get("/v1/entities?limit=1&cursor=" + cursor).statusCode()).isEqualTo(200);
    assertProblem(get("/v1/entities?type=PLACE&cursor=" + cursor), 400, "invalid-request");
    assertProblem(get("/v1/entities?query=irak&cursor=" + cursor), 400, "invalid-request");
  }

  @ParameterizedTest
  @CsvSource({
    "Joe Biden, joe-biden, EXACT",
    "joe biden, joe-biden, FOLDED",
    "bagda, baghdad, PREFIX",
    "Bide, joe-biden, PREFIX",
    "El Kazi, mustafa-al-kadhimi, PREFIX",
    "بغدا, baghdad, PREFIX",
    "Moustafa Kadimi, mustafa-al-kadhimi, VARIANT",
    "ONU, united-nations, EXACT",
  })
  void anySpellingAndAnyBeginningFinds(String query, String id, String match) {
    JsonNode first = json(search(query, "")).path("entities").path(0);

    assertThat(first.path("id").asString()).isEqualTo(id);
    assertThat(first.path("match").asString())
        .isIn(match, match.equals("EXACT") ? "ACRONYM" : match);
  }

  @Test
  void foundEntitiesComeInPagesByTypeAndTheBetterKnownFirst() {
    List<String> whole = ids(json(search("al", "&limit=60&type=PERSON")));
    List<String> paged = new ArrayList<>();
    JsonNode page = json(search("al", "&limit=7&type=PERSON"));
    while (paged.size() < 60) {
      paged.addAll(ids(page));
      page = json(search("al", "&limit=7&type=PERSON&cursor=" + page.path("next").asString()));
    }

    assertThat(whole).hasSize(60).doesNotHaveDuplicates();
    assertThat(paged.subList(0, 60)).isEqualTo(whole);
    assertThat(json(search("al", "&type=person")).path("entities").findValuesAsString("type"))
        .containsOnly("PERSON");
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnThePage() {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    long one = statements(statistics, () -> get("/v1/entities?limit=1"));
    long many = statements(statistics, () -> get("/v1/entities?limit=100"));
    long single = statements(statistics, () -> get("/v1/entities/iraq"));

    assertThat(many).isEqualTo(one).isEqualTo(4);
    assertThat(single).isEqualTo(4);
  }

  private static long statements(Statistics statistics, Runnable call) {
    long before = statistics.getPrepareStatementCount();
    call.run();
    return statistics.getPrepareStatementCount() - before;
  }

  private static List<String> ids(JsonNode page) {
    return page.path("entities").findValuesAsString("id");
  }

  private HttpResponse<String> search(String query, String parameters) {
    return get(
        "/v1/entities?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + parameters);
  }
}
