package org.nisba.linking;

import java.util.Map;
import java.util.TreeMap;

/** Ranges that do not overlap. Not thread-safe. */
final class SpanSet {

  private final TreeMap<Integer, Integer> endByStart = new TreeMap<>();

  /** Adds a range unless it overlaps one that is there, and says whether it did. */
  boolean addIfFree(int start, int end) {
    Map.Entry<Integer, Integer> before = endByStart.lowerEntry(end);
    if (before != null && before.getValue() > start) {
      return false;
    }
    endByStart.put(start, end);
    return true;
  }
}
