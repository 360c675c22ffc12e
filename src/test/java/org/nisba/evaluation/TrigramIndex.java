package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * What a database with pg_trgm does: an inverted index of the trigrams of romanised names, ranked
 * by {@code similarity()}, or by Jaro-Winkler among the names that are most similar.
 */
final class TrigramIndex implements NameIndex {

  private static final int CANDIDATES = 300;

  private record Candidate(int name, double score) {}

  private final boolean jaroWinkler;
  private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
  private final List<String> names = new ArrayList<>();
  private final List<String> romanised = new ArrayList<>();
  private final List<List<String>> entities = new ArrayList<>();
  private final Map<Long, int[]> postings = new HashMap<>();
  private final int[] sizes;
  private final int[] shared;

  private TrigramIndex(List<NameEntry> entries, boolean jaroWinkler) {
    this.jaroWinkler = jaroWinkler;
    Map<String, List<String>> entitiesByName = new LinkedHashMap<>();
    for (NameEntry entry : entries) {
      for (String name : entry.distinctNames()) {
        entitiesByName.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(entry.id());
      }
    }
    sizes = new int[entitiesByName.size()];
    shared = new int[sizes.length];
    Map<Long, int[]> growing = new HashMap<>();
    entitiesByName.forEach((name, ids) -> add(name, ids, growing));
    growing.forEach(
        (trigram, list) -> postings.put(trigram, Arrays.copyOfRange(list, 1, list[0] + 1)));
  }

  static TrigramIndex bySimilarity(List<NameEntry> entries) {
    return new TrigramIndex(entries, false);
  }

  static TrigramIndex byJaroWinkler(List<NameEntry> entries) {
    return new TrigramIndex(entries, true);
  }

  /** A growing list has its length at its head. */
  private void add(String name, List<String> ids, Map<Long, int[]> growing) {
    int number = names.size();
    String letters = Romaniser.transliterate(name);
    names.add(name);
    romanised.add(letters);
    entities.add(ids);
    Set<Long> trigrams = Trigrams.of(letters);
    sizes[number] = trigrams.size();
    for (Long trigram : trigrams) {
      int[] list = growing.getOrDefault(trigram, new int[4]);
      if (list[0] + 1 == list.length) {
        list = Arrays.copyOf(list, list.length * 2);
      }
      list[++list[0]] = number;
      growing.put(trigram, list);
    }
  }

  @Override
  public List<Hit> search(String name, int limit) {
    String letters = Romaniser.transliterate(name);
    List<Candidate> candidates = similar(letters);
    candidates.sort(byScore());
    if (jaroWinkler) {
      candidates = new ArrayList<>(candidates.subList(0, Math.min(CANDIDATES, candidates.size())));
      candidates.replaceAll(
          each -> new Candidate(each.name, similarity.apply(letters, romanised.get(each.name))));
      candidates.sort(byScore());
    }
    List<Hit> hits = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      for (String id : entities.get(candidate.name)) {
        if (hits.size() < limit && seen.add(id)) {
          hits.add(new Hit(id, names.get(candidate.name), candidate.score));
        }
      }
      if (hits.size() == limit) {
        break;
      }
    }
    return hits;
  }

  private List<Candidate> similar(String letters) {
    Set<Long> trigrams = Trigrams.of(letters);
    int[] touched = new int[1024];
    int count = 0;
    for (Long trigram : trigrams) {
      for (int number : postings.getOrDefault(trigram, new int[0])) {
        if (shared[number]++ == 0) {
          touched = count == touched.length ? Arrays.copyOf(touched, count * 2) : touched;
          touched[count++] = number;
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    double floor = floor(trigrams.size(), touched, count);
    for (int i = 0; i < count; i++) {
      double score = Trigrams.similarity(shared[touched[i]], trigrams.size(), sizes[touched[i]]);
      shared[touched[i]] = 0;
      if (score >= floor) {
        candidates.add(new Candidate(touched[i], score));
      }
    }
    return candidates;
  }

  /** A score that at least the wanted number of candidates reach, from a histogram. */
  private double floor(int trigrams, int[] touched, int count) {
    int[] histogram = new int[101];
    for (int i = 0; i < count; i++) {
      histogram[
          (int) (100 * Trigrams.similarity(shared[touched[i]], trigrams, sizes[touched[i]]))]++;
    }
    int reached = 0;
    int percent = 100;
    while (percent > 0 && reached < CANDIDATES) {
      reached += histogram[percent];
      percent--;
    }
    return percent / 100.0;
  }

  /** The highest score first; of equals, the name that came first. */
  private static Comparator<Candidate> byScore() {
    return Comparator.comparingDouble(Candidate::score)
        .reversed()
        .thenComparingInt(Candidate::name);
  }
}
