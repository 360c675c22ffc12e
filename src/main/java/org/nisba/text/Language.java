package org.nisba.text;

import java.util.Locale;
import java.util.Optional;

/** The languages that texts may be in. */
public enum Language {
  /** French. */
  FR,
  /** Arabic. */
  AR,
  /** English. */
  EN;

  /** {@return the BCP 47 tag: {@code fr}, {@code ar}, {@code en}} */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the language of a tag, which may carry a region ({@code fr-CA}); empty when it is none
   * of these}
   */
  public static Optional<Language> ofTag(String tag) {
    String primary = tag.split("[-_]", 2)[0].toUpperCase(Locale.ROOT);
    for (Language language : values()) {
      if (language.name().equals(primary)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
