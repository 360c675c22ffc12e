package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.LinkOptions.Reported;

/**
 * Finds what means an entity without being one of its names, as far as it is asked for. Stateless
 * and thread-safe.
 */
final class DerivedMentions {

  private final Lexicon lexicon;
  private final DemonymDetector demonyms;
  private final RoleDetector roles;

  DerivedMentions(Lexicon lexicon, DemonymDetector demonyms, RoleDetector roles) {
    this.lexicon = lexicon;
    this.demonyms = demonyms;
    this.roles = roles;
  }

  /** {@return the demonyms and offices of a document whose mentions of names are ranked} */
  List<Mention> detect(Document document, List<Mention> mentions, LinkOptions options) {
    List<Mention> found = new ArrayList<>();
    if (options.reports(Reported.DEMONYMS) || options.reports(Reported.ROLES)) {
      NamedEntities named = new NamedEntities(lexicon, mentions);
      if (options.reports(Reported.DEMONYMS)) {
        found.addAll(demonyms.detect(document, named));
      }
      if (options.reports(Reported.ROLES)) {
        found.addAll(roles.detect(document, mentions, named, options.publishedAt()));
      }
    }
    return found;
  }
}
