package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nisba.lexicon.Entity;
import org.nisba.lexicon.EntityType;
import org.nisba.lexicon.Lexicon;
import org.nisba.linking.Link;
import org.nisba.linking.LinkOptions;
import org.nisba.linking.Linker;
import org.nisba.linking.Overlap;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Counts what names mean in labelled texts: how often each name of the catalogue is met in {@code
 * el_fr_train} and {@code el_ar_train}, and how often it means which entity. In the posts, where
 * only places are labelled, only names that may be of places are counted.
 *
 * <p>Arguments: the directory of the data, the file to write.
 */
public final class NamePriorTrainer {

  private static final int LEAST_MET = 3;

  private final Map<String, Integer> met = new TreeMap<>();
  private final Map<String, Map<String, Integer>> meant = new HashMap<>();

  private NamePriorTrainer() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Lexicon lexicon = Lexicons.starterAnd(data.resolve("kb.jsonl.gz"));
    Linker linker = new Linker(lexicon);
    LinkOptions all = LinkOptions.DEFAULTS.atLeast(0).keeping(Overlap.ALL);
    NamePriorTrainer trainer = new NamePriorTrainer();
    for (Map.Entry<String, LinkOptions> corpus :
        Map.of("el_fr_train.jsonl.gz", all, "el_ar_train.jsonl.gz", all.of(EntityType.PLACE))
            .entrySet()) {
      Path file = data.resolve(corpus.getKey());
      for (Gold.Document document : Corpora.wikidata(file, lexicon)) {
        List<Link> links = linker.link(document.text(), corpus.getValue()).links();
        links.forEach(link -> trainer.count(document, link));
      }
    }
    Files.writeString(Path.of(arguments[1]), trainer.table());
  }

  private void count(Gold.Document document, Link link) {
    String name = key(link.span().of(document.text()));
    Gold.Extent extent = document.extent(link);
    boolean inside = false;
    String qid = null;
    for (Gold.Mention mention : document.mentions()) {
      if (mention.extent().overlaps(extent)) {
        inside |= !extent.contains(mention.extent());
        qid = meaning(link, mention, qid);
      }
    }
    if (qid != null || !inside) {
      met.merge(name, 1, Integer::sum);
    }
    if (qid != null) {
      meant.computeIfAbsent(name, _ -> new TreeMap<>()).merge(qid, 1, Integer::sum);
    }
  }

  /** The Wikidata id of the candidate that a labelled mention means, else what was found before. */
  private static String meaning(Link link, Gold.Mention mention, String before) {
    return link.candidates().stream()
        .map(candidate -> candidate.entity())
        .filter(entity -> entity.id().equals(mention.entity()))
        .map(NamePriorTrainer::qid)
        .findFirst()
        .orElse(before);
  }

  private static String qid(Entity entity) {
    return entity.identifiers().getOrDefault("wikidata", entity.id());
  }

  private static String key(String surface) {
    Tokens words = Tokenizer.tokens(surface);
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      key.append(words.word(i));
    }
    return key.toString();
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("# name, times met, times that it meant what; by NamePriorTrainer\n");
    met.forEach((name, times) -> {
      if (times >= LEAST_MET) {
        String links =
            meant.getOrDefault(name, Map.of()).entrySet().stream()
                .map(link -> link.getKey() + "=" + link.getValue())
                .collect(Collectors.joining(" "));
        table.append(name).append('\t').append(times).append('\t').append(links).append('\n');
      }
    });
    return table.toString();
  }
}
