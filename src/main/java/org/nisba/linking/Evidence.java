package org.nisba.linking;

/**
 * One reason for or against a candidate.
 *
 * @param feature the feature's name
 * @param value what was measured; its range is the feature's
 * @param contribution what it adds to the score, in natural-log odds
 */
public record Evidence(Feature feature, double value, double contribution) {}
