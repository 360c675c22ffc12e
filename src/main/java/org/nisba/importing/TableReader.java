package org.nisba.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads tables as people keep them: headers in English or French, divided by commas, semicolons or
 * tabs, several names in a cell, in UTF-8, UTF-16 or a Windows encoding. See src/docs/import.md.
 */
final class TableReader implements EntityReader {

  private static final int LONGEST_HEADER = 1 << 16;
  private static final int LONGEST_CELL = 1 << 20;

  private final ImportOptions options;

  TableReader(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    TextEncoding found = TextEncoding.of(bytes);
    bytes.skipNBytes(found.markLength());
    Charset charset =
        options.encoding() == null ? found.charset() : Charset.forName(options.encoding());
    if (!charset.equals(StandardCharsets.UTF_8)) {
      sink.note("read as " + charset.name().toLowerCase(Locale.ROOT));
    }
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset), 1 << 16);
    char separator = separator(text);
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .allowExtraCharsAfterClosingQuote(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_CELL)
            .ofCsvRecord((Reader) text)) {
      TableColumns columns = null;
      for (CsvRecord record : records) {
        if (columns == null) {
          columns = new TableColumns(record.getFields(), options, sink);
        } else if (!isBlank(record.getFields())) {
          sink.line();
          row(columns, record, sink);
        }
      }
    } catch (CsvParseException e) {
      throw new UnreadableFileException("the table cannot be read further: " + message(e));
    }
  }

  private static void row(TableColumns columns, CsvRecord record, EntitySink sink) {
    long line = record.getStartingLineNumber();
    try {
      sink.accept(line, columns.entity(record.getFields()));
    } catch (InvalidLineException e) {
      sink.reject(line, e.reason());
    }
  }

  private static String message(CsvParseException e) {
    Throwable cause = e.getCause();
    return e.getMessage() + (cause == null ? "" : " " + cause.getMessage());
  }

  /** {@return what divides the header most often} */
  private static char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    int[] counts = new int[3];
    String signs = ",;\t";
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < LONGEST_HEADER - 1; i++) {
      int c = text.read();
      if (c < 0 || (begun && !quoted && (c == '\n' || c == '\r'))) {
        break;
      }
      begun |= !Character.isWhitespace(c);
      quoted ^= c == '"';
      int sign = signs.indexOf(c);
      if (sign >= 0 && !quoted) {
        counts[sign]++;
      }
    }
    text.reset();
    int most = counts[1] > counts[0] ? 1 : 0;
    return signs.charAt(counts[2] > counts[most] ? 2 : most);
  }

  private static boolean isBlank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }
}
