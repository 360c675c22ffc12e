package org.nisba.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.NameSpotter.Sighting;
import org.nisba.linking.NameTagger.Spot;
import org.nisba.text.Span;
import org.nisba.text.Tokens;

/**
 * Reports names of things that the lexicon lacks, as links without an entity. Immutable and
 * thread-safe.
 */
final class UnknownNames {

  private final Lexicon lexicon;

  UnknownNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * {@return the unknown names of a document}
   *
   * @param text the number of the document in its request, from 0
   * @param detected all mentions of known names, ranked: what may well mean a known entity is no
   *     unknown name
   * @param kept the links that are reported; names that overlap them are left out unless all
   *     overlapping ones are asked for
   */
  List<UnknownName> find(
      int text, Document document, List<Mention> detected, List<Link> kept, LinkOptions options) {
    Tokens words = document.words;
    SpanSet taken = new SpanSet();
    if (options.overlap() != Overlap.ALL) {
      kept.forEach(link -> taken.addIfFree(link.span().start(), link.span().end()));
    }
    Map<Span, Double> known = known(words, detected);
    List<UnknownName> names = new ArrayList<>();
    UnknownName before = null;
    for (Sighting sighting : new NameSpotter(NameTagger.learned(), lexicon).sightings(document)) {
      Span span = words.text().original(sighting.start(), words.end(sighting.last()));
      double unknown = 1 - known.getOrDefault(span, 0.0);
      UnknownName bracketed = isBracketed(words, sighting, before) ? before : null;
      UnknownName name = name(text, document, span, sighting.spot(), unknown, bracketed);
      before = name;
      if (name.confidence() >= options.minConfidence()
          && isAsked(name.type(), options)
          && taken.addIfFree(span.start(), span.end())) {
        names.add(name);
      }
    }
    return names;
  }

  private static UnknownName name(
      int text,
      Document document,
      Span span,
      Spot spot,
      double unknown,
      @Nullable UnknownName bracketed) {
    return new UnknownName(
        text,
        span,
        span.of(document.words.text().original()),
        spot.person() * unknown,
        spot.place() * unknown,
        spot.organization() * unknown,
        bracketed);
  }

  private static boolean isAsked(EntityType type, LinkOptions options) {
    return options.types().isEmpty() || options.types().contains(type);
  }

  /** How probable it is that the words of a mention mean something that the lexicon holds. */
  private static Map<Span, Double> known(Tokens words, List<Mention> detected) {
    Map<Span, Double> known = new HashMap<>();
    for (Mention mention : detected) {
      double sum = mention.candidates().stream().mapToDouble(Candidate::probability).sum();
      known.merge(
          words.text().original(mention.start(), mention.end()), Math.min(1, sum), Math::max);
    }
    return known;
  }

  /** Whether a word in brackets stands directly behind the name before it. */
  private static boolean isBracketed(
      Tokens words, Sighting sighting, @Nullable UnknownName before) {
    int first = sighting.first();
    if (before == null || first == 0 || sighting.last() != first) {
      return false;
    }
    String folded = words.text().folded();
    int end = words.end(first);
    boolean open = folded.substring(words.end(first - 1), words.start(first)).trim().equals("(");
    boolean closed = end < folded.length() && folded.charAt(end) == ')';
    Span last = words.text().original(words.start(first - 1), words.end(first - 1));
    return open && closed && last.end() == before.span().end();
  }

  /** {@return links without an entity, in the order of the names, numbered by what they name} */
  static List<Link> links(List<UnknownName> names) {
    NilClusters clusters = new NilClusters(names);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      UnknownName name = names.get(i);
      links.add(
          new Link(
              name.span(),
              null,
              name.confidence(),
              List.of(),
              clusters.type(i),
              clusters.number(i)));
    }
    return links;
  }
}
