package org.nisba.web;

import java.util.List;
import java.util.Set;
import org.nisba.lexicon.EntityType;
import org.nisba.linking.Linker;
import org.nisba.linking.MatchKind;
import org.nisba.linking.ResolveOptions;
import org.nisba.linking.ResolvedName;
import org.nisba.web.ResolveRequest.RequestedName;

/** The answer to a request to resolve: a result for each name, in the order of the names. */
record ResolvedNames(long revision, List<Result> results) {

  /** What a name may mean, the most probable first. */
  record Result(List<CandidateView> candidates) {}

  /** An entity that a name may mean. */
  record CandidateView(EntityView entity, double score, String matchedName, MatchKind match) {}

  static ResolvedNames of(ResolveRequest request, Linker linker) {
    List<Result> results =
        request.names().stream()
            .map(name -> linker.resolve(name.text(), options(name, request.limit())))
            .map(found -> new Result(found.stream().map(ResolvedNames::candidate).toList()))
            .toList();
    return new ResolvedNames(linker.lexicon().revision(), results);
  }

  private static ResolveOptions options(RequestedName name, int limit) {
    EntityType type = name.type();
    return new ResolveOptions(type == null ? Set.of() : Set.of(type), limit);
  }

  private static CandidateView candidate(ResolvedName found) {
    return new CandidateView(
        EntityView.of(found.entity()),
        FourDecimals.of(found.score()),
        found.matchedName(),
        found.match());
  }
}
