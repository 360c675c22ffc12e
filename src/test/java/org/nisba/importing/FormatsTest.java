package org.nisba.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityRelation;
import org.nisba.catalogue.EntityType;

/** FEATURE UNDER TEST: each format's own shapes and traps. */
class FormatsTest {

  private static final ImportOptions DEFAULTS = ImportOptions.DEFAULTS;

  // The project's own format

  @Test
  void halfASurrogatePairIsAFaultWithItsPlace() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.NISBA,
            "{\"id\":\"a\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"x\\ud800y\",\"ar\":\"\\u0000\"}}\n");

    assertThat(collected.rejected.get(1L)).contains("/labels/fr").contains("/labels/ar");
  }

  @Test
  void aLineThatIsTooLongIsRejectedAndTheNextIsRead() throws IOException {
    String file =
        "{\"id\":\""
            + "x".repeat(LineReader.LONGEST + 5)
            + "\n"
            + "{\"id\":\"b\",\"type\":\"place\",\"labels\":{\"fr\":\"Erbil\"}}";
    Collected collected = Collected.of(ImportFormat.NISBA, file);

    assertThat(collected.rejected.get(1L)).contains("longer than");
    assertThat(collected.accepted).containsOnlyKeys(2L);
  }

  @Test
  void linesThatAreNotUtf8AreRejected() throws IOException {
    byte[] line =
        "{\"id\":\"a\",\"type\":\"PLACE\",\"labels\":{\"fr\":\"Algérie\"}}\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Collected.of(ImportFormat.NISBA, DEFAULTS, line).rejected.get(1L)).contains("UTF-8");
  }

  @Test
  void linesTellOfEndsOfEntities() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.NISBA,
            """
            {"id":"a","deleted":true}
            {"id":"b","mergedInto":"c"}
            {"id":"b","mergedInto":"b"}
            {"id":"d","deleted":"no"}
            """);

    assertThat(collected.ends).containsExactly("a deleted", "b merged into c");
    assertThat(collected.rejected).containsOnlyKeys(3L, 4L);
  }

  // Wikidata

  private static final String CITY =
      """
      {"type":"item","id":"Q1530","labels":{"fr-ca":{"language":"fr-ca","value":"Bagdade"},
      "fr":{"language":"fr","value":"Bagdad"},"mul":{"language":"mul","value":"Baghdad"},"de":{"language":"de","value":"Bagdad"}},
      "descriptions":{"fr":{"language":"fr","value":"capitale de l'Irak"}},
      "aliases":{"ar":[{"language":"ar","value":"\\u0628\\u063a\\u062f\\u0627\\u062f"},{"language":"ar","value":"دار السلام"}]},
      "claims":{
      "P31":[{"mainsnak":{"snaktype":"somevalue","property":"P31"},"rank":"normal"},
      {"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5},"type":"wikibase-entityid"}},"rank":"deprecated"},
      {"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":515},"type":"wikibase-entityid"}},"rank":"normal"}],
      "P625":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"latitude":33.3,"id":"Q9"},"type":"globecoordinate"}},"rank":"normal"}],
      "P17":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","numeric-id":12560,"id":"Q12560"}}},"rank":"normal",
      "qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"time":"+1534-00-00T00:00:00Z","precision":9}}}],
      "P582":[{"snaktype":"value","datavalue":{"value":{"time":"+1917-03-11T00:00:00Z","precision":11}}}]}},
      {"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","numeric-id":796,"id":"Q796"}}},"rank":"preferred","qualifiers":[]}],
      "P1813":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"text":"BGW","language":"en"}}},"rank":"normal"},
      {"mainsnak":{"snaktype":"value","datavalue":{"value":{"text":"Bgd","language":"fr"}}},"rank":"normal"}]},
      "sitelinks":{"arwiki":{"site":"arwiki","title":"بغداد","badges":[]},"frwiki":{"site":"frwiki","title":"Bagdad","badges":[]}},"lastrevid":1}
      """
          .replace("\n", "");

  @Test
  void aWikidataItemIsTakenAsTheTableSays() throws IOException {
    CatalogueEntity city = Collected.of(ImportFormat.WIKIDATA, "[\n" + CITY + "\n]\n").only();

    assertThat(city.id()).isEqualTo("Q1530");
    assertThat(city.type()).isEqualTo(EntityType.PLACE);
    assertThat(Collected.names(city))
        .containsExactlyInAnyOrder(
            "LABEL fr Bagdad",
            "LABEL mul Baghdad",
            "ALIAS fr Bagdade",
            "LABEL ar بغداد",
            "ALIAS ar دار السلام",
            "ACRONYM en BGW",
            "ALIAS fr Bgd");
    assertThat(city.descriptions()).containsOnlyKeys("fr");
    assertThat(city.identifiers()).containsEntry("wikidata", "Q1530");
    assertThat(city.relations())
        .containsExactly(
            new EntityRelation("country", "Q796", null, null),
            new EntityRelation("country", "Q12560", "1534", "1917-03-11"));
    assertThat(city.weight()).isEqualTo(1.83);
  }

  @Test
  void wikidataItemsOfOtherClassesAndOtherKindsArePassedOver() throws IOException {
    String other = CITY.replace("\"numeric-id\":515", "\"numeric-id\":4167410");
    Collected collected =
        Collected.of(
            ImportFormat.WIKIDATA,
            "[\n"
                + other
                + ",\n"
                + "{\"type\":\"property\",\"id\":\"P31\",\"labels\":{}},\n"
                + "{\"type\":\"lexeme\",\"id\":\"L1\",\"lemmas\":{}}\n]");
    ImportOptions options =
        new ImportOptions(List.of("fr"), List.of("Q4167410=OTHER"), null, EditPolicy.KEEP);

    assertThat(collected.skipped).containsExactly(2L, 3L, 4L);
    assertThat(collected.rejected).isEmpty();
    CatalogueEntity taken =
        Collected.of(ImportFormat.WIKIDATA, options, other.getBytes(StandardCharsets.UTF_8)).only();
    assertThat(taken.type()).isEqualTo(EntityType.OTHER);
    assertThat(Collected.names(taken))
        .containsExactly("LABEL fr Bagdad", "ALIAS fr Bagdade", "ALIAS fr Bgd");
  }

  // Tables

  @ParameterizedTest
  @CsvSource(
      delimiterString = "!",
      textBlock =
          """
          id;type;nom_fr;nom_ar;alias_fr;sigle ! a;Personne;Amel Karboul;آمال كربول;Amal Karboul|A. Karboul;AK
          ID,Type,Name (French),Arabic,Autres noms (français),Acronyms ! a,person,Amel Karboul,آمال كربول,"Amal Karboul;A. Karboul",AK
          Identifiant;Catégorie;Libellé FR;Libellé AR;Synonymes FR;Sigle FR ! "a";"PERSONNE";"Amel Karboul";"آمال كربول";"Amal Karboul|A. Karboul";AK
          """)
  void headersAreFrenchOrEnglishInAnyWriting(String header, String row) throws IOException {
    CatalogueEntity entity =
        Collected.of(ImportFormat.CSV, header + "\r\n" + row + "\r\n;;;;;\r\n").only();

    assertThat(entity.id()).isEqualTo("a");
    assertThat(entity.type()).isEqualTo(EntityType.PERSON);
    assertThat(Collected.names(entity))
        .containsExactlyInAnyOrder(
            "LABEL fr Amel Karboul",
            "LABEL ar آمال كربول",
            "ALIAS fr Amal Karboul",
            "ALIAS fr A. Karboul",
            "ACRONYM fr AK");
  }

  @Test
  void tabsQuotesLineBreaksInCellsAndInvisibleMarks() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.CSV,
            "type\tname\talias\tpoids\n"
                + "lieu\t\"Bagdad\"\t\"بغداد\u200F\nدار السلام\"\t\"4,5\"\n"
                + "lieu\t\u200E Erbil\u00A0\t\t\n");
    List<CatalogueEntity> entities = List.copyOf(collected.accepted.values());

    assertThat(collected.accepted).containsOnlyKeys(2L, 4L);
    assertThat(Collected.names(entities.get(0)))
        .containsExactly("LABEL fr Bagdad", "LABEL ar بغداد", "ALIAS ar دار السلام");
    assertThat(entities.get(0).weight()).isEqualTo(4.5);
    assertThat(Collected.names(entities.get(1))).containsExactly("LABEL fr Erbil");
    assertThat(entities.get(0).id()).startsWith("row-").isNotEqualTo(entities.get(1).id());
  }

  @Test
  void aHeaderWithoutTypeOrNameSaysWhatIsAllowed() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Collected.of(ImportFormat.CSV, "id,colour\n1,red\n"))
        .withMessageContaining("type")
        .withMessageContaining("nom")
        .withMessageContaining("categorie");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Élysée ÉTAT, Algérie",
    "windows-1256, رئيس الوزراء, العراق",
    "UTF-16LE, بغداد, Algérie",
    "UTF-8, Élysée, بغداد"
  })
  void encodingsAreFoundOutAndTold(String encoding, String name, String alias) throws IOException {
    String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";
    byte[] file =
        (mark + "id;type;nom;alias\nq;lieu;" + name + ";" + alias + "\n")
            .getBytes(Charset.forName(encoding));
    Collected collected = Collected.of(ImportFormat.CSV, DEFAULTS, file);

    assertThat(collected.only().names())
        .extracting(each -> each.text())
        .containsExactlyInAnyOrder(name, alias);
    if (encoding.equals("UTF-8")) {
      assertThat(collected.notes).isEmpty();
    } else {
      assertThat(collected.notes.keySet())
          .containsExactly("read as " + encoding.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void rowsTellTheirFaultsByColumn() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.CSV,
            "id,type,name,weight\nx y,lieu,A,1\na,robot,B,1\nb,lieu,C,heavy\nc,lieu,,1\nd,lieu,D,1,more\n");

    assertThat(collected.rejected.get(2L)).startsWith("id:");
    assertThat(collected.rejected.get(3L)).startsWith("type:").contains("PERSON");
    assertThat(collected.rejected.get(4L)).startsWith("weight:");
    assertThat(collected.rejected.get(5L)).contains("no name");
    assertThat(collected.rejected.get(6L)).contains("5 cells");
  }

  // FollowTheMoney

  @Test
  void followTheMoneyEntitiesAndDeltas() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.FOLLOW_THE_MONEY,
            """
            {"id":"NK-1","caption":"Wagner Group","schema":"Company","properties":{"name":["Wagner Group","فاغنر","Вагнер"],"alias":["PMC Wagner"],"abbreviation":["PMC"],"wikidataId":["Q104842264"],"parent":["NK-9"]},"referents":[],"datasets":["x"],"target":true}
            {"id":"addr-1","schema":"Address","properties":{"full":["Bagdad"]}}
            {"op":"DEL","entity":{"id":"NK-7"}}
            {"op":"ADD","entity":{"id":"Q5","schema":"Person","properties":{"name":["Ali"]}}}
            """);

    assertThat(collected.ends).containsExactly("NK-7 deleted");
    assertThat(collected.skipped).containsExactly(2L);
    assertThat(Collected.names(collected.accepted.get(1L)))
        .containsExactly(
            "LABEL mul Wagner Group", "LABEL ar فاغنر", "ALIAS mul PMC Wagner", "ACRONYM mul PMC");
    assertThat(collected.accepted.get(1L).identifiers()).containsEntry("wikidata", "Q104842264");
    assertThat(collected.accepted.get(4L).type()).isEqualTo(EntityType.PERSON);
  }

  // GeoNames

  @Test
  void geoNamesJoinsNamesToFeatures() throws IOException {
    String names =
        """
        1\t98182\tar\tبغداد\t1\t\t\t\t\t
        2\t98182\tfr\tBagdad\t\t\t\t\t\t
        3\t98182\tfr\tMadinat as-Salam\t\t\t\t1\t762\t1258
        4\t98182\twkdt\tQ1530\t\t\t\t\t\t
        5\t98182\tlink\thttps://en.wikipedia.org/wiki/Baghdad\t\t\t\t\t\t
        6\t98182\tiata\tBGW\t\t\t\t\t\t
        7\t98182\tabbr\tBGD\t\t1\t\t\t\t
        8\t7\tar\tالمدينة\t\t\t\t\t\t
        9\t98182\tzh\t巴格达\t\t\t\t\t\t
        """;
    String feature =
        "98182\tBaghdad\tBaghdad\tx,y\t33.3\t44.4\tP\tPPLC\tIQ\t\t07\t\t\t\t7216000\t\t41\tAsia/Baghdad\t2020-01-01\n";
    Collected collected = Collected.of(ImportFormat.GEONAMES, names + feature);
    CatalogueEntity city = collected.accepted.get(10L);

    assertThat(Collected.names(city))
        .containsExactly(
            "LABEL ar بغداد",
            "LABEL fr Bagdad",
            "ALIAS fr Madinat as-Salam null..1258",
            "ACRONYM mul BGD",
            "LABEL mul Baghdad");
    assertThat(city.id()).isEqualTo("geonames:98182");
    assertThat(city.identifiers())
        .containsEntry("wikidata", "Q1530")
        .containsEntry("geonames", "98182");
    assertThat(city.weight()).isEqualTo(7.9);
    assertThat(Collected.names(collected.accepted.get(8L))).containsExactly("LABEL ar المدينة");
    assertThat(Collected.of(ImportFormat.GEONAMES, feature + names).rejected).isNotEmpty();
  }

  // JRC-Names

  @Test
  void linesOfJrcNamesWithOneIdAreOneEntity() throws IOException {
    Collected collected =
        Collected.of(
            ImportFormat.JRC_NAMES,
            "0\tP\tu\tNobody\n"
                + "1000595\tP\tu\tDani+Ábalo\n"
                + "1000595\tP\tar\tداني+أبالو\n"
                + "1000595\tP\tu\tDaniel+&quot;Dani&quot;+Abalo\n"
                + "1000595\tP\tbg\tДани\n"
                + "7\tO\tu\tAT&amp;T\n");

    assertThat(Collected.names(collected.accepted.get(2L)))
        .containsExactly(
            "LABEL mul Dani Ábalo", "LABEL ar داني أبالو", "ALIAS mul Daniel \"Dani\" Abalo");
    assertThat(collected.accepted.get(2L).id()).isEqualTo("jrc:1000595");
    assertThat(Collected.names(collected.accepted.get(6L))).containsExactly("LABEL mul AT&T");
    assertThat(collected.skipped).containsExactly(1L, 5L);
  }

  // SKOS

  @Test
  void skosInTurtleAndXmlIsTheSame() throws IOException {
    String turtle =
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
        <http://example.org/t/12> a skos:Concept ; skos:prefLabel "Irak"@fr ; skos:altLabel "Iraq"@fr-CA ;
          skos:hiddenLabel "العراق" ; skos:broader <http://example.org/t/1> ;
          skos:exactMatch <http://www.wikidata.org/entity/Q796> ; xl:prefLabel <http://example.org/l/1> .
        <http://example.org/l/1> a xl:Label ; xl:literalForm "Iraq"@en .
        """;
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"
          xmlns:xl="http://www.w3.org/2008/05/skos-xl#">
          <skos:Concept rdf:about="http://example.org/t/12">
            <skos:prefLabel xml:lang="fr">Irak</skos:prefLabel><skos:altLabel xml:lang="fr-CA">Iraq</skos:altLabel>
            <skos:hiddenLabel>العراق</skos:hiddenLabel><skos:broader rdf:resource="http://example.org/t/1"/>
            <skos:exactMatch rdf:resource="http://www.wikidata.org/entity/Q796"/>
            <xl:prefLabel rdf:resource="http://example.org/l/1"/>
          </skos:Concept>
          <xl:Label rdf:about="http://example.org/l/1"><xl:literalForm xml:lang="en">Iraq</xl:literalForm></xl:Label>
        </rdf:RDF>
        """;
    CatalogueEntity entity = Collected.of(ImportFormat.SKOS, turtle).only();

    assertThat(Collected.names(entity))
        .containsExactly("LABEL fr Irak", "LABEL en Iraq", "ALIAS fr Iraq", "LABEL ar العراق");
    assertThat(entity.id()).startsWith("skos:12-");
    assertThat(entity.identifiers())
        .containsEntry("wikidata", "Q796")
        .containsEntry("uri", "http://example.org/t/12");
    assertThat(entity.relations()).hasSize(1);
    assertThat(Collected.of(ImportFormat.SKOS, xml).only()).isEqualTo(entity);
  }

  @Test
  void rdfThatCannotBeReadSaysWhere() {
    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(() -> Collected.of(ImportFormat.SKOS, "<urn:a> <urn:b> .\n"))
        .withMessageContaining("line: 1");
  }

  // Names of files, and packing

  @ParameterizedTest
  @CsvSource({
    "latest-all.json.bz2, WIKIDATA",
    "desk.ndjson, NISBA",
    "Liste.CSV, CSV",
    "noms.tsv.gz, CSV",
    "entities.ftm.json, FOLLOW_THE_MONEY",
    "allCountries.txt, GEONAMES",
    "/data/alternateNamesV2.txt.gz, GEONAMES",
    "cities15000.txt, GEONAMES",
    "entities.gzip, JRC_NAMES",
    "unesco.ttl, SKOS",
    "eurovoc.rdf, SKOS",
    "desk.docx, "
  })
  void fileNamesTellTheFormat(String name, ImportFormat format) {
    assertThat(ImportFormat.ofFileName(name).orElse(null)).isEqualTo(format);
  }

  @Test
  void whatUnpacksToFarTooMuchIsNoFile() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
      byte[] nothing = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        zip.write(nothing);
      }
    }
    InputStream in = new Unpacking(200).open(new ByteArrayInputStream(bomb.toByteArray()));

    assertThatExceptionOfType(UnreadableFileException.class)
        .isThrownBy(in::readAllBytes)
        .withMessageContaining("NISBA_IMPORT_MAX_RATIO");
  }
}
