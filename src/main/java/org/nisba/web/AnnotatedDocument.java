package org.nisba.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.Evidence;
import org.nisba.linking.Link;
import org.nisba.linking.LinkedText;
import org.nisba.linking.MatchKind;
import org.nisba.linking.ScoredCandidate;
import org.nisba.web.AnnotateRequest.Include;
import org.nisba.web.AnnotateRequest.RequestedDocument;

/** The answer to a request to annotate a text, or that for one of several. */
record AnnotatedDocument(
    @Nullable String id,
    String language,
    String offsets,
    long revision,
    List<Annotation> annotations) {

  /**
   * A link as the API shows it; {@code entity} is null when the catalogue does not hold the thing,
   * of which {@code type} then says what it most probably is.
   */
  record Annotation(
      int start,
      int end,
      String text,
      double confidence,
      @Nullable MatchKind match,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable EntityView entity,
      @Nullable EntityType type,
      @Nullable Integer cluster,
      @Nullable List<EvidenceView> evidence,
      @Nullable List<CandidateView> candidates) {}

  /** An entity that was weighed. */
  record CandidateView(
      EntityView entity,
      double confidence,
      String matchedName,
      MatchKind match,
      @Nullable List<EvidenceView> evidence) {}

  /** One reason; {@code contribution} is in natural-log odds. */
  record EvidenceView(String feature, String description, double value, double contribution) {}

  static AnnotatedDocument of(
      RequestedDocument document, AnnotateOptions options, LinkedText linked) {
    List<Link> links = linked.links();
    int[] boundaries =
        links.stream()
            .flatMapToInt(link -> Arrays.stream(new int[] {link.span().start(), link.span().end()}))
            .sorted()
            .distinct()
            .toArray();
    int[] converted = options.offsets().fromUtf16(document.text(), boundaries);
    List<Annotation> annotations =
        links.stream()
            .map(link ->
                annotation(
                    link,
                    options.include(),
                    link.span().of(document.text()),
                    converted[Arrays.binarySearch(boundaries, link.span().start())],
                    converted[Arrays.binarySearch(boundaries, link.span().end())]))
            .toList();
    return new AnnotatedDocument(
        document.id(),
        linked.language().tag(),
        options.offsets().label(),
        linked.revision(),
        annotations);
  }

  private static Annotation annotation(
      Link link, Set<Include> include, String surface, int start, int end) {
    ScoredCandidate chosen = link.chosen();
    boolean evidence = include.contains(Include.EVIDENCE);
    List<CandidateView> candidates =
        include.contains(Include.CANDIDATES)
            ? link.candidates().stream().map(c -> candidate(c, evidence)).toList()
            : null;
    return new Annotation(
        start,
        end,
        surface,
        FourDecimals.of(link.confidence()),
        chosen == null ? null : chosen.match(),
        chosen == null ? null : EntityView.of(chosen.entity()),
        chosen == null ? link.type() : null,
        link.cluster() == 0 ? null : link.cluster(),
        evidence && chosen != null ? evidence(chosen) : null,
        candidates);
  }

  private static CandidateView candidate(ScoredCandidate candidate, boolean evidence) {
    return new CandidateView(
        EntityView.of(candidate.entity()),
        FourDecimals.of(candidate.confidence()),
        candidate.matchedName(),
        candidate.match(),
        evidence ? evidence(candidate) : null);
  }

  private static List<EvidenceView> evidence(ScoredCandidate candidate) {
    return candidate.evidence().stream().map(AnnotatedDocument::evidence).toList();
  }

  private static EvidenceView evidence(Evidence evidence) {
    return new EvidenceView(
        evidence.feature().name(),
        evidence.feature().description(),
        FourDecimals.of(evidence.value()),
        FourDecimals.of(evidence.contribution()));
  }
}
