package org.nisba.importing;

/**
 * A line that was not taken.
 *
 * @param line its number, from 1
 * @param reason its faults
 */
public record Rejection(long line, String reason) {}
