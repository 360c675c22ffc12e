package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nisba.catalogue.StorageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files that were sent, kept in {@code NISBA_HOME/imports} until their import has ended, so that it
 * can be run again after a crash. Thread-safe.
 */
@Component
class Spool {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String PART = ".part";

  private final Path directory;

  Spool(StorageSettings settings) {
    directory = settings.home().toAbsolutePath().normalize().resolve("imports");
  }

  /** Keeps a whole body under the id of an import, or nothing when it breaks off. */
  void keep(String id, InputStream body) throws IOException {
    Files.createDirectories(directory);
    Path part = directory.resolve(id + PART);
    try {
      Files.copy(body, part);
      Files.move(part, file(id));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** {@return the file of an import} */
  Path file(String id) {
    return directory.resolve(id);
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      LOG.warn("cannot delete {}", file(id), e);
    }
  }

  /** Deletes the beginnings of bodies whose receipt a crash has ended. */
  void deleteParts() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> parts = files.filter(file -> file.toString().endsWith(PART)).toList();
      for (Path part : parts) {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
