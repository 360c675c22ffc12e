package org.nisba.commands;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.nisba.importing.Exports;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code export [FILE]}: writes the catalogue to a file, whole or not at all, or to standard
 * output.
 */
@Command(name = "export", description = "Writes the catalogue.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to (default: standard output); gzipped if the name ends in .gz.")
  private @Nullable Path file;

  @Option(
      names = "--format",
      description = "nisba or csv (default: as the file's name says, else nisba).")
  private Exports.@Nullable Format format;

  @Option(
      names = "--since",
      description = "Only what was changed after this revision, with what was deleted.")
  private long since;

  @Override
  public Integer call() throws IOException {
    try (ConfigurableApplicationContext context = Commands.context()) {
      Exports exports = context.getBean(Exports.class);
      if (file == null) {
        exports.write(formatOf(""), since, _ -> new Unclosed(Commands.OUT));
      } else {
        write(exports, file);
      }
    }
    return 0;
  }

  private void write(Exports exports, Path to) throws IOException {
    Path part = to.resolveSibling(to.getFileName() + ".part");
    try {
      exports.write(formatOf(to.toString()), since, revision -> open(part, to, revision));
      Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static OutputStream open(Path part, Path to, long revision) {
    Commands.ERR.println("revision " + revision + " to " + to);
    try {
      OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
      return to.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Exports.Format formatOf(String name) {
    if (format != null) {
      return format;
    }
    return name.endsWith(".csv") || name.endsWith(".csv.gz")
        ? Exports.Format.CSV
        : Exports.Format.NISBA;
  }

  /** Standard output, which is not for the export to close. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
