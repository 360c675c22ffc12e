package org.nisba.linking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.Period;
import org.nisba.text.Tokens;

/**
 * Weighs candidates by the day of publication: whether a stored name was in use, and whether a
 * person named behind a title held such an office. Stateless and thread-safe.
 */
final class Times {

  private final RolePhrases phrases;
  private final OfficeHolders holders;

  Times(RolePhrases phrases, OfficeHolders holders) {
    this.phrases = phrases;
    this.holders = holders;
  }

  /** Drops stored offices that are not asked for or were not held on the day. */
  static void dropRoles(List<Mention> mentions, LinkOptions options) {
    boolean asked = options.reports(LinkOptions.Reported.ROLES);
    LocalDate day = options.publishedAt();
    for (Mention mention : mentions) {
      mention
          .candidates()
          .removeIf(candidate ->
              candidate.match == MatchKind.ROLE
                  && !(asked && isHeld(candidate.name.period(), day)));
    }
    mentions.removeIf(mention -> mention.candidates().isEmpty());
  }

  private static boolean isHeld(Period period, @Nullable LocalDate day) {
    return day == null ? period.isOpen() : period.mayHold(day);
  }

  /** Measures {@link Feature#TIME} of all candidates. */
  void measure(Document document, List<Mention> mentions, @Nullable LocalDate day) {
    if (day == null) {
      return;
    }
    Map<Integer, RolePhrase> titles = titles(document);
    for (Mention mention : mentions) {
      RolePhrase title =
          document.followsDirectly(mention.firstWord) ? titles.get(mention.firstWord - 1) : null;
      for (Candidate candidate : mention.candidates()) {
        candidate.set(Feature.TIME, value(candidate, title, day));
      }
    }
  }

  private double value(Candidate candidate, @Nullable RolePhrase title, LocalDate day) {
    Period period = candidate.name.period();
    if (period.isBounded()) {
      return period.mayHold(day) ? 1 : -1;
    }
    return title != null && held(candidate.entity(), title, day) ? 1 : 0;
  }

  private boolean held(int person, RolePhrase title, LocalDate day) {
    return holders.by(person).stream()
        .anyMatch(holding ->
            title.office().predicates().contains(holding.predicate())
                && (title.bodies().isEmpty() || title.bodies().contains(holding.body()))
                && holding.period().isBounded()
                && holding.period().mayHold(day));
  }

  /** The titles of a document by their last words. */
  private Map<Integer, RolePhrase> titles(Document document) {
    Map<Integer, RolePhrase> titles = new HashMap<>();
    Tokens words = document.words;
    for (int i = 0; i < words.size(); i++) {
      RolePhrase title = phrases.titleAt(document, i);
      if (title != null) {
        titles.put(title.lastWord(), title);
      }
    }
    return titles;
  }
}
