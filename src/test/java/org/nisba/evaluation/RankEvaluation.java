package org.nisba.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nisba.names.NameKey;
import org.nisba.text.Script;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * Prints at which rank a spelling of the French press finds its Arabic name among all Arabic words
 * of the catalogue's names, and the Arabic name its spelling among all Latin words, by {@link
 * FrenchPress}.
 *
 * <p>The Arabic name is found with or without its article. Where several French spellings are
 * listed, the others do not count as standing in the way of one.
 *
 * <p>Arguments: the directory of the data; {@code --index TEXT} keeps the indexes with the text in
 * their names.
 */
public final class RankEvaluation {

  private static final int LIMIT = 100;
  private static final int GOOD = 2;

  private RankEvaluation() {}

  /** Runs the evaluation. */
  public static void main(String[] arguments) throws IOException {
    String wanted = "";
    Path directory = Path.of("");
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--index" -> wanted = arguments[++i];
        default -> directory = Path.of(arguments[i]);
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<FrenchPress> names = FrenchPress.read();
    List<NameEntry> catalogue = RetrievalProtocol.catalogue(directory);
    List<NameEntry> arabic =
        words(catalogue, Script.ARABIC, names.stream().map(FrenchPress::arabic).toList());
    List<NameEntry> latin =
        words(catalogue, Script.LATIN, names.stream().flatMap(n -> n.french().stream()).toList());
    out.printf("%d Arabic words, %d Latin words%n", arabic.size(), latin.size());
    for (NameIndex.Maker maker : Contenders.indexes()) {
      if (maker.name().contains(wanted)) {
        print(maker.name(), names, maker.make().apply(arabic), maker.make().apply(latin), out);
      }
    }
  }

  private static void print(
      String title,
      List<FrenchPress> names,
      NameIndex arabicWords,
      NameIndex latinWords,
      PrintStream out) {
    out.printf(
        "%n%-12s %-12s %10s %10s  %s%n", "Arabic", "French", "to Arabic", "to French", title);
    int toArabic = 0;
    int toFrench = 0;
    int spellings = 0;
    for (FrenchPress name : names) {
      List<NameIndex.Hit> french = latinWords.search(name.arabic(), LIMIT);
      for (String spelling : name.french()) {
        int up = rank(arabicWords.search(spelling, LIMIT), withAndWithoutArticle(name), Set.of());
        int down = rank(french, keys(List.of(spelling)), keys(name.french()));
        toArabic += up > 0 && up <= GOOD ? 1 : 0;
        toFrench += down > 0 && down <= GOOD ? 1 : 0;
        spellings++;
        out.printf("%-12s %-12s %10s %10s%n", name.arabic(), spelling, orDash(up), orDash(down));
      }
    }
    out.printf(
        "%-25s %10.3f %10.3f  of %d%n",
        "first or second", (double) toArabic / spellings, (double) toFrench / spellings, spellings);
  }

  private static String orDash(int rank) {
    return rank == 0 ? "-" : Integer.toString(rank);
  }

  /** The place of the first hit that is right, when those that may be passed over are left out. */
  static int rank(List<NameIndex.Hit> hits, Set<Long> right, Set<Long> passedOver) {
    int before = 0;
    for (NameIndex.Hit hit : hits) {
      long key = NameKey.of(hit.matchedName());
      if (right.contains(key)) {
        return before + 1;
      }
      before += passedOver.contains(key) ? 0 : 1;
    }
    return 0;
  }

  private static Set<Long> withAndWithoutArticle(FrenchPress name) {
    return keys(List.of(name.arabic(), "ال" + name.arabic()));
  }

  private static Set<Long> keys(List<String> names) {
    return names.stream().map(NameKey::of).collect(Collectors.toSet());
  }

  /** All words of a script, each an entity of its own; words of one folded form are one. */
  static List<NameEntry> words(List<NameEntry> catalogue, Script script, List<String> besides) {
    Map<String, String> surfaces = new TreeMap<>();
    besides.forEach(name -> collect(name, script, surfaces));
    for (NameEntry entry : catalogue) {
      entry.distinctNames().forEach(name -> collect(name, script, surfaces));
    }
    String language = script == Script.ARABIC ? "ar" : "fr";
    List<NameEntry> words = new ArrayList<>();
    surfaces.forEach((word, surface) ->
        words.add(
            new NameEntry(
                word, "person", new LinkedHashMap<>(Map.of(language, List.of(surface))))));
    return words;
  }

  private static void collect(String name, Script script, Map<String, String> surfaces) {
    Tokens words = Tokenizer.tokens(name);
    for (int i = 0; i < words.size(); i++) {
      if (words.script(i) == script && words.length(i) > 1) {
        surfaces.putIfAbsent(words.word(i), words.surface(i));
      }
    }
  }
}
