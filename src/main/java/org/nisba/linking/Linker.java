package org.nisba.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.LinkOptions.Reported;

/**
 * Says which entity of a lexicon each name in a text means. Immutable and thread-safe: a request
 * uses one linker from beginning to end and sees one catalogue revision.
 */
public final class Linker {

  private final Lexicon lexicon;
  private final Weights weights;
  private final MentionDetector detector;
  private final boolean variants;
  private final VariantDetector variantDetector;
  private final Disambiguator disambiguator;
  private final NameResolver resolver;
  private final Times times;
  private final DerivedMentions derived;
  private final UnknownNames unknown;

  /** Makes a linker over a lexicon. */
  public Linker(Lexicon lexicon) {
    this(lexicon, Weights.learned(), true);
  }

  /** {@return a linker that weighs otherwise: what a feature is worth is measured by it} */
  public static Linker weighing(Lexicon lexicon, Weights weights) {
    return new Linker(lexicon, weights, true);
  }

  /** {@return a linker that finds names only as they are stored: what variants are measured by} */
  public static Linker withoutVariants(Lexicon lexicon) {
    return new Linker(lexicon, Weights.learned(), false);
  }

  private Linker(Lexicon lexicon, Weights weights, boolean variants) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.variants = variants;
    this.detector = new MentionDetector(lexicon);
    this.variantDetector = new VariantDetector(lexicon);
    this.disambiguator = new Disambiguator(lexicon, weights);
    this.resolver = new NameResolver(lexicon);
    Countries countries = new Countries(lexicon);
    RolePhrases phrases = new RolePhrases(countries);
    OfficeHolders holders = new OfficeHolders(lexicon);
    this.times = new Times(phrases, holders);
    this.derived =
        new DerivedMentions(
            lexicon,
            new DemonymDetector(lexicon, countries, weights),
            new RoleDetector(lexicon, phrases, holders, weights));
    this.unknown = new UnknownNames(lexicon);
  }

  /** {@return the lexicon} */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * {@return the entities that a name standing alone may mean, the most probable first}
   *
   * @param name any name, in either script
   */
  public List<ResolvedName> resolve(String name, ResolveOptions options) {
    return resolver.resolve(name, options);
  }

  /**
   * Links a text. Takes time in proportion to the text.
   *
   * @param text any string; it is not changed
   * @param options what is asked for
   * @return the links in the order of the text; spans never overlap unless {@link Overlap#ALL} is
   *     asked for
   */
  public LinkedText link(String text, LinkOptions options) {
    Document document = new Document(text, options.language());
    List<Mention> mentions = detector.detect(document);
    Times.dropRoles(mentions, options);
    times.measure(document, mentions, options.publishedAt());
    disambiguator.rank(document, mentions);
    if (variants && addVariants(document, mentions)) {
      disambiguator.rank(document, mentions);
    }
    mentions.addAll(derived.detect(document, mentions, options));
    List<Mention> detected = List.copyOf(mentions);
    mentions.removeIf(mention -> !isKept(mention, options));
    GoverningNouns.trim(document, mentions);
    Articles.trim(document, mentions);
    List<Link> links = new ArrayList<>();
    for (Mention mention : options.overlap().resolve(mentions)) {
      Link link = report(document, mention);
      links.add(link);
    }
    links.removeIf(link -> !isAsked(link, options));
    if (options.reports(Reported.NIL)) {
      links.addAll(UnknownNames.links(unknown.find(0, document, detected, links, options)));
      links.sort(Comparator.comparing(Link::span));
    }
    return new LinkedText(document.language, List.copyOf(links), lexicon.revision());
  }

  /** Adds mentions of names in other spellings; returns whether there are any. */
  private boolean addVariants(Document document, List<Mention> mentions) {
    int before = mentions.size();
    List<Mention> whole = variantDetector.detect(document, mentions);
    disambiguator.rankLocally(document, whole);
    mentions.addAll(whole);
    mentions.addAll(variantDetector.detectAgain(document, mentions));
    return mentions.size() > before;
  }

  /** A mention whose best candidate is unlikely must not hide a shorter one that is likely. */
  private static boolean isKept(Mention mention, LinkOptions options) {
    Candidate best = mention.best();
    return best != null && best.probability() >= options.minConfidence();
  }

  private static boolean isAsked(Link link, LinkOptions options) {
    return link.chosen() == null
        || options.types().isEmpty()
        || options.types().contains(link.chosen().entity().type());
  }

  private Link report(Document document, Mention mention) {
    List<ScoredCandidate> candidates = mention.candidates().stream().map(this::report).toList();
    ScoredCandidate chosen = candidates.getFirst();
    return new Link(
        document.words.text().original(mention.start(), mention.end()),
        chosen,
        chosen.confidence(),
        candidates,
        chosen.entity().type(),
        0);
  }

  private ScoredCandidate report(Candidate candidate) {
    Entity entity = lexicon.entity(candidate.entity());
    List<Evidence> evidence = new ArrayList<>();
    for (Feature feature : Feature.values()) {
      double value = candidate.value(feature);
      if (value != 0) {
        evidence.add(new Evidence(feature, value, value * weights.of(feature)));
      }
    }
    return new ScoredCandidate(
        entity, candidate.name.text(), candidate.match, candidate.probability(), evidence);
  }
}
