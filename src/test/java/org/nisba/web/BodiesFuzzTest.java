package org.nisba.web;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.nisba.lexicon.LexiconBuilder;
import org.nisba.linking.Linker;
import org.nisba.linking.StageRunner;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a body holds, it is a request or a problem; and whatever is a request is answered. */
class BodiesFuzzTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AnnotateRequestReader ANNOTATE = new AnnotateRequestReader(JSON, 10_000);
  private static final NameRequestReader NAMES = new NameRequestReader(JSON);
  private static final EntityRequestReader ENTITIES = new EntityRequestReader(JSON);
  private static final ReviewRequestReader REVIEW = new ReviewRequestReader(JSON);
  private static final Linker LINKER = new Linker(new LexiconBuilder().build(1));

  private static void read(byte[] body, Consumer<String> reader) {
    try {
      reader.accept(Bodies.decode(body, StandardCharsets.UTF_8));
    } catch (ProblemException e) {
      JSON.writeValueAsString(e.toProblem());
    }
  }

  @FuzzTest(maxDuration = "30s")
  void annotate(byte @NotNull [] body) {
    read(
        body,
        text ->
            JSON.writeValueAsString(
                AnnotatedDocuments.of(ANNOTATE.fromJson(text), LINKER, StageRunner.PLAIN)));
  }

  @FuzzTest(maxDuration = "30s")
  void names(byte @NotNull [] body) {
    read(body, text -> ResolvedNames.of(NAMES.resolve(text), LINKER));
    read(body, NAMES::compare);
  }

  @FuzzTest(maxDuration = "30s")
  void entities(byte @NotNull [] body) {
    read(body, ENTITIES::created);
    read(body, ENTITIES::patch);
    read(body, ENTITIES::name);
  }

  @FuzzTest(maxDuration = "30s")
  void review(byte @NotNull [] body) {
    read(body, REVIEW::links);
    read(body, text -> REVIEW.ruling(text, _ -> true));
  }
}
