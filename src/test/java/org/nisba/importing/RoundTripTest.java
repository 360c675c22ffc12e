package org.nisba.importing;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nisba.support.ImportContext;
import org.nisba.support.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE UNDER TEST: what is exported is imported elsewhere as the same bytes, whole or as what
 * was changed; which is also how a catalogue is restored.
 */
class RoundTripTest {

  @TempDir private static Path home;

  private static Catalogue first;
  private static Catalogue second;
  private static Catalogue third;

  @BeforeAll
  static void open() {
    first = new Catalogue();
    second = new Catalogue();
    third = new Catalogue();
  }

  @AfterAll
  static void close() {
    first.context.close();
    second.context.close();
    third.context.close();
  }

  @BeforeEach
  void empty() {
    for (Catalogue each : List.of(first, second, third)) {
      each.empty();
    }
  }

  @Test
  void theStarterCatalogueComesBackAsTheSameBytes() throws IOException {
    first.imports("starter", StarterCatalogue.open().readAllBytes());
    byte[] exported = first.export(0);
    ImportReport report = second.imports("import", exported);

    assertThat(report.rejections()).isEmpty();
    assertThat(report.changed()).isEqualTo(report.read()).isGreaterThan(4_000);
    assertThat(second.export(0)).isEqualTo(exported);
    assertThat(second.imports("import", exported).changed()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void randomCataloguesComeBackAndSoDoTheirChanges(long seed) {
    Random random = new Random(seed);
    first.imports("a", lines(random, 300));
    first.imports("b", lines(random, 100));
    byte[] whole = first.export(0);
    assertThat(second.imports("copy", whole).rejections()).isEmpty();
    assertThat(text(second.export(0))).isEqualTo(text(whole));

    long revision = first.revision();
    first.imports("a", lines(random, 60));
    first.imports("a", ends(random));
    byte[] delta = first.export(revision);
    assertThat(second.imports("copy", delta).rejections()).isEmpty();

    assertThat(text(second.export(0))).isEqualTo(text(first.export(0)));
    assertThat(second.imports("copy", delta).changed()).isZero();
    third.imports("copy", first.export(0));
    assertThat(text(third.export(0))).isEqualTo(text(first.export(0)));
  }

  @Test
  void entitiesAreInTheOrderOfTheBytesOfTheirIds() {
    List<String> ids = List.of("b", "A", "a:1", "B", "a-2", "Z", "a", "a1", "1");
    for (String id : ids) {
      String line = "{\"id\":\"%s\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Lieu\"}}\n";
      first.imports("a", line.formatted(id).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(text(first.export(0)).lines().map(line -> line.split("\"")[3]))
        .filteredOn(ids::contains)
        .isEqualTo(ids.stream().sorted().toList());
    assertThat(first.collationsOfIds()).hasSizeGreaterThan(7).containsOnly("C");
  }

  @Test
  void anIdentifierStaysWithTheFirstOfThoseThatClaimIt() {
    String known = "{\"id\":\"%s\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Lieu\"}}\n";
    String claim =
        "{\"id\":\"%s\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Lieu\"},\"identifiers\":{\"wikidata\":\"Q1\"}}\n";
    first.imports("a", utf8(known.formatted("x") + known.formatted("y")));

    assertThat(first.imports("a", utf8(claim.formatted("y") + claim.formatted("x"))).changed())
        .isEqualTo(2);
    assertThat(text(first.export(0)).lines().filter(line -> line.contains("Q1")))
        .singleElement(as(STRING))
        .contains("\"id\":\"x\"");
  }

  @Test
  void ofLinesThatMeanOneEntityTheLastCounts() {
    ImportReport report =
        first.imports(
            "a",
            utf8(
                """
                {"id":"x","type":"PLACE","labels":{"fr":"Un"}}
                {"id":"x","type":"PLACE","labels":{"fr":"Deux"}}
                {"id":"y","type":"PLACE","labels":{"fr":"Trois"},"identifiers":{"own":"1"}}
                {"id":"z","type":"PLACE","labels":{"fr":"Quatre"},"identifiers":{"own":"1"}}
                """));

    assertThat(report.changed()).isEqualTo(2);
    assertThat(text(first.export(0)).lines())
        .satisfiesExactly(
            x -> assertThat(x).contains("\"id\":\"x\"").contains("Deux").doesNotContain("Un\""),
            y -> assertThat(y).contains("\"id\":\"y\"").contains("Quatre").doesNotContain("Trois"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x y", "y x", "a x"})
  void linesThatMeanOneEntityMeanTheOneThatIsKnown(String ids) {
    first.imports("a", utf8("{\"id\":\"x\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Un\"}}\n"));
    String line =
        "{\"id\":\"%s\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"%s\"},\"identifiers\":{\"own\":\"1\"}}\n";
    String[] both = ids.split(" ");

    first.imports("a", utf8(line.formatted(both[0], "Deux") + line.formatted(both[1], "Trois")));

    assertThat(text(first.export(0)).lines())
        .singleElement(as(STRING))
        .contains("\"id\":\"x\"", "Trois", "\"own\":\"1\"")
        .doesNotContain("Un\"", "Deux");
  }

  @Test
  void theDatabaseHoldsOneLabelOfALanguageAndEachOtherNameOnce() {
    first.imports("a", utf8("{\"id\":\"x\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Iks\"}}\n"));
    first.insertName("x", "ar", "LABEL", "Iks");
    first.insertName("x", "fr", "ALIAS", "Iks");
    first.insertName("x", "fr", "ALIAS", "Igrec");

    assertThatThrownBy(() -> first.insertName("x", "fr", "LABEL", "Igrec"))
        .isInstanceOf(DuplicateKeyException.class);
    assertThatThrownBy(() -> first.insertName("x", "fr", "ALIAS", "Igrec"))
        .isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void endsThatCannotBeAreRefused() {
    first.imports(
        "a",
        """
        {"id":"x","type":"PLACE","labels":{"fr":"Iks"}}
        {"id":"y","type":"PLACE","labels":{"fr":"Igrec"}}
        {"id":"x","mergedInto":"y"}
        """
            .getBytes(StandardCharsets.UTF_8));
    ImportReport report =
        first.imports(
            "a",
            """
            {"id":"y","deleted":true}
            {"id":"z","mergedInto":"nowhere"}
            {"id":"gone","deleted":true}
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(report.rejections()).extracting(Rejection::line).containsExactly(1L, 2L);
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.changed()).isZero();
    assertThat(new String(first.export(0), StandardCharsets.UTF_8))
        .contains("{\"id\":\"x\",\"type\":\"PLACE\",\"mergedInto\":\"y\"}");
  }

  @Test
  void tablesAreWrittenAsTheyAreRead() throws IOException {
    first.imports(
        "a",
        "{\"id\":\"a\",\"type\":\"PERSON\",\"labels\":{\"fr\":\"=Amel; Karboul\",\"ar\":\"آمال كربول\"},\"aliases\":{\"fr\":[\"A\",\"B\"]}}\n"
            .getBytes(StandardCharsets.UTF_8));
    byte[] table = first.export(Exports.Format.CSV, 0);
    Collected read = Collected.of(ImportFormat.CSV, ImportOptions.DEFAULTS, table);

    assertThat(new String(table, StandardCharsets.UTF_8))
        .startsWith("\uFEFFid,")
        .contains("'=Amel");
    assertThat(read.unknownFields).isEmpty();
    assertThat(Collected.names(read.only()))
        .contains("LABEL ar آمال كربول", "ALIAS fr A", "ALIAS fr B");
  }

  /** UTF-8 is read without loss, so that texts are the same when the bytes are. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] ends(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      lines.append("{\"id\":\"e").append(i).append("\",\"mergedInto\":\"e").append(100 + i);
      lines
          .append("\"}\n{\"id\":\"e")
          .append(200 + random.nextInt(50))
          .append("\",\"deleted\":true}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] lines(Random random, int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(
          JsonMapper.shared()
              .writeValueAsString(entity(random, count < 300 ? random.nextInt(300) : i)));
      lines.append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> entity(Random random, int number) {
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("id", "e" + number);
    entity.put("type", random.nextBoolean() ? "PERSON" : "PLACE");
    Map<String, String> labels = new LinkedHashMap<>();
    for (String language : List.of("en", "ar", "de", "fr")) {
      if (labels.isEmpty() || random.nextInt(3) > 0) {
        labels.put(language, text(random));
      }
    }
    entity.put("labels", labels);
    entity.put(
        "aliases", Map.of("fr", List.of(text(random), text(random)), "ar", List.of(text(random))));
    List<Map<String, String>> names = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Map<String, String> name = new LinkedHashMap<>();
      name.put("language", random.nextBoolean() ? "fr" : "mul");
      name.put("text", text(random));
      name.put("kind", random.nextBoolean() ? "ACRONYM" : "ALIAS");
      name.put("tone", random.nextBoolean() ? "NEUTRAL" : "PEJORATIVE");
      if (random.nextBoolean()) {
        name.put("from", "20" + (10 + random.nextInt(10)));
      }
      names.add(name);
    }
    entity.put("names", names);
    entity.put("descriptions", Map.of("fr", text(random)));
    entity.put("identifiers", Map.of("own", Integer.toString(number), "b", "b" + number));
    entity.put("weight", random.nextInt(1_000) / 10.0);
    entity.put(
        "relations",
        List.of(
            Map.of("predicate", "country", "object", "e" + random.nextInt(300), "from", "2020-05"),
            Map.of("predicate", "partOf", "object", "e" + random.nextInt(300))));
    return entity;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Letters of several scripts, and signs that JSON and COPY escape. */
  private static String text(Random random) {
    String signs = "abé'\"\\\t\n{}بغداد𐤀😀 ,;|\u200F";
    int[] points = signs.codePoints().toArray();
    StringBuilder text = new StringBuilder("n");
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.append(random.nextInt(20)).toString();
  }

  /** A catalogue of its own, with what imports and exports need. */
  private static final class Catalogue {

    private final ConfigurableApplicationContext context =
        ImportContext.start(home, TestDatabase.create());

    ImportReport imports(String source, byte[] lines) {
      ImportReport report =
          context
              .getBean(Imports.class)
              .run(
                  new ImportRequest(ImportFormat.NISBA, source, ImportOptions.DEFAULTS),
                  () -> new ByteArrayInputStream(lines),
                  _ -> {});
      assertThat(report.state()).as("%s", report).isEqualTo(ImportState.COMPLETED);
      return report;
    }

    byte[] export(long since) {
      return export(Exports.Format.NISBA, since);
    }

    byte[] export(Exports.Format format, long since) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      context.getBean(Exports.class).write(format, since, _ -> out);
      return out.toByteArray();
    }

    long revision() {
      Long revision =
          context
              .getBean(JdbcTemplate.class)
              .queryForObject("select revision from catalogue_state", Long.class);
      return revision == null ? 0 : revision;
    }

    /** How each column of ids of entities is ordered. */
    List<String> collationsOfIds() {
      return context
          .getBean(JdbcTemplate.class)
          .queryForList(
              """
              select coalesce(collation_name, 'that of the database') from information_schema.columns
              where table_schema = 'public' and (table_name = 'entity' and column_name = 'id'
                or column_name in ('entity_id', 'redirect', 'subject', 'object'))
              """,
              String.class);
    }

    void insertName(String id, String language, String kind, String text) {
      context
          .getBean(JdbcTemplate.class)
          .update(
              "insert into name (entity_id, language, kind, text, source) values (?, ?, ?, ?, 'test')",
              id,
              language,
              kind,
              text);
    }

    void empty() {
      JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
      jdbc.execute("truncate entity, change cascade");
      jdbc.execute("update catalogue_state set revision = 0");
    }
  }
}
