package org.nisba.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final RepeatedVariants repeated;
  private final Disambiguator disambiguator;
  private final NameResolver resolver;
  private final Doubles doubles;
  private final Times times;
  private final DocumentAcronyms acronyms;
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
    this.repeated = new RepeatedVariants(lexicon);
    this.disambiguator = new Disambiguator(lexicon, weights);
    this.resolver = new NameResolver(lexicon);
    this.acronyms = new DocumentAcronyms(lexicon, weights);
    this.doubles = new Doubles(lexicon);
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
    return link(List.of(new Article(text, options))).getFirst();
  }

  /**
   * Links texts that are about the same: what one of them surely names speaks for the same entity
   * in the others, and names of unknown things are numbered across them.
   *
   * @return the links of each text, in the order of the texts
   */
  public List<LinkedText> link(List<Article> articles) {
    return link(articles, StageRunner.PLAIN);
  }

  /**
   * Links texts that are about the same, and has each stage run by another, who may measure it.
   *
   * @param stages runs the stages, one after the other
   * @return the links of each text, in the order of the texts
   */
  public List<LinkedText> link(List<Article> articles, StageRunner stages) {
    List<Reading> readings = new ArrayList<>();
    List<List<Link>> links = new ArrayList<>();
    stages.run(Stage.READ, () -> articles.forEach(article -> readings.add(new Reading(article))));
    stages.run(Stage.DETECT, () -> readings.forEach(this::detect));
    stages.run(Stage.RANK, () -> disambiguator.rank(readings));
    stages.run(Stage.VARIANTS, () -> rankWithVariants(readings));
    stages.run(Stage.CHOOSE, () -> readings.forEach(reading -> links.add(choose(reading))));
    stages.run(Stage.UNKNOWN, () -> addUnknown(readings, links));
    return IntStream.range(0, readings.size())
        .mapToObj(i ->
            new LinkedText(
                readings.get(i).document.language, List.copyOf(links.get(i)), lexicon.revision()))
        .toList();
  }

  private void detect(Reading reading) {
    reading.mentions.addAll(detector.detect(reading.document));
    reading.mentions.removeIf(mention -> Hashtags.isPartOfOne(reading.document, mention));
    Times.dropRoles(reading.mentions, reading.options);
    doubles.mark(reading.mentions);
    times.measure(reading.document, reading.mentions, reading.options.publishedAt());
  }

  private void rankWithVariants(List<Reading> readings) {
    if (variants && addVariants(readings)) {
      disambiguator.rank(readings);
    }
  }

  /** Adds mentions of names in other spellings; returns whether there are any. */
  private boolean addVariants(List<Reading> readings) {
    int before = readings.stream().mapToInt(reading -> reading.mentions.size()).sum();
    for (Reading reading : readings) {
      List<Mention> whole = variantDetector.detect(reading.document, reading.mentions);
      disambiguator.rankLocally(reading.document, whole);
      reading.mentions.addAll(whole);
    }
    NamesOfDocument.Index named = repeated.named(readings);
    for (Reading reading : readings) {
      reading.mentions.addAll(repeated.detect(reading.document, reading.mentions, named));
    }
    return readings.stream().mapToInt(reading -> reading.mentions.size()).sum() > before;
  }

  /** The links of a text whose mentions are ranked. */
  private List<Link> choose(Reading reading) {
    List<Mention> mentions = reading.mentions;
    acronyms.addTo(reading.document, mentions);
    mentions.addAll(derived.detect(reading.document, mentions, reading.options));
    mentions.removeIf(mention -> Hashtags.isPartOfOne(reading.document, mention));
    List<Mention> kept = new ArrayList<>(mentions);
    kept.removeIf(mention -> !isKept(mention, reading.options));
    GoverningNouns.trim(reading.document, lexicon, kept);
    Articles.trim(reading.document, kept);
    return reading.options.overlap().resolve(kept).stream()
        .map(mention -> report(reading.document, mention))
        .filter(link -> isAsked(link, reading.options))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Adds the names of things that the lexicon lacks, numbered over all texts that ask for them. */
  private void addUnknown(List<Reading> readings, List<List<Link>> links) {
    List<UnknownName> names = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.options.reports(Reported.NIL)) {
        names.addAll(
            unknown.find(i, reading.document, reading.mentions, links.get(i), reading.options));
      }
    }
    List<Link> numbered = UnknownNames.links(names);
    for (int n = 0; n < names.size(); n++) {
      links.get(names.get(n).text()).add(numbered.get(n));
    }
    links.forEach(each -> each.sort(Comparator.comparing(Link::span)));
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
