package org.nisba.linking;

/**
 * A text to be linked, alone or together with others.
 *
 * @param text any string
 * @param options what is asked for
 */
public record Article(String text, LinkOptions options) {}
