package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nisba.names.Counterparts;
import org.nisba.names.NameAlignment;
import org.nisba.names.NameFeature;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.names.NameSimilarity;
import org.nisba.names.SpelledName;
import org.nisba.names.SpellingModel;
import org.nisba.names.SpellingModel.Scripts;
import org.nisba.text.Script;

/**
 * Learns the model of spelling from the train pairs of names: chunk tables and letter models into
 * {@code spelling.tsv}, the weights of {@link NameFeature} into {@code similarity.tsv}. For each
 * pair a random one is added that is not the same, so that the weights hold beyond near misses.
 *
 * <p>Arguments: the directory of the data, the directory to write into. Deterministic.
 */
public final class SpellingTrainer {

  /** Chosen on the dev pairs among 0.1 to 0.8. */
  private static final double DISCOUNT = 0.3;

  /** Chosen on the dev pairs among 0.1 to 0.5. */
  private static final double LEAST = 0.2;

  /**
   * How often writings that are known beforehand count as seen. 20 beside 3 and 8 for the French
   * press.
   */
  private static final double KNOWN = 20;

  /**
   * The same within Arabic; 120 beside 20 and 80 for غوغل and جوجل, at no cost on the dev pairs.
   */
  private static final double KNOWN_ARABIC = 120;

  /** Usual writings of Arabic letters; see romanisation.tsv for the sources. */
  private static final String WRITINGS =
      "ث:th,t,s خ:kh ذ:dh,z,d,th,dd ش:sh,ch ض:d,dh ظ:z,dh غ:gh,g ج:j,dj,g ق:q,k,g,c و:ou,oo,u,w,o"
          + " ي:i,ee,y ص:s,ss س:s,ss";

  /** Letters that romanisations interchange. */
  private static final String SAME = "ou,u,oo,o dh,z,d,th j,dj,g sh,ch k,q,c kh,h gh,g i,y,ee ss,s";

  /** Letters for sounds that Arabic lacks, as writers of the Maghreb, Egypt and the Gulf choose. */
  private static final String ARABIC_SAME = "غ,ج,ق,ك ا$,ه$ و,ؤ,ئ";

  private static final int COMPOUNDS = 4;

  /** One of so many pairs of names of one word gives a pair of a man's and a woman's name. */
  private static final int FEMININES = 12;

  /** Pairs of Arabic words that are not the same. Chosen on the dev pairs among 1000 to 6000. */
  private static final int NAMESAKES = 5000;

  private static final long SEED = 1;
  private static final int[] SIGNS =
      Arrays.stream(NameFeature.values()).mapToInt(NameFeature::sign).toArray();

  private static final String PROVENANCE =
      "# Learned by org.nisba.evaluation.SpellingTrainer from name_pairs_train (kind not alias), kb\n# without the entities of dev, and db/starter.\n";

  private final List<NamePair> pairs;
  private final List<NamePair> withinArabic;

  private SpellingTrainer(List<NamePair> pairs, List<NamePair> withinArabic) {
    this.pairs = pairs.stream().filter(NamePair::isDecidable).toList();
    this.withinArabic = withinArabic;
  }

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    NamePairs all = NamePairs.read(data);
    Set<String> dev = entities(all.dev());
    Set<String> train = entities(all.train());
    List<NameEntry> catalogue = new ArrayList<>(NameEntry.written(data.resolve("kb.jsonl.gz")));
    catalogue.removeIf(entry -> dev.contains(entry.id()));
    List<NameEntry> starter = NameEntry.writtenIn(Path.of("db/starter"));
    List<NamePair> arabic = new ArrayList<>(ArabicSpellings.same(catalogue));
    arabic.addAll(ArabicSpellings.same(starter));
    SpellingTrainer trainer = new SpellingTrainer(all.train(), arabic);
    String tables = trainer.letters() + trainer.chunks();
    Files.writeString(output.resolve("spelling.tsv"), PROVENANCE + tables);
    SpellingModel model = SpellingModel.of(tables.lines().toList());
    Attestations attestations = new Attestations(model);
    attestations.add(catalogue.stream().filter(entry -> !train.contains(entry.id())).toList());
    Files.writeString(
        output.resolve("similarity.tsv"), PROVENANCE + trainer.weights(model, attestations));
    attestations.add(catalogue.stream().filter(entry -> train.contains(entry.id())).toList());
    attestations.addPairs(all.train());
    attestations.add(starter);
    Files.writeString(output.resolve("counterparts.tsv"), PROVENANCE + attestations.table());
  }

  private static Set<String> entities(List<NamePair> pairs) {
    return pairs.stream().map(NamePair::entity).collect(Collectors.toSet());
  }

  private String letters() {
    Map<String, Map<String, Double>> counts = new TreeMap<>();
    for (NamePair pair : pairs) {
      for (String name : List.of(pair.a(), pair.b())) {
        for (NamePart part : NameParts.of(name)) {
          String table = part.script() == Script.ARABIC ? "letters-arabic" : "letters-latin";
          String word = '^' + part.bare() + '$';
          Map<String, Double> count = counts.computeIfAbsent(table, _ -> new TreeMap<>());
          for (int i = 1; i < word.length(); i++) {
            count.merge(word.charAt(i - 1) + "\t" + word.charAt(i), 1.0, Double::sum);
          }
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    counts.forEach((table, count) -> {
      Map<Character, Double> totals = new TreeMap<>();
      count.forEach((letters, n) -> totals.merge(letters.charAt(0), n, Double::sum));
      count.forEach((letters, n) ->
          line(lines, table, letters, Math.log((n + 0.1) / (totals.get(letters.charAt(0)) + 4))));
    });
    return lines.toString();
  }

  private static void line(StringBuilder lines, String table, String key, double value) {
    lines.append(String.format(Locale.ROOT, "%s\t%s\t%.3f%n", table, key, value));
  }

  private String chunks() {
    StringBuilder lines = new StringBuilder();
    for (Scripts scripts : Scripts.values()) {
      Map<String, Float> table =
          ChunkTrainer.train(wordPairs(scripts), DISCOUNT, LEAST, known(scripts));
      table.entrySet().stream()
          .sorted(
              Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(entry -> line(lines, scripts.name(), entry.getKey(), entry.getValue()));
    }
    return lines.toString();
  }

  /**
   * The writings of letters that every romanisation of the press has, which the pairs show too
   * seldom to be learned whole.
   */
  private static Map<String, Double> known(Scripts scripts) {
    Map<String, Double> known = new TreeMap<>();
    if (scripts == Scripts.CROSS) {
      for (String letter : WRITINGS.split(" ")) {
        int colon = letter.indexOf(':');
        for (String writing : letter.substring(colon + 1).split(",")) {
          known.put(letter.substring(0, colon) + '\t' + writing, KNOWN);
        }
      }
    } else {
      for (String group : (scripts == Scripts.LATIN ? SAME : ARABIC_SAME).split(" ")) {
        for (String a : group.split(",")) {
          for (String b : group.split(",")) {
            known.put(a + '\t' + b, scripts == Scripts.LATIN ? KNOWN : KNOWN_ARABIC);
          }
        }
      }
    }
    return known;
  }

  /** Words that stand at the same place in two spellings with the same number of parts. */
  private List<ChunkTrainer.WordPair> wordPairs(Scripts scripts) {
    Map<String, Double> counts = new TreeMap<>();
    List<NamePair> all = new ArrayList<>(pairs);
    all.addAll(withinArabic);
    for (NamePair pair : all) {
      List<NamePart> a = NameParts.of(pair.a());
      List<NamePart> b = NameParts.of(pair.b());
      boolean aArabic = isArabic(a);
      boolean bArabic = isArabic(b);
      boolean apt = pair.same() && !pair.kind().equals("reorder") && a.size() == b.size();
      if (!apt || Scripts.of(aArabic, bArabic) != scripts) {
        continue;
      }
      for (int i = 0; i < a.size(); i++) {
        boolean swap = bArabic && !aArabic;
        count(swap ? b.get(i) : a.get(i), swap ? a.get(i) : b.get(i), scripts, counts);
      }
    }
    List<ChunkTrainer.WordPair> words = new ArrayList<>();
    counts.forEach((pair, count) -> {
      int tab = pair.indexOf('\t');
      String right = pair.substring(tab + 1);
      words.add(new ChunkTrainer.WordPair(pair.substring(0, tab), right, 1 + Math.log(count)));
    });
    return words;
  }

  private static void count(NamePart a, NamePart b, Scripts scripts, Map<String, Double> counts) {
    if (a.role() == Role.INITIAL
        || b.role() == Role.INITIAL
        || !ArabicSpellings.isNear(a.bare(), b.bare())) {
      return; // most are words that only happen to stand at the same place
    }
    boolean full = a.hasArticle() != b.hasArticle() && scripts != Scripts.LATIN;
    String left = '^' + (full ? a.full() : a.bare()) + '$';
    String right = '^' + (full ? b.full() : b.bare()) + '$';
    counts.merge(left + '\t' + right, 1.0, Double::sum);
    if (scripts != Scripts.CROSS) {
      counts.merge(right + '\t' + left, 1.0, Double::sum);
    }
  }

  private static boolean isArabic(List<NamePart> parts) {
    return parts.stream().anyMatch(part -> part.script() == Script.ARABIC);
  }

  private String weights(SpellingModel model, Attestations attestations) {
    Counterparts counterparts = attestations.counterparts();
    Map<Scripts, LogisticRegression> learners = new EnumMap<>(Scripts.class);
    NameSimilarity similarity = new NameSimilarity(model, counterparts, Map.of());
    for (NamePair pair : pairs) {
      learn(pair.a(), pair.b(), pair.same(), similarity, learners);
    }
    Random random = new Random(SEED);
    learnArabic(random, attestations, similarity, learners);
    for (int i = 0; i < pairs.size(); i++) {
      String a = pairs.get(random.nextInt(pairs.size())).a();
      String b = pairs.get(random.nextInt(pairs.size())).b();
      learn(a, b, false, similarity, learners);
    }
    learnCompounds(random, similarity, learners);
    learnFeminines(random, attestations, similarity, learners);
    StringBuilder lines = new StringBuilder();
    learners.forEach((scripts, learner) -> {
      double[] weights = learner.learn();
      for (NameFeature feature : NameFeature.values()) {
        line(lines, scripts.name(), feature.name(), weights[feature.ordinal()]);
      }
    });
    return lines.toString();
  }

  /**
   * Spellings of one Arabic name, and words of the same consonants that are not; with these, what
   * they are attested with is told half of the time only, since by that they were chosen.
   */
  private void learnArabic(
      Random random,
      Attestations attestations,
      NameSimilarity similarity,
      Map<Scripts, LogisticRegression> learners) {
    for (NamePair pair : withinArabic) {
      learn(pair.a(), pair.b(), true, similarity, learners);
    }
    NameSimilarity lettersOnly =
        new NameSimilarity(similarity.model(), Counterparts.NONE, Map.of());
    List<String> words = attestations.arabicWords();
    for (NamePair pair : ArabicSpellings.different(words, NAMESAKES, random)) {
      learn(pair.a(), pair.b(), false, random.nextBoolean() ? similarity : lettersOnly, learners);
    }
  }

  /**
   * Names put together from two pairs of one-word names: one pair that is not the same makes them
   * different, however well the other fits. Three in four are the same, as in the pairs at large.
   */
  private void learnCompounds(
      Random random, NameSimilarity similarity, Map<Scripts, LogisticRegression> learners) {
    List<NamePair> same = singles(true);
    List<NamePair> different = singles(false);
    for (NamePair pair : different) {
      for (int i = 0; i < COMPOUNDS; i++) {
        NamePair first = same.get(random.nextInt(same.size()));
        NamePair second = i == 0 ? pair : same.get(random.nextInt(same.size()));
        NamePair turned = turned(second, first);
        if (turned != null) {
          learn(
              first.a() + ' ' + turned.a(),
              first.b() + ' ' + turned.b(),
              i > 0,
              similarity,
              learners);
        }
      }
    }
  }

  /**
   * Names of one word beside the same with the ending of the feminine, which are those of a man and
   * a woman; the pairs hardly have any.
   */
  private void learnFeminines(
      Random random,
      Attestations attestations,
      NameSimilarity similarity,
      Map<Scripts, LogisticRegression> learners) {
    List<NamePair> same = new ArrayList<>(singles(true));
    same.addAll(ArabicSpellings.alike(attestations.arabicWords()));
    for (NamePair pair : same) {
      boolean left = random.nextBoolean();
      if (random.nextInt(FEMININES) == 0) {
        String a = left ? feminine(pair.a()) : pair.a();
        String b = left ? pair.b() : feminine(pair.b());
        if (!a.isEmpty() && !b.isEmpty()) {
          learn(a, b, false, similarity, learners);
        }
      }
    }
  }

  /** {@return a name with the ending of the feminine; empty behind a vowel} */
  private static String feminine(String name) {
    char last = name.charAt(name.length() - 1);
    if (NameParts.isArabic(name)) {
      return "اأإآىيوةهءئ".indexOf(last) < 0 ? name + 'ة' : "";
    }
    return last >= 'b' && last <= 'z' && "eiouyh".indexOf(last) < 0 ? name + 'a' : "";
  }

  private List<NamePair> singles(boolean same) {
    return pairs.stream()
        .filter(pair ->
            pair.same() == same
                && NameParts.of(pair.a()).size() == 1
                && NameParts.of(pair.b()).size() == 1)
        .toList();
  }

  /** {@return a pair with its sides in the scripts of another's; null when they differ} */
  private static @Nullable NamePair turned(NamePair pair, NamePair like) {
    boolean a = NameParts.isArabic(like.a());
    boolean b = NameParts.isArabic(like.b());
    if (NameParts.isArabic(pair.a()) == a && NameParts.isArabic(pair.b()) == b) {
      return pair;
    }
    boolean turns = NameParts.isArabic(pair.a()) == b && NameParts.isArabic(pair.b()) == a;
    return turns
        ? new NamePair(
            pair.b(),
            pair.a(),
            pair.languageB(),
            pair.languageA(),
            pair.type(),
            pair.same(),
            pair.kind(),
            pair.crossScript(),
            pair.frStyle(),
            pair.source(),
            pair.entity())
        : null;
  }

  /** Names without a part in common are no case to learn from: they are never the same. */
  private static void learn(
      String a,
      String b,
      boolean same,
      NameSimilarity similarity,
      Map<Scripts, LogisticRegression> learners) {
    SpellingModel model = similarity.model();
    NameAlignment alignment =
        NameAlignment.of(SpelledName.of(a, model), SpelledName.of(b, model), model);
    if (!alignment.pairs().isEmpty()) {
      learners
          .computeIfAbsent(NameSimilarity.scripts(alignment), _ -> new LogisticRegression(SIGNS))
          .add(similarity.features(alignment), same);
    }
  }
}
