package org.nisba.names;

/**
 * Which sounds a word is written with, in 64 bits, to tell apart at little cost words that may be
 * spellings of one from those that share only the classes of their consonants.
 *
 * <p>Each letter says which sound it is and which sounds it may be taken for (ظ is written {@code z
 * dh d th}); what one word says and the other does not allow counts. Blind to order. Stateless and
 * thread-safe.
 */
public final class SoundSignature {

  private static final int LOOSE = 21;
  private static final long MASK = (1L << LOOSE) - 1;

  private static final int B = 1;
  private static final int F = 1 << 1;
  private static final int T = 1 << 2;
  private static final int TH = 1 << 3;
  private static final int J = 1 << 4;
  private static final int H = 1 << 5;
  private static final int KH = 1 << 6;
  private static final int D = 1 << 7;
  private static final int DH = 1 << 8;
  private static final int R = 1 << 9;
  private static final int Z = 1 << 10;
  private static final int S = 1 << 11;
  private static final int SH = 1 << 12;
  private static final int GH = 1 << 13;
  private static final int K = 1 << 14;
  private static final int L = 1 << 15;
  private static final int M = 1 << 16;
  private static final int N = 1 << 17;
  private static final int U = 1 << 18;
  private static final int I = 1 << 19;
  private static final int A = 1 << 20;

  private SoundSignature() {}

  /**
   * {@return how far two words are from being spellings of one; 0 for the nearest}
   *
   * @param a signature of a word
   * @param b signature of another
   */
  public static int distance(long a, long b) {
    return Long.bitCount(a & ~(b >> LOOSE) & MASK) + Long.bitCount(b & ~(a >> LOOSE) & MASK);
  }

  /** {@return the signature of a folded word} */
  public static long of(String letters) {
    long strict = 0;
    long loose = 0;
    int length = letters.length();
    for (int i = 0; i < length; i++) {
      char c = letters.charAt(i);
      if (c >= 0x600) {
        long sound = arabic(c, i == length - 1);
        strict |= sound & MASK;
        loose |= sound | sound >> 32;
      } else {
        char next = i + 1 < length ? letters.charAt(i + 1) : ' ';
        long sound = next == 'h' ? digraph(c) : 0;
        if (sound != 0) {
          i++;
        } else {
          sound = latin(c, next);
        }
        strict |= sound & MASK & ~(long) (U | I | A);
        loose |= sound | sound >> 32;
      }
    }
    return strict | (loose & MASK) << LOOSE;
  }

  private static long sound(int is, int mayBe) {
    return is | (long) mayBe << 32;
  }

  private static long digraph(char c) {
    return switch (c) {
      case 't' -> sound(TH, T | S | DH | H | Z);
      case 'k' -> sound(KH, K | H);
      case 'd' -> sound(DH, D | Z | TH | H);
      case 's' -> sound(SH, S | H | J);
      case 'c' -> sound(SH, K | KH | H | J | T);
      case 'z' -> sound(J, Z | H | SH);
      case 'g' -> sound(GH, K | H | J);
      case 'p' -> sound(F, B | H);
      default -> 0;
    };
  }

  private static long latin(char c, char next) {
    return switch (c) {
      case 'b', 'p' -> sound(B, F);
      case 'f' -> sound(F, 0);
      case 'v' -> sound(F, U | B);
      case 't' -> sound(T, TH | D | SH);
      case 'j' -> sound(J, I | Z | SH | GH | KH);
      case 'h' -> sound(0, H | KH);
      case 'd' -> sound(D, T | DH | (next == 'j' ? J : 0));
      case 'r' -> sound(R, GH);
      case 'z' -> sound(Z, S | DH | TH);
      case 's' -> sound(S, Z | TH | SH);
      case 'x' -> sound(K, S);
      case 'c' -> sound(K, S | J | SH | T);
      case 'g' -> sound(K, GH | J);
      case 'k', 'q' -> sound(K, KH);
      case 'l' -> sound(L, 0);
      case 'm' -> sound(M, 0);
      case 'n' -> sound(N, M);
      case 'u', 'o', 'w' -> sound(U, 0);
      case 'i', 'y' -> sound(I, 0);
      case 'e' -> sound(0, A | I);
      case 'a' -> sound(A, 0);
      default -> 0;
    };
  }

  private static long arabic(char c, boolean last) {
    return switch (c) {
      case '\u0628' -> sound(B, F);
      case '\u0641' -> sound(F, 0);
      case '\u062A', '\u0637' -> sound(T, D | TH);
      case '\u062B' -> sound(TH, T | S);
      case '\u062C' -> sound(J, K | SH);
      case '\u062D' -> sound(H, KH);
      case '\u0647' -> sound(last ? 0 : H, A | H | T);
      case '\u062E' -> sound(KH, K | H);
      case '\u062F' -> sound(D, T);
      case '\u0636' -> sound(D, DH | Z | T);
      case '\u0630' -> sound(DH, D | Z);
      case '\u0638' -> sound(DH, Z | D | TH);
      case '\u0631' -> sound(R, 0);
      case '\u0632' -> sound(Z, S);
      case '\u0633', '\u0635' -> sound(S, Z | K);
      case '\u0634' -> sound(SH, J | S);
      case '\u063A' -> sound(GH, K | R);
      case '\u0642', '\u0643' -> sound(K, KH);
      case '\u0644' -> sound(L, 0);
      case '\u0645' -> sound(M, N);
      case '\u0646' -> sound(N, 0);
      case '\u0648' -> sound(U, F);
      case '\u064A' -> sound(I, A);
      case '\u0627' -> sound(last ? 0 : A, A | I);
      default -> 0;
    };
  }
}
