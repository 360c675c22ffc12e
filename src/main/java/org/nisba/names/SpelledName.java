package org.nisba.names;

import java.util.ArrayList;
import java.util.List;
import org.nisba.names.NamePart.Role;
import org.nisba.text.Script;

/**
 * A name taken apart and made ready to be compared: its parts, and each two neighbours as one word,
 * since what one spelling joins another divides ({@code Ben Kirane}, {@code Benkirane}). Immutable.
 */
public final class SpelledName {

  /**
   * A part, or two of them read as one.
   *
   * @param first index of its first part
   * @param last index of its last part
   * @param letters folded, without an article
   * @param fullLetters the same with the article where it may be part of the word: الكاظمي, {@code
   *     Alkhatib}; else the same as {@code letters}
   * @param bare the same, coded
   * @param full coded with the article; the same as {@code bare} when there is none
   * @param arabic whether it is in Arabic script
   * @param role what it does in the name
   * @param information how much its letters tell, in nats; above 0
   * @param sound the {@link SoundPattern} of {@code letters}
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed; words are compared by identity only
  public record Word(
      int first,
      int last,
      String letters,
      String fullLetters,
      byte[] bare,
      byte[] full,
      boolean arabic,
      Role role,
      float information,
      long sound) {

    /** {@return whether there is an article, so that it may be read with and without} */
    public boolean hasArticle() {
      return bare.length != full.length;
    }

    /** {@return whether there are digits, which have no other spelling} */
    public boolean hasDigits() {
      for (int i = 0; i < letters.length(); i++) { // asked for each pair of words
        if (letters.charAt(i) >= '0' && letters.charAt(i) <= '9') {
          return true;
        }
      }
      return false;
    }

    /** {@return whether it is two parts read as one} */
    public boolean isJoined() {
      return first != last;
    }
  }

  private final List<NamePart> parts;
  private final List<Word> words;
  private final int[] joinedAt;
  private final boolean arabic;

  private SpelledName(List<NamePart> parts, List<Word> words) {
    this.parts = parts;
    this.words = words;
    this.joinedAt = new int[parts.size()];
    for (int i = parts.size(); i < words.size(); i++) {
      joinedAt[words.get(i).first()] = i;
    }
    this.arabic = parts.stream().anyMatch(part -> part.script() == Script.ARABIC);
  }

  /**
   * A part, or two of them read as one, by its letters alone: what is enough to find names by.
   *
   * @param first index of its first part
   * @param last index of its last part
   * @param letters as those of a {@link Word}
   * @param fullLetters as those of a {@link Word}
   * @param full with the article, wherever it may stand
   * @param script what it is written with
   * @param role what it does in the name
   */
  public record Form(
      int first,
      int last,
      String letters,
      String fullLetters,
      String full,
      Script script,
      Role role) {

    /** {@return whether it is two parts read as one} */
    public boolean isJoined() {
      return first != last;
    }

    /** {@return how much its letters tell, in nats; above 0} */
    public float information(SpellingModel model) {
      return -model.letters(CodedWord.of(letters), script == Script.ARABIC);
    }
  }

  /** {@return a name ready to be compared} */
  public static SpelledName of(String name, SpellingModel model) {
    List<NamePart> parts = NameParts.of(name);
    return new SpelledName(parts, forms(parts).stream().map(form -> word(form, model)).toList());
  }

  /** {@return the parts of a name, in order, and behind them each two neighbours as one} */
  public static List<Form> forms(String name) {
    return forms(NameParts.of(name));
  }

  private static List<Form> forms(List<NamePart> parts) {
    List<Form> forms = new ArrayList<>(parts.size() * 2);
    for (int i = 0; i < parts.size(); i++) {
      NamePart part = parts.get(i);
      forms.add(form(i, i, part.bare(), part.full(), part.first() == part.last(), part));
    }
    for (int i = 0; i + 1 < parts.size(); i++) {
      NamePart a = parts.get(i);
      NamePart b = parts.get(i + 1);
      boolean joins = a.script() == b.script() && (isWord(a) || isWord(b));
      if (joins && a.bare().length() + b.bare().length() <= 16) {
        String bare = a.bare() + b.bare();
        forms.add(form(i, i + 1, bare, a.full() + b.full(), false, isWord(a) ? a : b));
      }
    }
    return forms;
  }

  private static boolean isWord(NamePart part) {
    return part.role() == Role.NAME;
  }

  private static Form form(
      int first, int last, String bare, String full, boolean written, NamePart part) {
    return new Form(first, last, bare, written ? full : bare, full, part.script(), part.role());
  }

  private static Word word(Form form, SpellingModel model) {
    byte[] coded = CodedWord.of(form.letters);
    boolean arabic = form.script == Script.ARABIC;
    return new Word(
        form.first,
        form.last,
        form.letters,
        form.fullLetters,
        coded,
        form.full.equals(form.letters) ? coded : CodedWord.of(form.full),
        arabic,
        form.role,
        -model.letters(coded, arabic),
        SoundPattern.of(form.letters));
  }

  /** {@return the parts, in order} */
  public List<NamePart> parts() {
    return parts;
  }

  /** {@return the parts as words, in order, and behind them each two neighbours as one} */
  public List<Word> words() {
    return words;
  }

  /** {@return the index in {@link #words} of a word of this name} */
  public int indexOf(Word word) {
    return word.isJoined() ? joinedAt[word.first()] : word.first();
  }

  /** {@return whether any part is in Arabic script} */
  public boolean isArabic() {
    return arabic;
  }
}
