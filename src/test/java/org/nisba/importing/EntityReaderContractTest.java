package org.nisba.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is promised of every reader, whatever its format: a bad line does not end the reading and
 * has its own number, names come through in either script, packed files are as plain ones,
 * cancelling ends the reading, and rubbish is rejected and never a fault of ours.
 */
class EntityReaderContractTest {

  /**
   * A format's good and bad lines.
   *
   * @param header lines before the records
   * @param first a record that has the names Bagdad and بغداد
   * @param bad a record that cannot be taken
   * @param last another record
   * @param badLine the number of the bad one
   */
  record Sample(
      ImportFormat format, String header, String first, String bad, String last, long badLine) {

    byte[] file(String lineEnd) {
      String file = header + first + bad + last;
      return file.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return format.id();
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            ImportFormat.NISBA,
            "\n",
            "{\"id\":\"a\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Bagdad\",\"ar\":\"بغداد\"}}\n",
            "{\"id\":\"b\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Mo\n",
            "{\"id\":\"c\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Erbil\"}}\n",
            3),
        new Sample(
            ImportFormat.WIKIDATA,
            "[\n",
            wikidata("Q1530", "Bagdad", "بغداد") + ",\n",
            "{\"type\":\"item\",\"id\":\"Q2\",\"labels\":{\"fr\n",
            wikidata("Q83", "Erbil", "أربيل") + "\n]\n",
            3),
        new Sample(
            ImportFormat.CSV,
            "id;type;nom_fr;nom_ar\n",
            "a;lieu;Bagdad;بغداد\n",
            "b;planète;Mars;المريخ\n",
            "c;lieu;Erbil;أربيل\n",
            3),
        new Sample(
            ImportFormat.FOLLOW_THE_MONEY,
            "",
            "{\"id\":\"NK-1\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Bagdad\",\"بغداد\"]}}\n",
            "{\"id\":\"NK-2\",\"schema\":\"Organization\"}\n",
            "{\"id\":\"NK-3\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Erbil\"]}}\n",
            2),
        new Sample(
            ImportFormat.GEONAMES,
            "1\t98182\tar\tبغداد\t1\t\t\t\t\t\n2\t98182\tfr\tBagdad\t1\t\t\t\t\t\n",
            feature(98182, "Baghdad", 7_216_000),
            "this is no line of GeoNames\n",
            feature(95446, "Erbil", 932_800),
            4),
        new Sample(
            ImportFormat.JRC_NAMES,
            "",
            "12\tT\tfr\tBagdad\n12\tT\tar\tبغداد\n",
            "13\tX\tu\tMars\n",
            "14\tT\tu\tErbil\n",
            3),
        new Sample(
            ImportFormat.SKOS,
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n",
            "<urn:x:a> a skos:Concept ; skos:prefLabel \"Bagdad\"@fr, \"بغداد\"@ar .\n",
            "<urn:x:b> a skos:Concept ; skos:notation \"B\" .\n",
            "<urn:x:c> a skos:Concept ; skos:prefLabel \"Erbil\"@fr .\n",
            2));
  }

  private static String wikidata(String id, String french, String arabic) {
    return "{\"type\":\"item\",\"id\":\""
        + id
        + "\",\"labels\":{\"fr\":{\"language\":\"fr\",\"value\":\""
        + french
        + "\"},\"ar\":{\"language\":\"ar\",\"value\":\""
        + arabic
        + "\"}},\"descriptions\":[],\"aliases\":[],\"claims\":{\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"P31\","
        + "\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"numeric-id\":515,\"id\":\"Q515\"},\"type\":\"wikibase-entityid\"}},"
        + "\"type\":\"statement\",\"rank\":\"normal\"}]},\"sitelinks\":[]}";
  }

  private static String feature(int id, String name, int population) {
    return id
        + "\t"
        + name
        + "\t"
        + name
        + "\t\t33.3\t44.4\tP\tPPLC\tIQ\t\t07\t\t\t\t"
        + population
        + "\t\t41\tAsia/Baghdad\t2020-01-01\n";
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBadLineIsRejectedByItsNumberAndTheOthersAreTaken(Sample sample) throws IOException {
    for (String lineEnd : new String[] {"\n", "\r\n"}) {
      Collected collected =
          Collected.of(sample.format, ImportOptions.DEFAULTS, sample.file(lineEnd));

      assertThat(collected.rejected).containsOnlyKeys(sample.badLine);
      assertThat(collected.rejected.get(sample.badLine)).isNotBlank();
      assertThat(collected.accepted).hasSize(2);
      assertThat(collected.accepted.values())
          .anySatisfy(entity ->
              assertThat(entity.names())
                  .extracting(name -> name.text())
                  .contains("Bagdad", "بغداد"));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesKeepTheirScriptsApart(Sample sample) throws IOException {
    Collected collected = Collected.of(sample.format, ImportOptions.DEFAULTS, sample.file("\n"));

    assertThat(collected.accepted.values())
        .flatExtracting(entity -> entity.names())
        .filteredOn(name -> name.text().equals("بغداد"))
        .allSatisfy(name -> assertThat(name.language()).isEqualTo("ar"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aByteOrderMarkAndPackingChangeNothing(Sample sample) throws IOException {
    byte[] plain = sample.file("\n");
    Collected expected = Collected.of(sample.format, ImportOptions.DEFAULTS, plain);

    byte[] marked =
        ("\uFEFF" + new String(plain, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    for (byte[] file : new byte[][] {marked, gzip(plain), bzip2(plain), gzip(bzip2(plain))}) {
      assertThat(Collected.of(sample.format, ImportOptions.DEFAULTS, file).accepted)
          .isEqualTo(expected.accepted);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anImportThatIsCancelledEndsAtTheNextLine(Sample sample) {
    assertThatExceptionOfType(ImportCancelledException.class)
        .isThrownBy(
            () -> Collected.of(sample.format, ImportOptions.DEFAULTS, sample.file("\n"), 1));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onlyTheLanguagesAskedForAreTaken(Sample sample) throws IOException {
    if (sample.format == ImportFormat.NISBA || sample.format == ImportFormat.CSV) {
      return;
    }
    ImportOptions arabic = new ImportOptions(List.of("ar"), List.of(), null, EditPolicy.KEEP);
    Collected collected = Collected.of(sample.format, arabic, sample.file("\n"));

    assertThat(collected.accepted.values())
        .flatExtracting(entity -> entity.names())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name.language()).isEqualTo("ar"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedFilesAreRejectedAndNeverFail(Sample sample) throws IOException {
    Random random = new Random(42);
    byte[] whole = sample.file("\n");
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      if (random.nextBoolean()) {
        damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
      }
      try {
        Collected collected = Collected.of(sample.format, ImportOptions.DEFAULTS, damaged);
        Set<String> ids = new HashSet<>();
        collected
            .accepted
            .values()
            .forEach(entity -> {
              assertThat(entity.id()).matches(EntityRules.ID);
              assertThat(entity.labels()).isNotEmpty();
              assertThat(entity.names())
                  .allSatisfy(name -> assertThat(EntityRules.isWhole(name.text())).isTrue());
              ids.add(entity.id());
            });
      } catch (UnreadableFileException | IOException e) {
        assertThat(e.getMessage()).as("round %s", round).isNotBlank();
      }
    }
  }

  @Test
  void everyFormatHasASample() {
    assertThat(samples().map(Sample::format)).containsExactlyInAnyOrder(ImportFormat.values());
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new BZip2CompressorOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }
}
