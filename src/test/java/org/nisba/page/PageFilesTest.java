package org.nisba.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.catalogue.NameKind;
import org.nisba.catalogue.Operation;
import org.nisba.catalogue.Tone;
import org.nisba.importing.ImportState;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.Feature;
import org.nisba.linking.MatchKind;
import org.nisba.support.RunningService;
import tools.jackson.databind.JsonNode;

/** FEATURE UNDER TEST: the files of the page and the headers that they come with. */
class PageFilesTest extends RunningService {

  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+\\}");

  private JsonNode messages(String language) {
    return json(get("/page/messages/" + language + ".json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr"})
  void allLanguagesSayTheSame(String language) {
    JsonNode english = messages("en");
    JsonNode other = messages(language);
    assertThat(Set.copyOf(other.propertyNames())).isEqualTo(Set.copyOf(english.propertyNames()));
    assertThat(english.propertyNames())
        .allSatisfy(key -> {
          assertThat(other.path(key).asString()).as(key).isNotBlank();
          assertThat(placeholders(other, key)).as(key).isEqualTo(placeholders(english, key));
        });
  }

  private static Set<String> placeholders(JsonNode messages, String key) {
    return PLACEHOLDER
        .matcher(messages.path(key).asString())
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theWordsOfTheApiHaveMessages() {
    List<String> wanted =
        Stream.of(
                keys("feature", Feature.values(), Enum::name),
                keys("match", MatchKind.values(), Enum::name),
                keys("type", EntityType.values(), Enum::name),
                keys("kind", NameKind.values(), Enum::name),
                keys("tone", Tone.values(), Enum::name),
                keys("operation", Operation.values(), Enum::name),
                keys("importState", ImportState.values(), Enum::name))
            .flatMap(Function.identity())
            .toList();
    assertThat(messages("en").propertyNames()).containsAll(wanted);
  }

  private static <E> Stream<String> keys(String group, E[] values, Function<E, String> name) {
    return Stream.of(values).map(value -> group + "." + name.apply(value));
  }

  @Test
  void whatThePageRefersToIsThere() {
    HttpResponse<String> page = get("/");
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    List<String> addresses =
        ADDRESS.matcher(page.body()).results().map(result -> result.group(1)).toList();
    assertThat(addresses)
        .hasSizeGreaterThan(5)
        .allSatisfy(address -> {
          assertThat(address).startsWith("/");
          assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page/app.js", "/v1/status", "/v1/nothing"})
  void answersTellBrowsersToTrustNobodyElse(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
  }

  @Test
  void onlyThePageIsServed() {
    assertThat(get("/page/messages/../../openapi.yaml").statusCode()).isNotEqualTo(200);
    assertThat(get("/page/%2e%2e/%2e%2e/application.yaml").statusCode()).isNotEqualTo(200);
    assertThat(get("/page/none.js").statusCode()).isEqualTo(404);
    assertThat(post("/", "text/plain", "x").statusCode()).isEqualTo(405);
  }
}
