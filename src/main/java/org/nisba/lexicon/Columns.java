package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a segment of a lexicon is made of: runs of bytes by name, on the heap when they were just
 * built, or mapped from a {@link LexiconFile}; whoever reads them cannot tell. Filled by one
 * thread, then read by any.
 */
final class Columns {

  private final Map<String, MemorySegment> byName = new LinkedHashMap<>();

  void put(String name, MemorySegment column) {
    if (byName.putIfAbsent(name, column.asReadOnly()) != null) {
      throw new IllegalArgumentException("two columns of one name: " + name);
    }
  }

  /** Puts in all columns of another, in their order. */
  void putAll(Columns others) {
    others.byName.forEach(this::put);
  }

  MemorySegment get(String name) {
    MemorySegment column = byName.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return column;
  }

  /** {@return all columns in the order in which they were put in} */
  Map<String, MemorySegment> all() {
    return Collections.unmodifiableMap(byName);
  }
}
