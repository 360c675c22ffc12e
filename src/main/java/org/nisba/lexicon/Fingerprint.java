package org.nisba.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.nisba.names.NameSimilarity;
import org.nisba.text.Tables;

/**
 * Tells whether the code that made a lexicon is the code that is running: the checksums of a small
 * lexicon that the running code makes of some hundred names, and of what it has learned of letters.
 * Another way to fold a letter, to take a name apart or to lay out a column shows in it.
 */
final class Fingerprint {

  /** Every so many-th of the known words is taken. */
  private static final int STEP = 64;

  /** Letters of a word that is made to have every letter folded. */
  private static final int LETTERS = 48;

  private Fingerprint() {}

  /** Made when it is first asked for. */
  private static final class Current {
    private static final long VALUE = compute();
  }

  /** {@return the fingerprint of this code} */
  static long current() {
    return Current.VALUE;
  }

  private static long compute() {
    CRC32C learned = new CRC32C();
    LexiconBuilder builder = new LexiconBuilder();
    List<String> words = lines("counterparts.tsv", learned);
    lines("letters.tsv", learned);
    lines("spelling.tsv", learned);
    EntityType[] types = EntityType.values();
    for (int i = 2 * STEP; i < words.size(); i += STEP) {
      String[] one = words.get(i - STEP).split("\t");
      String[] other = words.get(i - STEP - 1).split("\t");
      int entity = builder.addEntity(entity(i, types[i / STEP % types.length]));
      builder.addName(entity, "fr", capital(one[0]) + " el-" + capital(other[0]), NameKind.LABEL);
      builder.addName(entity, "ar", one[1] + " ال" + other[1], NameKind.ALIAS);
    }
    addLetters(builder, 0x21, 0x3000);
    addLetters(builder, 0xFB00, 0xFFFD);
    CRC32C made = new CRC32C();
    builder.segment().columns.all().values().forEach(each -> made.update(each.asByteBuffer()));
    return made.getValue() << Integer.SIZE | learned.getValue();
  }

  private static Entity entity(int number, EntityType type) {
    return new Entity(
        "e" + number, type, Map.of(), Map.of(), Map.of("scheme", "v" + number), 1, List.of());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static void addLetters(LexiconBuilder builder, int from, int end) {
    for (int first = from; first < end; first += LETTERS) {
      StringBuilder word = new StringBuilder();
      for (int letter = first; letter < first + LETTERS; letter++) {
        word.append((char) letter);
      }
      int entity = builder.addEntity(entity(-first, EntityType.OTHER));
      builder.addName(entity, "mul", word.toString(), NameKind.LABEL);
    }
  }

  private static List<String> lines(String resource, CRC32C checksum) {
    List<String> lines = Tables.lines(NameSimilarity.class, resource);
    lines.forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
    return lines;
  }
}
