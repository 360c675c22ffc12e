package org.nisba.serving;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nisba.catalogue.Catalogue;
import org.nisba.catalogue.StorageSettings;
import org.nisba.lexicon.Lexicon;
import org.nisba.lexicon.LexiconFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lexicons kept in files below the home directory, so that a start need not make one anew. A file
 * is used only if the catalogue's history still has the very change that it was saved after; a home
 * that cannot be written to, or none, costs no more than a line in the log.
 */
@Component
class LexiconSnapshots {

  private static final Logger LOG = LoggerFactory.getLogger(LexiconSnapshots.class);
  private static final String ENDING = ".lexicon";

  private final Catalogue catalogue;
  private final Path directory;
  private boolean failed;

  LexiconSnapshots(Catalogue catalogue, StorageSettings settings) {
    this.catalogue = catalogue;
    this.directory = settings.home().toAbsolutePath().normalize().resolve("lexicon");
  }

  /**
   * {@return the newest lexicon in a file that is of the catalogue as it was at some revision}
   * Takes away what a killed service has left half written.
   */
  Optional<Lexicon> newest() {
    try {
      for (Path file : files("*.writing")) {
        Files.deleteIfExists(file);
      }
      for (Path file : files("*" + ENDING)) {
        Optional<Lexicon> opened = open(file);
        if (opened.isPresent()) {
          return opened;
        }
      }
    } catch (IOException e) {
      LOG.warn("no lexicon is read from {}: {}", directory, e.toString());
    }
    return Optional.empty();
  }

  private Optional<Lexicon> open(Path file) {
    try {
      LexiconFile opened = LexiconFile.open(file);
      Lexicon lexicon = opened.lexicon();
      if (catalogue.origin(lexicon.revision()).filter(opened.origin()::equals).isPresent()) {
        LOG.info("lexicon of revision {} opened from {}", lexicon.revision(), file);
        return Optional.of(lexicon);
      }
      LOG.info("{} is not used: it is not of this catalogue", file);
    } catch (IOException e) {
      LOG.info("{} is not used: {}", file, e.getMessage());
    }
    return Optional.empty();
  }

  /**
   * Saves a lexicon and takes older files away.
   *
   * @return the same lexicon opened from its file, or nothing when it cannot be saved
   */
  synchronized Optional<Lexicon> save(Lexicon lexicon) {
    Optional<String> origin = catalogue.origin(lexicon.revision());
    if (origin.isEmpty()) {
      return Optional.empty(); // an empty catalogue, or one whose history begins later
    }
    try {
      Files.createDirectories(directory);
      Path file =
          directory.resolve(String.format(Locale.ROOT, "%019d%s", lexicon.revision(), ENDING));
      new LexiconFile(lexicon, origin.get()).save(file);
      Lexicon opened = LexiconFile.open(file).lexicon();
      clean(file);
      failed = false;
      return Optional.of(opened);
    } catch (IOException e) {
      if (!failed) {
        LOG.warn(
            "the lexicon is not kept in {} and is made anew at each start: {}",
            directory,
            e.toString());
        failed = true;
      }
      return Optional.empty();
    }
  }

  private void clean(Path kept) throws IOException {
    for (Path file : files("*" + ENDING)) {
      if (!file.equals(kept)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The newest first, as their names begin with the revision. */
  private List<Path> files(String pattern) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, pattern)) {
        found.forEach(files::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    files.sort(Comparator.reverseOrder());
    return files;
  }
}
