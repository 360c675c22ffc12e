package org.nisba.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.nisba.importing.StarterCatalogue;
import org.nisba.text.RandomTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names of the starter catalogue, and what becomes of them in careless hands. */
public final class RandomNames {

  private static final List<String> STORED = read();

  private RandomNames() {}

  /** {@return all labels and aliases of the starter catalogue} */
  public static List<String> stored() {
    return STORED;
  }

  /** {@return a name of the starter catalogue} */
  public static String stored(Random random) {
    return STORED.get(random.nextInt(STORED.size()));
  }

  /**
   * {@return a name of the starter catalogue, one misspelled, two words of any two, or any string}
   */
  public static String any(Random random) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> stored(random);
      case 2 -> misspelled(stored(random), random);
      case 3 -> wordOf(stored(random), random) + ' ' + wordOf(stored(random), random);
      default -> RandomTexts.any(random, 12);
    };
  }

  private static String wordOf(String name, Random random) {
    String[] words = name.split(" ", -1);
    return words[random.nextInt(words.length)];
  }

  /** A letter taken out, doubled, or put in from elsewhere. */
  private static String misspelled(String name, Random random) {
    int at = random.nextInt(name.length());
    String piece =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> name.substring(at, at + 1).repeat(2);
          default -> RandomTexts.any(random, 2);
        };
    return name.substring(0, at) + piece + name.substring(at + 1);
  }

  private static List<String> read() {
    Set<String> names = new LinkedHashSet<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(StarterCatalogue.open(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode entity = JsonMapper.shared().readTree(line);
          entity.path("labels").forEach(label -> names.add(label.asString()));
          entity.path("aliases").forEach(list -> list.forEach(name -> names.add(name.asString())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(names);
  }
}
