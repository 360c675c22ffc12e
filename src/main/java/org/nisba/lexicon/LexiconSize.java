package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;

/**
 * How large a lexicon is, in bytes; what is made of it while it is used is not counted.
 *
 * @param names names, and what finds them as they are written
 * @param entities entities, their identifiers and relations
 * @param variants what finds names that are written otherwise
 * @param mapped what of all that lies in a mapped file and not on the heap
 */
public record LexiconSize(long names, long entities, long variants, long mapped) {

  private static final LexiconSize NONE = new LexiconSize(0, 0, 0, 0);

  /** {@return the size of a lexicon} */
  public static LexiconSize of(Lexicon lexicon) {
    LexiconSize size = NONE;
    for (Segment segment : lexicon.segments()) {
      for (var column : segment.columns.all().entrySet()) {
        size = size.and(column.getKey(), column.getValue());
      }
    }
    return size;
  }

  private LexiconSize and(String name, MemorySegment column) {
    long bytes = column.byteSize();
    long more = mapped + (column.isMapped() ? bytes : 0);
    return switch (name.substring(0, name.indexOf('.'))) {
      case "entities", "identifiers", "statements" ->
          new LexiconSize(names, entities + bytes, variants, more);
      case "spellings", "variants", "words", "skeletons" ->
          new LexiconSize(names, entities, variants + bytes, more);
      default -> new LexiconSize(names + bytes, entities, variants, more);
    };
  }
}
