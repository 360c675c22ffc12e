package org.nisba.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.nisba.text.Tokenizer;
import org.nisba.text.Tokens;

/**
 * An entity with its names, taken apart into words before a {@link LexiconBuilder} is given them: a
 * third of the work of adding, which any thread can do. Not thread-safe while names are added.
 */
public final class LexiconEntry {

  private final Entity entity;
  private final List<Spelled> names = new ArrayList<>();

  /** Makes an entry without names. */
  public LexiconEntry(Entity entity) {
    this.entity = entity;
  }

  /** Adds a name that the entity bears for some time. */
  public void addName(String language, String text, NameKind kind, Period use) {
    Spelled last = names.isEmpty() ? null : names.getLast();
    Tokens words = last != null && last.text.equals(text) ? last.words : Tokenizer.tokens(text);
    names.add(new Spelled(language, text, kind, use, words)); // English is often as French
  }

  Entity entity() {
    return entity;
  }

  List<Spelled> names() {
    return names;
  }

  /** A name as it is stored, and its words. */
  record Spelled(String language, String text, NameKind kind, Period use, Tokens words) {

    Spelled(String language, String text, NameKind kind, Period use) {
      this(language, text, kind, use, Tokenizer.tokens(text));
    }
  }
}
