package org.nisba.lexicon;

import org.nisba.names.SoundPattern;

/** How far it is looked for names that are spelled like another. */
public enum Reach {
  /** Names of all sounds that spellings were met to have. */
  FAR(4, 6, 12, true),

  /**
   * Only names that sound nearly alike, at less than half of the cost: for words of which nothing
   * tells that they are a name. Mostly finds fewer than {@link #FAR}.
   */
  NEAR(2, 2, 4, false);

  /** The greatest {@link SoundPattern#distance}: within 4 were 97 in 100 spellings. */
  final int distance;

  /** Names that are compared in whole, more only when they are near alike. */
  final int compared;

  /** Names that are compared in whole when they are near alike. */
  final int alike;

  /** Whether one of two parts may lack a consonant. */
  final boolean lacking;

  Reach(int distance, int compared, int alike, boolean lacking) {
    this.distance = distance;
    this.compared = compared;
    this.alike = alike;
    this.lacking = lacking;
  }
}
