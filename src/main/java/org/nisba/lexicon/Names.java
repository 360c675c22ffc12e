package org.nisba.lexicon;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a segment, those stored and those derived from them, in the order of their entities.
 * Immutable and thread-safe.
 *
 * <p>What many names have in common, their form, is kept once; a derived name that is a part of the
 * stored one has its text there.
 */
final class Names {

  private static final NameKind[] KINDS = NameKind.values();

  private final Ints entities;
  private final Ints forms;
  private final Ints starts;
  private final Ints lengths;
  private final Blob texts;
  private final Form[] known;
  private final int firstEntity;
  private final int storedCount;

  /** All that a name is, but for its entity and its text. */
  private record Form(
      String language, NameKind kind, int words, int capitals, Period period, boolean stored) {}

  /** Opens the names of entities that are numbered from {@code firstEntity} on. */
  Names(Columns columns, int firstEntity) {
    this.entities = new Ints(columns.get("names.entities"));
    this.forms = new Ints(columns.get("names.forms"));
    this.starts = new Ints(columns.get("names.starts"));
    this.lengths = new Ints(columns.get("names.lengths"));
    this.texts = new Blob(columns.get("names.texts"));
    this.firstEntity = firstEntity;
    Blob.Cursor cursor = new Blob(columns.get("names.known")).at(0);
    this.storedCount = cursor.number();
    this.known = new Form[cursor.number()];
    Arrays.setAll(
        known,
        _ ->
            new Form(
                cursor.text(),
                KINDS[cursor.number()],
                cursor.number(),
                cursor.number(),
                period(cursor),
                cursor.number() > 0));
  }

  private static Period period(Blob.Cursor cursor) {
    Period period = new Period(cursor.optionalText(), cursor.optionalText());
    return period.isBounded() ? period : Period.ALWAYS;
  }

  /** {@return how many there are, those derived counted} */
  int size() {
    return forms.size();
  }

  /** {@return how many are stored} */
  int storedCount() {
    return storedCount;
  }

  /** {@return the index in the lexicon of a name's entity} */
  int entity(int row) {
    return firstEntity + entities.get(row);
  }

  NameKind kind(int row) {
    return known[forms.get(row)].kind;
  }

  boolean isStored(int row) {
    return known[forms.get(row)].stored;
  }

  String text(int row) {
    return texts.text(starts.get(row), lengths.get(row));
  }

  /** {@return the text of a name in UTF-8} */
  byte[] encoded(int row) {
    return texts.encoded(starts.get(row), lengths.get(row));
  }

  Name get(int row) {
    Form form = known[forms.get(row)];
    return new Name(
        entity(row), form.language, text(row), form.kind, form.words, form.capitals, form.period);
  }

  /** Takes names one after the other, those of an entity together. Not thread-safe. */
  static final class Builder {

    private final Ints.Builder entities = new Ints.Builder();
    private final Ints.Builder forms = new Ints.Builder();
    private final Ints.Builder starts = new Ints.Builder();
    private final Ints.Builder lengths = new Ints.Builder();
    private final Blob.Builder texts = new Blob.Builder();
    private final Map<Form, Integer> numbers = new HashMap<>();
    private final List<Form> known = new ArrayList<>();

    /** Where the stored texts of the entity that names are added to begin. */
    private final Map<String, Integer> startsOfTexts = new HashMap<>();

    private String text = "";
    private int start;
    private int length;
    private int storedCount;

    int size() {
      return forms.size();
    }

    /** {@return the index in the segment of a name's entity} */
    int entity(int row) {
      return entities.get(row);
    }

    NameKind kind(int row) {
      return known.get(forms.get(row)).kind;
    }

    /**
     * {@return the row of the name that has a text as it is stored; -1 when the entity has none}
     */
    int find(String stored, int firstRow) {
      Integer at = startsOfTexts.get(stored);
      if (at == null) {
        return -1;
      }
      int row = firstRow; // the first name with this beginning is the whole text
      while (starts.get(row) != at) {
        row++;
      }
      return row;
    }

    /** Forgets the texts of the entity before. */
    void beginEntity() {
      startsOfTexts.clear();
    }

    /** Adds a name as it is stored: the derived ones that are added next are of it. */
    void addStored(
        int entity,
        String language,
        String stored,
        NameKind kind,
        int words,
        int capitals,
        Period period) {
      Integer earlier = startsOfTexts.putIfAbsent(stored, texts.size());
      byte[] encoded = stored.getBytes(StandardCharsets.UTF_8);
      text = stored;
      start = earlier == null ? texts.size() : earlier;
      length = encoded.length;
      if (earlier == null) {
        texts.raw(encoded, 0, length);
      }
      storedCount++;
      add(entity, new Form(language, kind, words, capitals, period, true), start, length);
    }

    /** Adds a name that is derived from the one stored last. */
    void addDerived(
        int entity,
        String language,
        String part,
        NameKind kind,
        int words,
        int capitals,
        Period period) {
      Form form = new Form(language, kind, words, capitals, period, false);
      int at = text.indexOf(part);
      if (part.length() == text.length() && at == 0) {
        add(entity, form, start, length);
      } else if (at >= 0 && length == text.length()) {
        add(entity, form, start + at, part.length());
      } else {
        byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
        int from =
            at < 0
                ? texts.size()
                : start + text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
        if (at < 0) {
          texts.raw(encoded, 0, encoded.length);
        }
        add(entity, form, from, encoded.length);
      }
    }

    private void add(int entity, Form form, int from, int bytes) {
      int number = numbers.computeIfAbsent(form, _ -> known.size());
      if (number == known.size()) {
        known.add(form);
      }
      entities.add(entity);
      forms.add(number);
      starts.add(from);
      lengths.add(bytes);
    }

    void write(Columns columns) {
      columns.put("names.entities", entities.column());
      columns.put("names.forms", forms.column());
      columns.put("names.starts", starts.column());
      columns.put("names.lengths", lengths.column());
      columns.put("names.texts", texts.column());
      columns.put("names.known", knownForms());
    }

    private MemorySegment knownForms() {
      Blob.Builder written = new Blob.Builder();
      written.number(storedCount);
      written.number(known.size());
      for (Form form : known) {
        written.text(form.language);
        written.number(form.kind.ordinal());
        written.number(form.words);
        written.number(form.capitals);
        written.optionalText(form.period.from());
        written.optionalText(form.period.to());
        written.number(form.stored ? 1 : 0);
      }
      return written.column();
    }
  }
}
