package org.nisba.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.lexicon.EntityType;

/**
 * A text with the names that are known in it.
 *
 * @param text the text
 * @param arabic whether it is Arabic
 * @param names in its order
 * @param complete whether nothing else in it is a name
 */
record LabelledText(String text, boolean arabic, List<Name> names, boolean complete) {

  /**
   * A name in a text.
   *
   * @param start first UTF-16 unit
   * @param end the unit behind it
   * @param type what it names; null when that is not known, nor whether it is a name
   * @param entity what it names, to name it alike everywhere; may be null
   */
  record Name(int start, int end, @Nullable EntityType type, @Nullable String entity) {}

  LabelledText {
    names = names.stream().sorted(Comparator.comparingInt(Name::start)).toList();
  }

  /** {@return the text with each name written otherwise, where there is another} */
  LabelledText rewritten(java.util.function.Function<Name, @Nullable String> other) {
    StringBuilder rewritten = new StringBuilder();
    List<Name> moved = new ArrayList<>();
    int at = 0;
    for (Name name : names) {
      String written = other.apply(name);
      rewritten.append(text, at, name.start);
      int start = rewritten.length();
      rewritten.append(written == null ? text.substring(name.start, name.end) : written);
      moved.add(new Name(start, rewritten.length(), name.type, name.entity));
      at = name.end;
    }
    rewritten.append(text, at, text.length());
    return new LabelledText(rewritten.toString(), arabic, moved, complete);
  }

  /** {@return the text with others before it} */
  LabelledText behind(String before, List<Name> namesBefore) {
    List<Name> all = new ArrayList<>(namesBefore);
    for (Name name : names) {
      int shift = before.length();
      all.add(new Name(name.start + shift, name.end + shift, name.type, name.entity));
    }
    return new LabelledText(before + text, arabic, all, complete);
  }
}
