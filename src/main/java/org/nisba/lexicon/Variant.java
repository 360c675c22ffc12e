package org.nisba.lexicon;

import org.nisba.names.NameAlignment;

/**
 * A stored name that a spelling may be a variant of.
 *
 * @param name the stored name
 * @param logOdds natural-log odds that both are spellings of one name
 * @param alignment the parts of the spelling beside those of the stored name
 */
public record Variant(Name name, double logOdds, NameAlignment alignment) {

  /** {@return how probable it is that both are spellings of one name, 0 to 1} */
  public double probability() {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
