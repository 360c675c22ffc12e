package org.nisba.lexicon;

import java.util.List;
import org.nisba.names.NamePart.Role;
import org.nisba.names.SpelledName;
import org.nisba.names.SpelledName.Form;
import org.nisba.names.SpellingModel;

/**
 * The words of spellings while their indices are made: each word has a number, so that what is
 * known of it is found out once. Not thread-safe.
 */
final class SpelledWords {

  private final TextNumbers ids = new TextNumbers();
  private final IntLists.Builder spellingsByWord = new IntLists.Builder();
  private final Ints.Builder information = new Ints.Builder();
  private final IntsByNumber parts = new IntsByNumber();

  private SpelledWords() {}

  /** {@return the words of all spellings} */
  static SpelledWords of(Spellings spellings, SpellingModel model) {
    SpelledWords all = new SpelledWords();
    Stretches.forEach(
        spellings.size(),
        (from, to) -> {
          SpelledWords some = new SpelledWords();
          for (int i = from; i < to; i++) {
            some.add(SpelledName.forms(spellings.text(i)), model);
          }
          return some;
        },
        all::addAll);
    return all;
  }

  /** {@return whether names are found by words that do something in them} */
  static boolean isIndexed(Role role) {
    return role == Role.NAME || role == Role.TITLE;
  }

  /** {@return the words by number} */
  TextNumbers ids() {
    return ids;
  }

  /** {@return how many spellings there are} */
  int size() {
    return parts.size();
  }

  /** {@return the numbers of the parts of a spelling that tell} */
  int[] parts(int spelling) {
    return parts.get(spelling);
  }

  private void add(List<Form> words, SpellingModel model) {
    int spelling = size();
    float sum = 0;
    for (Form word : words) {
      if (isIndexed(word.role())) {
        int id = ids.of(word.letters());
        spellingsByWord.add(id, spelling);
        if (!word.fullLetters().equals(word.letters())) {
          spellingsByWord.add(ids.of(word.fullLetters()), spelling);
        }
        if (SkeletonKeys.isPart(word.role(), word.isJoined())) {
          sum += word.information(model);
          parts.add(id);
        }
      }
    }
    information.add(Float.floatToIntBits(sum));
    parts.end();
  }

  private void addAll(SpelledWords other) {
    int[] known = ids.addAll(other.ids);
    int shift = size();
    other.spellingsByWord.forEach(
        (word, spelling) -> spellingsByWord.add(known[word], shift + spelling));
    information.addAll(other.information);
    for (int spelling = 0; spelling < other.size(); spelling++) {
      for (int part : other.parts(spelling)) {
        parts.add(known[part]);
      }
      parts.end();
    }
  }

  /** Writes what is kept for each spelling, and the spellings of each word. */
  void write(Columns columns) {
    columns.put("variants.information", information.column());
    spellingsByWord.lists(ids.size(), size()).write(columns, "variants.byWord");
  }
}
