package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Brings the words of two names together, greedily, the most alike first. */
final class WordAlignment {

  private WordAlignment() {}

  private record Link(int left, int right, double score) {}

  /**
   * {@return the mean likeness of words, weighted by their letters; a word left over is unlike all}
   */
  static double score(
      List<String> left, List<String> right, ToDoubleBiFunction<String, String> likeness) {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        links.add(new Link(i, j, likeness.applyAsDouble(left.get(i), right.get(j))));
      }
    }
    links.sort(Comparator.comparingDouble(Link::score).reversed());
    boolean[] usedLeft = new boolean[left.size()];
    boolean[] usedRight = new boolean[right.size()];
    double sum = 0;
    for (Link link : links) {
      if (!usedLeft[link.left] && !usedRight[link.right]) {
        usedLeft[link.left] = true;
        usedRight[link.right] = true;
        sum += link.score * (left.get(link.left).length() + right.get(link.right).length());
      }
    }
    return sum / (letters(left) + letters(right));
  }

  private static int letters(List<String> words) {
    return words.stream().mapToInt(String::length).sum();
  }
}
