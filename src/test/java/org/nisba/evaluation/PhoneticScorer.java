package org.nisba.evaluation;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.Languages;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/**
 * Compares names by phonetic codes of their romanised words. The words of both names are brought
 * together, the most alike first, and a word without a partner counts as unlike.
 *
 * <p>Two words are alike when they share a code, and unlike otherwise. Of the ways tried on the
 * training pairs (also the share of codes in common, and the Jaro-Winkler of codes), this gave both
 * methods the highest F1 at a precision of 0.95; Jaro-Winkler gave a higher AUC, since it sees some
 * likeness across the scripts, where Arabic has no vowels.
 */
final class PhoneticScorer implements PairScorer {

  private final String name;
  private final Function<String, Set<String>> encoder;
  private final Map<String, Set<String>> codes = new HashMap<>();

  private PhoneticScorer(String name, Function<String, Set<String>> encoder) {
    this.name = name;
    this.encoder = encoder;
  }

  /** Lawrence Philips' Double Metaphone, codes of up to 12 letters. */
  static PhoneticScorer doubleMetaphone() {
    DoubleMetaphone metaphone = new DoubleMetaphone();
    metaphone.setMaxCodeLen(12);
    return new PhoneticScorer(
        "Double Metaphone",
        word -> {
          Set<String> codes = new LinkedHashSet<>();
          codes.add(metaphone.doubleMetaphone(word, false));
          codes.add(metaphone.doubleMetaphone(word, true));
          return codes;
        });
  }

  /** Beider and Morse's generic rules, told that words are Arabic or French. */
  static PhoneticScorer beiderMorse() {
    PhoneticEngine engine = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
    Languages.LanguageSet languages = Languages.LanguageSet.from(Set.of("arabic", "french"));
    return new PhoneticScorer(
        "Beider-Morse", word -> Set.of(engine.encode(word, languages).split("\\|")));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public double score(String a, String b) {
    List<String> left = Romaniser.words(a);
    List<String> right = Romaniser.words(b);
    if (left.isEmpty() || right.isEmpty()) {
      return 0;
    }
    return WordAlignment.score(
        left,
        right,
        (x, y) ->
            Collections.disjoint(
                    codes.computeIfAbsent(x, encoder), codes.computeIfAbsent(y, encoder))
                ? 0
                : 1);
  }
}
