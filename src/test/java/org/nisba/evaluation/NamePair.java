package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Two spellings, and whether they name the same thing.
 *
 * @param type {@code person place organization}
 * @param kind {@code spelling}: the same from the letters; {@code alias}: the same, but only a
 *     catalogue can know; {@code trivial}: the same but for case or marks; {@code reorder}: the
 *     same words in another order; {@code negative}: not the same
 * @param frStyle whether the Latin side is written the French way
 * @param entity the id of what a pair of the same names; of a negative, the ids of both joined by
 *     {@code |}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NamePair(
    String a,
    String b,
    @JsonProperty("lang_a") String languageA,
    @JsonProperty("lang_b") String languageB,
    String type,
    boolean same,
    String kind,
    @JsonProperty("cross_script") boolean crossScript,
    @JsonProperty("fr_style") boolean frStyle,
    String source,
    String entity) {

  boolean withinArabic() {
    return !crossScript && isArabic(languageA);
  }

  boolean withinLatin() {
    return !crossScript && !isArabic(languageA);
  }

  boolean isSpelling() {
    return same && kind.equals("spelling");
  }

  /** {@return whether letters can decide: everything but aliases} */
  boolean isDecidable() {
    return !kind.equals("alias");
  }

  /** {@return how a negative was made: what stands before the colon or slash of its source} */
  String sourceKind() {
    return source.split("[:/]", 2)[0];
  }

  static boolean isArabic(String language) {
    return language.equals("ar");
  }
}
