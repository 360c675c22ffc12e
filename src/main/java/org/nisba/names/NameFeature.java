package org.nisba.names;

/** What is measured of two names beside each other. */
public enum NameFeature {
  /** Always 1. */
  BIAS(0),
  /** Sum of the log likelihood ratios of the parts that pair, in tens of nats. */
  SHARED(1),
  /** The log likelihood ratio of the pair of parts with the lowest, in fives of nats, at most 2. */
  LEAST_SHARED(1),
  /** How well the letters of the parts pair, per letter, in nats; about 0 for the same letters. */
  FIT(0),
  /** The same for the part that pairs worst; at most 0. */
  WORST_PART(0),
  /** Log probability of the oddest correspondence of letters, in fives of nats. */
  ODDEST_LETTERS(1),
  /** What is left over on the side where less is, in tens of nats. */
  LESS_LEFT_OVER(-1),
  /** What is left over on the other side, in tens of nats. */
  MORE_LEFT_OVER(-1),
  /** The share of both names that is left over, 0 to 1. */
  SHARE_LEFT_OVER(-1),
  /** The number of parts that pair, at most 4. */
  PARTS(0),
  /** 1 when the parts stand in another order. */
  REORDERED(-1),
  /** The number of initials that stand for a part. */
  INITIALS(0),
  /** 1 when all parts that pair have the same letters. */
  SAME_LETTERS(0),
  /** What is left over of particles, in tens of nats. */
  PARTICLES_LEFT_OVER(-1),
  /** What is left over of titles, in tens of nats. */
  TITLES_LEFT_OVER(-1),
  /** How far the parts that pair fall short of the most usual spelling, in tens of nats. */
  SHORTFALL(0),
  /** The same for the part that falls shortest, in fives of nats. */
  WORST_SHORTFALL(-1),
  /** The mean of how far the parts are attested with the same words of the other script, 0 to 1. */
  ATTESTED(1),
  /** How far the part that is so least is attested with other words, 0 to 1; squared. */
  OTHERWISE_ATTESTED(-1),
  /** The number of parts of which one has an ending of the feminine that the other lacks. */
  FEMININE(-1);

  private final int sign;

  NameFeature(int sign) {
    this.sign = sign;
  }

  /**
   * {@return 1 when a higher value can only speak for the same name, -1 when it can only speak
   * against it, 0 when either may be learned}
   */
  public int sign() {
    return sign;
  }
}
