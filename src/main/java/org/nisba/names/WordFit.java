package org.nisba.names;

/**
 * How well two words fit as spellings of one.
 *
 * @param shortfall how far they fall short of the most usual spelling of either, in nats; about 0
 *     for the best
 * @param oddest natural logarithm of the probability of the oddest pair of chunks; below 0
 */
public record WordFit(float shortfall, float oddest) {}
