package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nisba.evaluation.NameIndex.Hit;
import org.nisba.evaluation.RetrievalProtocol.Query;
import org.nisba.evaluation.RetrievalProtocol.Shadow;

/** What is stored and what is asked. */
final class RetrievalProtocolTest {

  private static final NameEntry STORED =
      new NameEntry("a", "person", Map.of("fr", List.of("Kazimi"), "en", List.of("Kadhimi")));
  private static final NameEntry OTHER =
      new NameEntry("b", "place", Map.of("en", List.of("Kadhimi")));
  private static final NameEntry TRAINED =
      new NameEntry("t", "place", Map.of("fr", List.of("Bagdad"), "ar", List.of("بغداد")));

  @Test
  void storesADevEntityUnderOneOfItsNamesAndAsksForThoseBesideIt() {
    RetrievalProtocol protocol =
        RetrievalProtocol.of(
            List.of(STORED),
            List.of(),
            List.of(
                pair("Kazimi", "Kadhimi", "spelling", "a"),
                pair("Kazimi", "كاظمي", "spelling", "a"),
                pair("Kadhimi", "كاظمي", "spelling", "a"),
                pair("Kazimi", "the one from Kazimayn", "alias", "a")));

    assertThat(protocol.entries()).singleElement();
    assertThat(protocol.entries().getFirst().distinctNames()).hasSize(1);
    String drawn = protocol.entries().getFirst().distinctNames().iterator().next();
    assertThat(protocol.queries())
        .hasSize(2)
        .allSatisfy(query -> assertThat(query.drawn()).isEqualTo(drawn))
        .extracting(Query::name)
        .doesNotContain(drawn)
        .isSubsetOf("Kazimi", "Kadhimi", "كاظمي");
  }

  @Test
  void asksOnlyForNamesThatStandBesideTheDrawnOne() {
    List<NamePair> pairs =
        List.of(pair("A", "B", "spelling", "e"), pair("C", "D", "spelling", "e"));

    RetrievalProtocol protocol = RetrievalProtocol.of(List.of(), List.of(), pairs);

    Query query = protocol.queries().getFirst();
    assertThat(protocol.queries()).hasSize(1);
    assertThat(pairs)
        .anyMatch(
            pair -> List.of(pair.a(), pair.b()).containsAll(List.of(query.name(), query.drawn())));
  }

  @Test
  void asksForANameOnceAndKeepsThatAPairWasFrench() {
    RetrievalProtocol protocol =
        RetrievalProtocol.of(
            List.of(),
            List.of(),
            List.of(pair("Kazimi", "كاظمي", "spelling", "a"), french("كاظمي", "Kazimi", "a")));

    assertThat(protocol.queries()).singleElement();
    assertThat(protocol.queries().getFirst().frStyle()).isTrue();
  }

  @Test
  void storesTheCatalogueAsItIsAndAddsTrainingEntitiesThatItLacks() {
    RetrievalProtocol protocol =
        RetrievalProtocol.of(
            List.of(TRAINED, OTHER),
            List.of(
                pair("Baghdad", "بغداد", "spelling", "t"),
                pair("Erbil", "أربيل", "alias", "u"),
                pair("Mossoul", "Mossadegh", "negative", "u|v")),
            List.of());

    assertThat(protocol.entries()).extracting(NameEntry::id).containsExactly("t", "b", "u");
    assertThat(protocol.entries().getFirst()).isEqualTo(TRAINED);
    assertThat(protocol.entries().getLast().distinctNames()).containsExactly("Erbil", "أربيل");
  }

  @Test
  void aHitIsTheEntityOrANameThatFoldsToTheDrawnOne() {
    Query query = query(Shadow.NONE);

    assertThat(query.rankIn(List.of(new Hit("b", "Kadhimi", 1), new Hit("a", "Kazimi", 1))))
        .isEqualTo(2);
    assertThat(query.rankIn(List.of(new Hit("c", "KÂZIMI", 1)))).isEqualTo(1);
    assertThat(query.rankIn(List.of(new Hit("c", "Kazim", 1)))).isZero();
    assertThat(query.lenientRankIn(List.of(new Hit("d", "كاظمي", 1)))).isEqualTo(1);
  }

  @Test
  void anEntityThatComesTwiceTakesOnePlace() {
    Query query = query(Shadow.NONE);

    assertThat(
            query.rankIn(
                List.of(new Hit("b", "X", 1), new Hit("b", "Y", 1), new Hit("a", "Kazimi", 1))))
        .isEqualTo(2);
  }

  @Test
  void saysWhenOthersAreStoredUnderTheNameAskedFor() {
    NameEntry bearer =
        new NameEntry("z", "person", Map.of("en", List.of("Nasim"), "ar", List.of("نسيم")));
    NameEntry place = new NameEntry("y", "place", Map.of("en", List.of("Nasim", "Other")));
    List<NamePair> pairs = List.of(pair("Nasim", "نسيم", "spelling", "e"));

    assertThat(RetrievalProtocol.of(List.of(bearer), List.of(), pairs).queries())
        .extracting(Query::shadow)
        .containsExactly(Shadow.BEARS_DRAWN_NAME);
    Query beside = RetrievalProtocol.of(List.of(place), List.of(), pairs).queries().getFirst();
    assertThat(beside.shadow()).isEqualTo(beside.arabic() ? Shadow.NONE : Shadow.OTHER);
  }

  private static Query query(Shadow shadow) {
    return new Query(
        "كاظمي", true, "a", "person", "Kazimi", false, false, shadow, Set.of("a", "d"));
  }

  private static NamePair pair(String a, String b, String kind, String entity) {
    boolean same = !kind.equals("negative");
    String languageA = language(a);
    String languageB = language(b);
    return new NamePair(
        a,
        b,
        languageA,
        languageB,
        "person",
        same,
        kind,
        languageA.equals("ar") != languageB.equals("ar"),
        false,
        "test",
        entity);
  }

  private static NamePair french(String a, String b, String entity) {
    return new NamePair(
        a, b, language(a), "fr", "person", true, "spelling", true, true, "test", entity);
  }

  private static String language(String name) {
    return name.codePointAt(0) > 0x600 ? "ar" : "en";
  }
}
