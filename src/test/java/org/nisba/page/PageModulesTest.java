package org.nisba.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's pure functions keep their laws for whatever comes, in the browser that runs them. */
class PageModulesTest extends PageService {

  /** Random numbers that a seed fixes (mulberry32). */
  private static final String RANDOM =
      """
      const random = (() => { let a = seed; return (n) => {
        a |= 0; a = a + 0x6D2B79F5 | 0;
        let t = Math.imul(a ^ a >>> 15, 1 | a);
        t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
        return Math.floor(((t ^ t >>> 14) >>> 0) / 4294967296 * n); }; })();
      """;

  /** What is shown lies within each other or apart, is sure enough, and the text stays whole. */
  private static final String SPANS =
      """
      const { nest, paragraphs, shown } = await import("/page/read/spans.js");
      for (let round = 0; round < 300; round++) {
        const size = 5 + random(60);
        const text = Array.from({ length: size }, () => "abc دس\\n"[random(7)]).join("");
        const some = Array.from({ length: random(25) }, () => {
          const start = random(size), end = start + 1 + random(size - start);
          const entity = random(3) ? { id: `e${random(5)}`, type: "PLACE" } : null;
          return { start, end, entity, type: "PLACE", cluster: random(4), confidence: random(11) / 10 };
        });
        const min = random(11) / 10, nested = random(2) === 0;
        const kept = shown(some, { min, nested, size });
        const overlap = (a, b) => a.start < b.end && b.start < a.end;
        const within = (a, b) => b.start <= a.start && a.end <= b.end;
        const flat = (parts) => parts.map((part) => part.parts ? flat(part.parts) : part).join("");
        const torn = paragraphs(nest(text, kept));
        const ok = torn.map(flat).join("") === text
          && torn.every((parts) => parts.length > 0
            && parts.slice(0, -1).every((part) => part.parts || !part.includes("\\n")))
          && kept.every((a) => a.confidence >= min)
          && kept.every((a) => kept.every((b) => a === b || !overlap(a, b)
            || (nested && (within(a, b) || within(b, a)) && (a.start !== b.start || a.end !== b.end))))
          && (kept.length > 0 || some.every((a) => a.confidence < min));
        if (!ok) faults.push(JSON.stringify({ text, some, min, nested, kept }));
      }
      """;

  /**
   * A form is the entity; choosing one side everywhere gives that side; sides alike differ nowhere.
   */
  private static final String MERGING =
      """
      const { LISTS, differences, merged, toEntity, toForm } = await import("/page/catalogue/model.js");
      const pick = (values) => values[random(values.length)];
      const form = () => ({
        type: pick(["PERSON", "PLACE"]), weight: random(3),
        names: unique("names", () => ({ language: pick(["fr", "ar"]), text: pick(["a", "b", "c"]),
          kind: pick(["LABEL", "ALIAS"]), tone: "NEUTRAL", from: pick(["", "2020"]), to: "" })),
        descriptions: unique("descriptions", () => ({ language: pick(["fr", "ar"]), text: pick(["x", "y"]) })),
        identifiers: unique("identifiers", () => ({ scheme: pick(["p", "q"]), value: pick(["1", "2"]) })),
        relations: unique("relations", () => ({ predicate: pick(["in", "of"]), object: pick(["m", "n"]), from: "", to: pick(["", "9"]) })),
      });
      const keyOf = (list, row) => LISTS[list].key.map((field) => row[field]).join();
      const unique = (list, make) =>
        [...new Map(Array.from({ length: random(4) }, make).map((row) => [keyOf(list, row), row])).values()];
      const sorted = (value) => JSON.stringify(value, (_, inner) =>
        Array.isArray(inner) ? [...inner].map((each) => JSON.stringify(each)).sort() : inner);
      for (let round = 0; round < 300; round++) {
        const [before, theirs, mine] = [form(), form(), form()];
        const found = differences(before, theirs, mine);
        const all = (choice) => merged(theirs, found.map((each) => ({ ...each, choice })));
        const ok = sorted(all("mine")) === sorted(mine)
          && sorted(all("theirs")) === sorted(theirs)
          && differences(before, mine, mine).length === 0
          && differences(before, before, mine).every((each) => each.choice === "mine")
          && differences(before, theirs, before).every((each) => each.choice === "theirs");
        if (!ok) faults.push(JSON.stringify({ before, theirs, mine, found }));
      }
      const entity = { type: "PERSON", weight: 2, labels: { fr: "A", ar: "ا" }, aliases: { fr: ["B", "C"] },
        names: [{ language: "fr", text: "D", kind: "ACRONYM", tone: "NEUTRAL" }], descriptions: { fr: "E" },
        identifiers: { wikidata: "Q1" }, relations: [{ from: "2020", predicate: "country", object: "iraq" }] };
      const again = toEntity(toForm(entity));
      if (again.names.length !== 5 || sorted(again.relations) !== sorted(entity.relations)) faults.push(JSON.stringify(again));
      """;

  /** Cells keep what they hold, and none is a formula. */
  private static final String TABLES =
      """
      const { toCsv } = await import("/page/read/download.js");
      for (const text of ["=1+1", "+a", "-a", "@a", 'say "x", y', "two\\nlines", "مرحبا"]) {
        const line = toCsv([{ start: 0, end: 1, text, type: "PERSON", confidence: 1, cluster: 1 }]).split("end,text")[1];
        if (/(^|,)[=+@-]/m.test(line.slice(line.indexOf("\\r\\n")))) faults.push(line);
      }
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void lawsHold(int seed) {
    try (Visit visit = visit("fr").open("/")) {
      for (String law : List.of(SPANS, MERGING, TABLES)) {
        Object faults =
            visit
                .page()
                .evaluate(
                    "async (seed) => { const faults = [];" + RANDOM + law + "return faults; }",
                    seed);
        assertThat((List<?>) faults).as("seed %d", seed).isEmpty();
      }
    }
  }
}
