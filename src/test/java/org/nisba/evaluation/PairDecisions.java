package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Pairs with their scores: what comes of deciding at a threshold, and how reliable scores are. */
record PairDecisions(List<Scored> pairs) {

  /** A pair and what a scorer says of it. */
  record Scored(NamePair pair, double score) {

    boolean isWrongAt(double threshold) {
      return pair.same() != score >= threshold;
    }
  }

  /** Right and wrong decisions; a pair is taken for the same from the threshold on. */
  record Counts(int hits, int falseAlarms, int misses, int rejections) {

    double precision() {
      return ratio(hits, hits + falseAlarms);
    }

    double recall() {
      return ratio(hits, hits + misses);
    }

    double f1() {
      return ratio(2 * hits, 2 * hits + falseAlarms + misses);
    }

    double shareRejected() {
      return ratio(rejections, rejections + falseAlarms);
    }

    int size() {
      return hits + falseAlarms + misses + rejections;
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? Double.NaN : (double) part / whole;
    }
  }

  /** Pairs with scores in one tenth of the scale. */
  record Bin(double from, int count, double meanScore, double shareSame) {}

  static PairDecisions of(PairScorer scorer, List<NamePair> pairs) {
    List<Scored> scored = new ArrayList<>();
    for (NamePair pair : pairs) {
      double score = scorer.score(pair.a(), pair.b());
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalStateException("%s scores %s %f".formatted(scorer.name(), pair, score));
      }
      scored.add(new Scored(pair, score));
    }
    return new PairDecisions(List.copyOf(scored));
  }

  PairDecisions where(Predicate<NamePair> filter) {
    return new PairDecisions(pairs.stream().filter(each -> filter.test(each.pair)).toList());
  }

  Counts at(double threshold) {
    int hits = 0;
    int falseAlarms = 0;
    int misses = 0;
    int rejections = 0;
    for (Scored each : pairs) {
      boolean taken = each.score >= threshold;
      if (each.pair.same()) {
        hits += taken ? 1 : 0;
        misses += taken ? 0 : 1;
      } else {
        falseAlarms += taken ? 1 : 0;
        rejections += taken ? 0 : 1;
      }
    }
    return new Counts(hits, falseAlarms, misses, rejections);
  }

  /**
   * {@return the threshold with the highest F1: half-way between two scores that occur, the higher
   * of equals}
   */
  double bestThreshold() {
    List<Scored> falling =
        pairs.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    int same = (int) pairs.stream().filter(each -> each.pair.same()).count();
    double best = 1;
    double bestF1 = -1;
    int hits = 0;
    for (int i = 0; i < falling.size(); i++) {
      hits += falling.get(i).pair.same() ? 1 : 0;
      double score = falling.get(i).score;
      boolean last = i + 1 == falling.size();
      double next = last ? 0 : falling.get(i + 1).score;
      double f1 = 2.0 * hits / (i + 1 + same);
      if ((last || next < score) && f1 > bestF1) {
        bestF1 = f1;
        best = (score + next) / 2;
      }
    }
    return best;
  }

  /**
   * {@return the lowest threshold from which the share of the same among the pairs taken is at
   * least as wanted; above 1 when there is none}
   */
  double thresholdForPrecision(double wanted) {
    List<Scored> falling =
        pairs.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    double lowest = Math.nextUp(1.0);
    int hits = 0;
    for (int i = 0; i < falling.size(); i++) {
      hits += falling.get(i).pair.same() ? 1 : 0;
      boolean last = i + 1 == falling.size() || falling.get(i + 1).score < falling.get(i).score;
      if (last && hits >= wanted * (i + 1)) {
        lowest = falling.get(i).score;
      }
    }
    return lowest;
  }

  /** {@return how probably one of the same scores above another that is not; a tie counts half} */
  double areaUnderCurve() {
    List<Scored> rising = pairs.stream().sorted(Comparator.comparingDouble(Scored::score)).toList();
    double above = 0;
    long others = 0;
    long same = 0;
    for (int i = 0; i < rising.size(); ) {
      int end = i;
      long tiedSame = 0;
      for (; end < rising.size() && rising.get(end).score == rising.get(i).score; end++) {
        tiedSame += rising.get(end).pair.same() ? 1 : 0;
      }
      long tiedOthers = end - i - tiedSame;
      above += tiedSame * (others + tiedOthers / 2.0);
      others += tiedOthers;
      same += tiedSame;
      i = end;
    }
    return above / (same * (double) others);
  }

  /** {@return ten bins, the lowest scores first} */
  List<Bin> reliability() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int bin = i;
      List<Scored> inside =
          pairs.stream().filter(each -> Math.min(9, (int) (each.score * 10)) == bin).toList();
      double same = inside.stream().filter(each -> each.pair.same()).count();
      bins.add(
          new Bin(
              bin / 10.0,
              inside.size(),
              inside.stream().mapToDouble(Scored::score).average().orElse(Double.NaN),
              inside.isEmpty() ? Double.NaN : same / inside.size()));
    }
    return bins;
  }

  /**
   * {@return the mean distance of mean score and share of the same, weighted by the bins' sizes}
   */
  double calibrationError() {
    double sum = 0;
    for (Bin bin : reliability()) {
      sum += bin.count == 0 ? 0 : bin.count * Math.abs(bin.meanScore - bin.shareSame);
    }
    return sum / pairs.size();
  }
}
