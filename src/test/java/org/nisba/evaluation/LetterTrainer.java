package org.nisba.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nisba.names.NamePart;
import org.nisba.names.NamePart.Role;
import org.nisba.names.NameParts;
import org.nisba.text.Script;

/**
 * Counts sequences of letters in the names of the train pairs into {@code letters.tsv}, by which
 * generated spellings are judged.
 *
 * <p>Arguments: the directory of the data, the directory to write into. Deterministic.
 */
public final class LetterTrainer {

  private static final int LONGEST = 5;

  /** Sequences longer than this need to be seen twice. */
  private static final int KEPT_WHEN_SEEN_ONCE = 3;

  private LetterTrainer() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (NamePair pair : NamePairs.read(Path.of(arguments[0])).train()) {
      if (pair.crossScript() && pair.isDecidable()) {
        for (String name : List.of(pair.a(), pair.b())) {
          NameParts.of(name).forEach(part -> count(part, counts));
        }
      }
    }
    StringBuilder lines =
        new StringBuilder(
            "# Counted by org.nisba.evaluation.LetterTrainer in name_pairs_train (cross-script, kind"
                + " not alias).\n");
    counts.forEach((key, count) -> {
      int length = key.length() - key.indexOf('\t') - 1;
      if (count > 1 || length <= KEPT_WHEN_SEEN_ONCE) {
        lines.append(key).append('\t').append(count).append('\n');
      }
    });
    Files.writeString(Path.of(arguments[1]).resolve("letters.tsv"), lines, StandardCharsets.UTF_8);
  }

  private static void count(NamePart part, Map<String, Integer> counts) {
    boolean word = part.role() == Role.NAME;
    if (!word || part.script() != Script.ARABIC && part.script() != Script.LATIN) {
      return;
    }
    String table = part.script() == Script.ARABIC ? "arabic\t" : "latin\t";
    String letters = '^' + part.bare() + '$';
    for (int from = 0; from < letters.length(); from++) {
      int most = Math.min(letters.length(), from + LONGEST);
      for (int to = from + 1; to <= most; to++) {
        counts.merge(table + letters.substring(from, to), 1, Integer::sum);
      }
    }
  }
}
