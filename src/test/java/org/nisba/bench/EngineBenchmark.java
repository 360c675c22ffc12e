package org.nisba.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nisba.evaluation.Lexicons;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Article;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.LinkedText;
import org.nisba.linking.Linker;
import org.nisba.text.Language;
import org.nisba.text.LanguageDetector;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time for one article of a news file over the starter catalogue, or over a large one on top of it:
 * all of linking, and the parts it stands on.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class EngineBenchmark {

  private static final int ARTICLES = 1_000;
  private static final int TOGETHER = 100;
  private static final long SEED = 7;

  /** A gzipped file of JSON lines with a field {@code text}. */
  @Param("")
  public String news = "";

  /** A gzipped file of entities that are put on top of the starter catalogue, if there is one. */
  @Param("")
  public String kb = "";

  private final List<String> texts = new ArrayList<>();
  private final List<Tokens> tokens = new ArrayList<>();
  private Linker linker;
  private Linker exact;
  private int next;

  /** Reads articles of the file. */
  @Setup
  public void read() throws IOException {
    texts.addAll(Articles.read(List.of(Path.of(news)), ARTICLES, SEED));
    texts.forEach(text -> tokens.add(Tokenizer.tokens(text)));
    Lexicon lexicon = kb.isEmpty() ? Lexicons.starter() : Lexicons.starterAnd(Path.of(kb));
    linker = new Linker(lexicon);
    exact = Linker.withoutVariants(lexicon);
  }

  /** The whole engine. */
  @Benchmark
  public LinkedText link() {
    return linker.link(texts.get(next()), LinkOptions.DEFAULTS);
  }

  /** The same without names in other spellings than the stored ones. */
  @Benchmark
  public LinkedText linkStoredNames() {
    return exact.link(texts.get(next()), LinkOptions.DEFAULTS);
  }

  /** The whole engine, a hundred articles linked together; time for one of them. */
  @Benchmark
  @OperationsPerInvocation(TOGETHER)
  public List<LinkedText> linkTogether() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      articles.add(new Article(texts.get(next()), LinkOptions.DEFAULTS));
    }
    return linker.link(articles);
  }

  /** Folding and tokenising. */
  @Benchmark
  public Tokens tokenise() {
    return Tokenizer.tokens(texts.get(next()));
  }

  /** Telling the language of a tokenised text. */
  @Benchmark
  public Language detectLanguage() {
    return LanguageDetector.detect(tokens.get(next()));
  }

  private int next() {
    next = next + 1 == texts.size() ? 0 : next + 1;
    return next;
  }
}
