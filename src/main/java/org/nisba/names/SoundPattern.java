package org.nisba.names;

/**
 * The consonants of a word in order, and the vowel behind each, in 64 bits: two words whose
 * patterns are near may be spellings of one. Stands between {@link Skeleton}, which finds
 * candidates, and {@link ChunkTable}, which is a hundred times slower. Stateless and thread-safe.
 *
 * <p>A byte for each of the first eight sounds; the first holds only the vowel that the word begins
 * with, how many sounds follow, and the script. Sounds that romanisations interchange are near each
 * other; a vowel that Arabic does not write costs nothing.
 */
public final class SoundPattern {

  /** The distance of words whose patterns cannot be compared. */
  public static final int FAR = 63;

  private static final int SLOTS = 8;
  private static final long ARABIC = 0x80;

  /** What a sound more or less costs. */
  private static final int SKIPPED = 4;

  private static final int A = 1;
  private static final int I = 2;
  private static final int U = 3;

  /** Consonants by code; what follows a colon is near. */
  private static final String[] CONSONANTS = {
    "",
    "b:f",
    "f:b",
    "t:td",
    "T:tsdDz",
    "d:tD",
    "D:dzT",
    "s:zTS",
    "z:sDTj",
    "S:sjkx",
    "j:SkgGz",
    "k:gxGSsj",
    "g:kjG",
    "G:gkjr",
    "x:kG",
    "m:n",
    "n:m",
    "l:",
    "r:G"
  };

  private static final byte[] CODES = codes();
  private static final byte[][] COSTS = costs();

  private SoundPattern() {}

  /** {@return the pattern of a folded word} */
  public static long of(String letters) {
    long pattern = 0;
    int slot = 0;
    int i = 0;
    while (i < letters.length() && slot < SLOTS) {
      char c = letters.charAt(i);
      char next = i + 1 < letters.length() ? letters.charAt(i + 1) : ' ';
      boolean arabic = c >= 0x600;
      int vowel = arabic ? arabicVowel(c, next == ' ') : latinVowel(c);
      boolean doubled = !arabic && i > 0 && letters.charAt(i - 1) == c;
      char consonant = doubled ? 0 : arabic ? arabic(c) : latin(c, next);
      if (vowel > 0) {
        pattern = withVowel(pattern, slot, vowel);
      } else if (consonant != 0) {
        slot++;
        if (slot < SLOTS) {
          pattern |= (long) (CODES[consonant] << 2) << (slot * 8);
        }
      }
      i += !arabic && isDigraph(c, next) ? 2 : 1;
    }
    boolean isArabic = !letters.isEmpty() && letters.charAt(0) >= 0x600;
    return pattern | (long) Math.min(slot, SLOTS - 1) << 3 | (isArabic ? ARABIC : 0);
  }

  /** {@return whether a pattern is of a word in Arabic script} */
  public static boolean isArabic(long pattern) {
    return (pattern & ARABIC) != 0;
  }

  private static long withVowel(long pattern, int slot, int vowel) {
    int shift = slot * 8;
    long before = pattern >> shift & 3;
    return before >= vowel ? pattern : (pattern & ~(3L << shift)) | (long) vowel << shift;
  }

  /**
   * {@return how far the patterns of two words in any scripts are from each other: 0 for the
   * nearest, {@link #FAR} at most}
   */
  public static int distance(long a, long b) {
    return distance(a, b, FAR);
  }

  /**
   * {@return how far two patterns are from each other, as above; {@link #FAR} when that is more
   * than {@code most}}
   */
  public static int distance(long a, long b, int most) {
    boolean across = isArabic(a) != isArabic(b);
    return across && isArabic(b)
        ? ordered(b, a, COSTS[1], most)
        : ordered(a, b, COSTS[across ? 1 : 0], most);
  }

  private static int ordered(long a, long b, byte[] costs, int most) {
    int aSize = (int) (a >> 3) & 15;
    int bSize = (int) (b >> 3) & 15;
    if (aSize == bSize) {
      return cost(a, b, aSize, costs, most);
    }
    return Math.abs(aSize - bSize) > 1 || most < SKIPPED
        ? FAR
        : costWithout(aSize > bSize ? a >>> 8 : a, aSize > bSize ? b : b >>> 8, a, b, costs, most);
  }

  private static int cost(long a, long b, int size, byte[] costs, int most) {
    int sum = 0;
    for (int slot = 0; slot <= size; slot++) {
      sum += cost(a, b, slot, costs);
      if (sum > most) {
        return FAR;
      }
    }
    return Math.min(FAR, sum);
  }

  /** The least cost when one of the sounds of the longer word is left out. */
  private static int costWithout(
      long aBehind, long bBehind, long a, long b, byte[] costs, int most) {
    int shorter = Math.min((int) (a >> 3) & 15, (int) (b >> 3) & 15);
    int before = cost(a, b, 0, costs);
    int behind = 0;
    for (int slot = 1; slot <= shorter; slot++) {
      behind += cost(aBehind, bBehind, slot, costs);
    }
    int best = before + behind;
    for (int skipped = 2; skipped <= shorter + 1 && before + SKIPPED <= most; skipped++) {
      before += cost(a, b, skipped - 1, costs);
      behind -= cost(aBehind, bBehind, skipped - 1, costs);
      best = Math.min(best, before + behind);
    }
    return best + SKIPPED > most ? FAR : Math.min(FAR, best + SKIPPED);
  }

  private static int cost(long a, long b, int slot, byte[] costs) {
    int x = (int) (a >> (slot * 8)) & (slot == 0 ? 3 : 127);
    int y = (int) (b >> (slot * 8)) & (slot == 0 ? 3 : 127);
    return costs[x << 7 | y];
  }

  private static byte[][] costs() {
    byte[][] costs = new byte[2][1 << 14];
    for (int x = 0; x < 128; x++) {
      for (int y = 0; y < 128; y++) {
        int consonants = consonants(x >> 2, y >> 2);
        costs[0][x << 7 | y] = (byte) (consonants + vowels(x & 3, y & 3));
        costs[1][x << 7 | y] = (byte) (consonants + written(x & 3, y & 3));
      }
    }
    return costs;
  }

  private static int consonants(int x, int y) {
    if (x == y) {
      return 0;
    }
    boolean known = x > 0 && y > 0 && x < CONSONANTS.length && y < CONSONANTS.length;
    boolean near =
        known
            && (CONSONANTS[x].indexOf(CONSONANTS[y].charAt(0), 2) > 0
                || CONSONANTS[y].indexOf(CONSONANTS[x].charAt(0), 2) > 0);
    return near ? 2 : 6;
  }

  /** Vowels of one script: any may be written otherwise, and left out at little cost. */
  private static int vowels(int x, int y) {
    return x == y ? 0 : x + y == I + U && x * y == I * U ? 3 : 1;
  }

  /** Arabic beside Latin: short vowels are not written, long ones are. */
  private static int written(int arabic, int latin) {
    if (arabic == latin) {
      return 0;
    }
    if (arabic == 0) {
      return latin == U ? 1 : 0;
    }
    return latin == 0 || (arabic != A && latin != A) ? 3 : 1;
  }

  private static byte[] codes() {
    byte[] codes = new byte[128];
    for (byte code = 1; code < CONSONANTS.length; code++) {
      codes[CONSONANTS[code].charAt(0)] = code;
    }
    return codes;
  }

  private static boolean isDigraph(char c, char next) {
    return switch (c) {
      case 't', 'k', 's', 'c', 'z', 'g', 'p' -> next == 'h';
      case 'd' -> next == 'h' || next == 'j';
      default -> false;
    };
  }

  private static int latinVowel(char c) {
    return switch (c) {
      case 'a', 'e' -> A;
      case 'i', 'y' -> I;
      case 'o', 'u', 'w' -> U;
      default -> 0;
    };
  }

  private static int arabicVowel(char c, boolean last) {
    return switch (c) {
      case '\u0627' -> A;
      case '\u0647' -> last ? A : 0;
      case '\u064A' -> I;
      case '\u0648' -> U;
      default -> 0;
    };
  }

  private static char latin(char c, char next) {
    if (isDigraph(c, next)) {
      return switch (c) {
        case 't' -> 'T';
        case 'k' -> 'x';
        case 's', 'c' -> 'S';
        case 'g' -> 'G';
        case 'p' -> 'f';
        case 'z' -> 'j';
        default -> next == 'j' ? 'j' : 'D';
      };
    }
    return switch (c) {
      case 'b', 'p' -> 'b';
      case 'f', 'v' -> 'f';
      case 'q', 'c', 'x' -> 'k';
      case 't', 'd', 's', 'z', 'j', 'k', 'g', 'm', 'n', 'l', 'r' -> c;
      default -> 0;
    };
  }

  private static char arabic(char c) {
    return switch (c) {
      case '\u0628' -> 'b';
      case '\u0641' -> 'f';
      case '\u062A', '\u0637' -> 't';
      case '\u062B' -> 'T';
      case '\u062F', '\u0636' -> 'd';
      case '\u0630', '\u0638' -> 'D';
      case '\u0633', '\u0635' -> 's';
      case '\u0632' -> 'z';
      case '\u0634' -> 'S';
      case '\u062C' -> 'j';
      case '\u0642', '\u0643' -> 'k';
      case '\u063A' -> 'G';
      case '\u062E' -> 'x';
      case '\u0645' -> 'm';
      case '\u0646' -> 'n';
      case '\u0644' -> 'l';
      case '\u0631' -> 'r';
      default -> 0;
    };
  }
}
