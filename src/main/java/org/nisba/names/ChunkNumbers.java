package org.nisba.names;

import java.util.Arrays;

/**
 * Numbers for the chunks that stand on one side of a {@link ChunkTable}: a letter has its code,
 * longer chunks have the numbers behind, 0 is no chunk. Small enough for the nearest cache.
 */
final class ChunkNumbers {

  /** What no letter has as its code. */
  static final int EMPTY = CodedWord.CODES - 2;

  private final short[] ofTwo = new short[CodedWord.CODES * CodedWord.CODES];

  /** By the first two letters, which row of {@link #ofThree} goes on; row 0 has no chunk. */
  private final short[] rows = new short[ofTwo.length];

  private short[] ofThree = new short[CodedWord.CODES];
  private int size = CodedWord.CODES;

  /** {@return how many numbers are in use; they are below} */
  int size() {
    return size;
  }

  /** {@return the number of a chunk, 0 when it was not added} */
  int of(String chunk) {
    byte[] codes = CodedWord.ofChunk(chunk);
    return codes.length == 0 ? EMPTY : of(codes, 0, codes.length);
  }

  /** Gives a chunk a number if it has none yet. */
  void add(String chunk) {
    if (chunk.length() < 2 || of(chunk) > 0) {
      return;
    }
    byte[] codes = CodedWord.ofChunk(chunk);
    int two = codes[0] * CodedWord.CODES + codes[1];
    if (codes.length == 2) {
      ofTwo[two] = (short) size++;
      return;
    }
    if (rows[two] == 0) {
      rows[two] = (short) (ofThree.length / CodedWord.CODES);
      ofThree = Arrays.copyOf(ofThree, ofThree.length + CodedWord.CODES);
    }
    ofThree[rows[two] * CodedWord.CODES + codes[2]] = (short) size++;
  }

  /** The number of a chunk of one to three letters at a place in a word; 0 for none. */
  private int of(byte[] word, int at, int length) {
    if (length == 1) {
      return word[at];
    }
    int two = word[at] * CodedWord.CODES + word[at + 1];
    return length == 2 ? ofTwo[two] : ofThree[rows[two] * CodedWord.CODES + word[at + 2]];
  }

  /** Fills in the chunks that begin at each letter of a word and at its end, by length. */
  void of(byte[] word, int[] found) {
    int size = word.length * ChunkTable.LONGEST;
    for (int at = 0, into = 0; into < size; at++, into += ChunkTable.LONGEST) {
      found[into] = word[at];
      found[into + 1] = at + 1 < word.length ? of(word, at, 2) : 0;
      found[into + 2] = at + 2 < word.length ? of(word, at, 3) : 0;
    }
    Arrays.fill(found, size, size + ChunkTable.LONGEST, 0);
  }
}
