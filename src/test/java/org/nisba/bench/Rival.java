package org.nisba.bench;

import java.util.Arrays;
import java.util.List;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;

/** What is measured side by side: the linker, parts of it, and other ways to find names. */
enum Rival {
  /** Everything: folding, clitics, variants, candidates, disambiguation, coreference, offsets. */
  LINKER("Nisba, everything", catalogue -> links(new Linker(catalogue.lexicon()))),
  /** The linker without spelling variants. */
  LINKER_EXACT(
      "Nisba, stored names only", catalogue -> links(Linker.withoutVariants(catalogue.lexicon()))),
  /** Tokens and look-ups of the linker, without all that follows. */
  LEXICON("Nisba's lexicon alone", LexiconMatcher::new),
  /** Lucene's finite state transducer. */
  FST("Lucene FST", FstMatcher::new),
  /** An Aho-Corasick automaton in a double array. */
  AHO_CORASICK("Aho-Corasick double array", AhoCorasickMatcher::new),
  /** The least that finding stored names takes. */
  HASH("bare hash probe", HashMatcher::new),
  /** Solr's text tagger, on the class path with the Maven profile {@code solr} only. */
  SOLR("Solr text tagger", Rival::solr);

  private static final String SOLR_MATCHER = "org.nisba.bench.SolrMatcher";

  final String label;
  private final Matcher.Maker maker;

  Rival(String label, Matcher.Maker maker) {
    this.label = label;
    this.maker = maker;
  }

  /** {@return a new matcher for the names of a catalogue} */
  Matcher make(MadeCatalogue catalogue) throws Exception {
    return maker.make(catalogue);
  }

  /** {@return those whose classes are there} */
  static List<Rival> present() {
    return Arrays.stream(values()).filter(Rival::isPresent).toList();
  }

  private boolean isPresent() {
    return this != SOLR
        || Rival.class.getResource('/' + SOLR_MATCHER.replace('.', '/') + ".class") != null;
  }

  private static Matcher links(Linker linker) {
    return article -> linker.link(article, LinkOptions.DEFAULTS).links().size();
  }

  private static Matcher solr(MadeCatalogue catalogue) throws ReflectiveOperationException {
    return (Matcher)
        Class.forName(SOLR_MATCHER)
            .getDeclaredConstructor(MadeCatalogue.class)
            .newInstance(catalogue);
  }
}
