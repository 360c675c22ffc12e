package org.nisba.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.names.NameComparison;
import org.nisba.names.NamePart;
import org.nisba.names.Romanisation;

/** The answer to a request to compare two names. */
record ComparedNames(double score, boolean same, double threshold, List<PartView> explanation) {

  /** A part of both names, or of one; then the other side is null. */
  record PartView(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String a,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String b,
      NamePart.Role role,
      List<ChunkView> chunks) {}

  /** Letters that stand beside each other. */
  record ChunkView(
      String a, String b, String rule, List<Romanisation> conventions, double logProbability) {}

  static ComparedNames of(NameComparison comparison) {
    double score = FourDecimals.of(comparison.score());
    return new ComparedNames(
        score,
        score >= NameComparison.THRESHOLD, // of the score that is shown, so that both agree
        NameComparison.THRESHOLD,
        comparison.parts().stream().map(ComparedNames::part).toList());
  }

  private static PartView part(NameComparison.Part part) {
    return new PartView(
        part.a().isEmpty() ? null : part.a(),
        part.b().isEmpty() ? null : part.b(),
        part.role(),
        part.chunks().stream().map(ComparedNames::chunk).toList());
  }

  private static ChunkView chunk(NameComparison.Chunk chunk) {
    return new ChunkView(
        chunk.a(),
        chunk.b(),
        chunk.correspondence().rule().id(),
        chunk.correspondence().conventions().stream().sorted().toList(), // a set has no order
        FourDecimals.of(chunk.logProbability()));
  }
}
