package org.nisba.names;

/**
 * The consonants of a part of a name, by class: what its spellings in either script have in common.
 *
 * <p>Classes are coarse on purpose ({@code k q c g kh gh} and ق ك خ غ are one), vowels, h and y
 * disappear with the letters that write them; where a letter stands for sounds of two classes
 * ({@code dh}, ظ, {@code g}, غ, {@code ch}), or for one or none ({@code w}, a final {@code -at}),
 * the part has a key for each. A key with one consonant less finds spellings that lack one or write
 * it otherwise. Immutable and thread-safe.
 */
public final class Skeleton {

  /** No part has more keys than this, those with a consonant left out not counted. */
  public static final int MOST_KEYS = 8;

  private static final int MOST_CONSONANTS = 9;
  private static final int B = 1;
  private static final int F = 2;
  private static final int T = 3;
  private static final int S = 4;
  private static final int K = 5;
  private static final int J = 6;
  private static final int M = 7;
  private static final int N = 8;
  private static final int L = 9;
  private static final int R = 10;
  private static final int TS = T | S << 4;
  private static final int NM = N | M << 4;
  private static final int JK = J | K << 4;
  private static final int SK = S | K << 4;
  private static final int FB = F | B << 4;

  /** No consonant; the second class of one that may be silent or not written. */
  private static final int NONE = 15;

  private static final int T_OR_NONE = T | NONE << 4;
  private static final int F_OR_NONE = F | NONE << 4;

  private final int[] classes = new int[MOST_CONSONANTS];
  private int size;

  private Skeleton(String letters) {
    int i = 0;
    while (i < letters.length() && size < MOST_CONSONANTS) {
      char c = letters.charAt(i);
      i += c >= 0x600 ? arabic(letters, i, c) : latin(letters, i, c);
    }
  }

  /**
   * {@return the skeleton of a part}
   *
   * @param letters folded letters
   */
  public static Skeleton of(String letters) {
    return new Skeleton(letters);
  }

  /**
   * {@return the keys of the part; at most {@value #MOST_KEYS}, in no order, and such that a sum of
   * keys tells them}
   */
  public int[] keys() {
    int[] keys = new int[MOST_KEYS];
    return mixed(keys, write(-1, keys, 0));
  }

  /**
   * {@return the keys of the part with each of its consonants left out in turn; empty for less than
   * three consonants}
   */
  public int[] shorterKeys() {
    if (size < 3) {
      return new int[0];
    }
    int[] found = new int[size * MOST_KEYS];
    int count = 0;
    for (int left = 0; left < size; left++) {
      int end = write(left, found, count);
      for (int at = count; at < end; at++) {
        if (!contains(found, count, found[at])) {
          found[count++] = found[at];
        }
      }
    }
    return mixed(found, count);
  }

  private static int[] mixed(int[] keys, int count) {
    int[] mixed = new int[count];
    for (int i = 0; i < count; i++) {
      int key = keys[i] * 0x9E3779B9;
      mixed[i] = (key ^ (key >>> 15)) * 0x85EBCA6B;
    }
    return mixed;
  }

  private static boolean contains(int[] keys, int count, int key) {
    for (int i = 0; i < count; i++) {
      if (keys[i] == key) {
        return true;
      }
    }
    return false;
  }

  /** Writes the keys without a consonant from {@code start} on and returns their end. */
  private int write(int without, int[] keys, int start) {
    int end = start + 1;
    keys[start] = 1;
    for (int i = 0; i < size; i++) {
      if (i == without) {
        continue;
      }
      int first = classes[i] & 15;
      int second = classes[i] >> 4;
      int before = end;
      for (int k = start; k < before; k++) {
        if (second != 0 && end < start + MOST_KEYS) {
          keys[end++] = second == NONE ? keys[k] : keys[k] * 11 + second;
        }
        keys[k] = keys[k] * 11 + first;
      }
    }
    return end;
  }

  private void add(int classOrTwo) {
    if (size < MOST_CONSONANTS) {
      classes[size++] = classOrTwo;
    }
  }

  private static boolean at(String letters, int i, char c) {
    return i < letters.length() && letters.charAt(i) == c;
  }

  /** Adds the class of what begins at {@code i} and returns how many letters that is. */
  private int latin(String letters, int i, char c) {
    if (i > 0 && letters.charAt(i - 1) == c) {
      return 1; // doubled
    }
    boolean h = at(letters, i + 1, 'h');
    switch (c) {
      case 'b' -> add(B);
      case 'p' -> {
        add(h ? F : B);
        return h ? 2 : 1;
      }
      case 'f' -> add(F);
      case 'v' -> add(FB);
      case 't' -> {
        if (at(letters, i + 1, 'c') && at(letters, i + 2, 'h')) {
          add(J);
          return 3;
        }
        if (at(letters, i + 1, 's') && at(letters, i + 2, 'h')) {
          add(J);
          return 3;
        }
        add(h ? TS : isFeminine(letters, i) ? T_OR_NONE : T);
        return h ? 2 : 1;
      }
      case 'd' -> {
        if (at(letters, i + 1, 'j')) {
          add(J);
          return 2;
        }
        add(h ? TS : T);
        return h ? 2 : 1;
      }
      case 's' -> {
        if (at(letters, i + 1, 'c') && at(letters, i + 2, 'h')) {
          add(J);
          return 3;
        }
        add(h ? J : S);
        return h ? 2 : 1;
      }
      case 'z' -> {
        add(h ? J : S);
        return h ? 2 : 1;
      }
      case 'c' -> {
        boolean soft =
            at(letters, i + 1, 'e') || at(letters, i + 1, 'i') || at(letters, i + 1, 'y');
        add(h ? JK : soft ? SK : K);
        return h ? 2 : at(letters, i + 1, 'k') ? 2 : 1;
      }
      case 'g' -> {
        add(h ? K : JK);
        return h ? 2 : 1;
      }
      case 'k', 'q' -> {
        add(K);
        return h ? 2 : 1;
      }
      case 'x' -> {
        add(K);
        add(S);
      }
      case 'j' -> add(J);
      case 'm' -> add(M);
      case 'n' -> add(N);
      case 'l' -> add(L);
      case 'r' -> add(R);
      case 'w' -> add(F_OR_NONE); // Wladimir, Wenders (فيندرز); a vowel in Arabic names
      default -> {}
    }
    return 1;
  }

  /** Whether a t may be that of a feminine ending, which Arabic writes ة: {@code Qaryat}, قرية. */
  private static boolean isFeminine(String letters, int i) {
    return i > 2
        && i + 1 == letters.length()
        && (letters.charAt(i - 1) == 'a' || letters.charAt(i - 1) == 'e');
  }

  private int arabic(String letters, int i, char c) {
    switch (c) {
      case '\u0628' -> add(B);
      case '\u0641' -> add(F);
      case '\u062A' -> {
        if (at(letters, i + 1, '\u0634')) { // تش: ch
          add(J);
          return 2;
        }
        add(T);
      }
      case '\u062F', '\u0637' -> add(T);
      case '\u062B', '\u0630', '\u0638', '\u0636' -> add(TS);
      case '\u0633', '\u0635', '\u0632' -> add(S);
      case '\u0642', '\u0643', '\u062E' -> add(K);
      case '\u063A' -> add(JK); // a foreign g is also written ج: أردوغان, أردوجان
      case '\u062C', '\u0634' -> add(J);
      case '\u0645' -> add(M);
      case '\u0646' -> add(at(letters, i + 1, '\u0628') ? NM : N); // جنبلاط: Joumblatt
      case '\u0644' -> add(L);
      case '\u0631' -> add(R);
      default -> {}
    }
    return 1;
  }
}
