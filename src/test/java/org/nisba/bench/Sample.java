package org.nisba.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say what names and articles are measured with. */
final class Sample {

  @Parameters(
      index = "0",
      split = ",",
      paramLabel = "NAMES",
      description = "How many names the catalogue has; several numbers for several catalogues.")
  private List<Integer> sizes = new ArrayList<>();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NEWS",
      description =
          "Files of JSON lines with a field text, gzipped or not; else articles are made.")
  private List<Path> news = new ArrayList<>();

  @Option(names = "--articles", description = "How many articles (default: ${DEFAULT-VALUE}).")
  private int articles = 2_000;

  @Option(names = "--seed", description = "What all that is random follows from.")
  private long seed = 7;

  @Option(
      names = "--kb",
      description = "Entities whose names serve, too, to make names of (the project's format).")
  private @Nullable Path furtherNames;

  /** {@return how many names the catalogues have} */
  List<Integer> sizes() {
    return sizes;
  }

  /** {@return the catalogue of a size} */
  MadeCatalogue catalogue(int names) throws IOException {
    return new MadeCatalogue(names, seed, furtherNames);
  }

  /** {@return the articles} */
  List<String> articles() throws IOException {
    return news.isEmpty() ? Articles.made(articles, seed) : Articles.read(news, articles, seed);
  }
}
