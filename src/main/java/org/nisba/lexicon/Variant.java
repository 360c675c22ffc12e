package org.nisba.lexicon;

import org.nisba.names.NameAlignment;

/**
 * A stored name that a spelling may be a variant of.
 *
 * @param name the stored name
 * @param same whether it is the same but for case, accents, hyphens and articles
 * @param score how probable it is that the spelling means this name and neither another stored one
 *     nor none, 0 to 1; 1 when it is the same
 * @param alignment the parts of the spelling beside those of the stored name
 */
public record Variant(Name name, boolean same, double score, NameAlignment alignment) {}
