package org.nisba.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nisba.importing.EditPolicy;
import org.nisba.importing.ImportFormat;
import org.nisba.importing.ImportOptions;
import org.nisba.importing.ImportReport;
import org.nisba.importing.ImportRequest;
import org.nisba.importing.ImportState;
import org.nisba.importing.Imports;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE…}: each file is an import of its own, but those of GeoNames are one. */
@Command(
    name = "import",
    description = "Brings files into the catalogue.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

  private static final int REJECTIONS_SHOWN = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, plain, gzipped or bzip2ed.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--format",
      description =
          "nisba, wikidata, csv, ftm, geonames, jrc or skos; without it, the file's name says it.")
  private @Nullable String format;

  @Option(names = "--source", description = "Who says it (default: ${DEFAULT-VALUE}).")
  private String source = "import";

  @Option(
      names = "--languages",
      split = ",",
      description = "Languages taken (default: fr,ar,en,mul).")
  private List<String> languages = new ArrayList<>(ImportOptions.DEFAULTS.languages());

  @Option(
      names = "--types",
      split = ",",
      description = "Types taken, and classes of Wikidata such as Q515=PLACE (default: all).")
  private List<String> types = new ArrayList<>();

  @Option(names = "--encoding", description = "Encoding of tables (default: found out).")
  private @Nullable String encoding;

  @Option(names = "--keep-edits", description = "Leave what people have edited (the default).")
  private boolean keepEdits;

  @Option(names = "--replace", description = "Replace what people have edited, too.")
  private boolean replace;

  @Spec private @Nullable CommandSpec spec;

  /** Files that are imported together. */
  private record Part(String name, List<Path> files, ImportRequest request) {}

  @Override
  public Integer call() throws IOException {
    List<Part> parts = parts();
    boolean whole = true;
    try (ConfigurableApplicationContext context = Commands.context()) {
      Imports imports = context.getBean(Imports.class);
      imports.failLost();
      for (Part part : parts) {
        whole &= run(imports, part);
      }
    }
    return whole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<Part> parts() {
    if (keepEdits && replace) {
      throw wrong("--keep-edits and --replace exclude each other");
    }
    List<Part> parts = new ArrayList<>();
    List<Path> geoNames = new ArrayList<>();
    try {
      ImportOptions options =
          new ImportOptions(
              languages, types, encoding, replace ? EditPolicy.REPLACE : EditPolicy.KEEP);
      for (Path file : files) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
          throw wrong("cannot read " + file);
        }
        ImportFormat actual = format(file);
        if (actual == ImportFormat.GEONAMES) {
          geoNames.add(file);
        } else {
          parts.add(
              new Part(file.toString(), List.of(file), new ImportRequest(actual, source, options)));
        }
      }
      if (!geoNames.isEmpty()) {
        // The names must come before the features that they name.
        geoNames.sort(
            Comparator.comparing(file -> !file.getFileName().toString().contains("lternate")));
        parts.add(
            new Part(
                "GeoNames", geoNames, new ImportRequest(ImportFormat.GEONAMES, source, options)));
      }
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    return parts;
  }

  private ImportFormat format(Path file) {
    if (format != null) {
      String asked = format;
      return ImportFormat.ofId(asked.toLowerCase(Locale.ROOT))
          .orElseThrow(() -> wrong("--format: " + asked + " is not one of " + ImportFormat.ids()));
    }
    return ImportFormat.ofFileName(file.toString())
        .orElseThrow(() ->
            wrong(
                "the name of "
                    + file
                    + " does not tell its format; say --format, one of "
                    + ImportFormat.ids()));
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(
        spec == null ? new CommandLine(this) : spec.commandLine(), message);
  }

  private static boolean run(Imports imports, Part part) throws IOException {
    long size = 0;
    for (Path file : part.files()) {
      size += Files.size(file);
    }
    ImportReport report;
    try (ProgressLine progress = new ProgressLine(part.name(), size, Commands.ERR)) {
      report =
          imports.run(part.request(), () -> progress.counting(open(part.files())), progress::show);
    }
    print(part.name(), report);
    return report.state() == ImportState.COMPLETED;
  }

  private static InputStream open(List<Path> files) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    for (Path file : files) {
      streams.add(Files.newInputStream(file));
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  private static void print(String name, ImportReport report) {
    StringBuilder text = new StringBuilder(name);
    text.append(": ").append(report.state());
    text.append(", read ").append(report.read()).append(", accepted ").append(report.accepted());
    text.append(", skipped ").append(report.skipped());
    text.append(", rejected ").append(report.rejected());
    text.append(", changed ").append(report.changed());
    text.append(", unchanged ").append(report.unchanged());
    if (report.revision() != null) {
      text.append(", revision ").append(report.revision());
    }
    text.append('\n');
    if (report.failure() != null) {
      text.append("  ").append(report.failure()).append('\n');
    }
    if (report.state() == ImportState.COMPLETED && report.changed() == 0) {
      text.append("  nothing changed: the catalogue says what the file says\n");
    }
    report.rejections().stream()
        .limit(REJECTIONS_SHOWN)
        .forEach(rejection ->
            text.append("  line ")
                .append(rejection.line())
                .append(": ")
                .append(rejection.reason())
                .append('\n'));
    if (report.rejected() > REJECTIONS_SHOWN) {
      text.append("  the first 1,000 rejections are at /v1/imports/")
          .append(report.id())
          .append('\n');
    }
    report
        .notes()
        .forEach((note, count) ->
            text.append("  ").append(note).append(" (").append(count).append(")\n"));
    report
        .unknownFields()
        .forEach((field, count) ->
            text.append("  unknown field ").append(field).append(" (").append(count).append(")\n"));
    Commands.OUT.print(text);
    Commands.OUT.flush();
  }
}
