package org.nisba.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nisba.catalogue.StorageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Files of imports in {@code NISBA_HOME/imports}: what was sent, kept until its import has ended,
 * so that it can be run again after a crash, and what an import puts aside. Thread-safe.
 */
@Component
class Spool {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
  private static final String PART = ".part";

  private final Path directory;

  /** Ids of the files that this process has taken. */
  private final Set<String> own = ConcurrentHashMap.newKeySet();

  Spool(StorageSettings settings) {
    directory = settings.home().toAbsolutePath().normalize().resolve("imports");
  }

  /** Keeps a whole body under the id of an import, or nothing when it breaks off. */
  void keep(String id, InputStream body) throws IOException {
    own.add(id);
    Files.createDirectories(directory);
    Path part = directory.resolve(id + PART);
    try {
      Files.copy(body, part);
      Files.move(part, file(id));
    } finally {
      Files.deleteIfExists(part);
      if (!Files.exists(file(id))) {
        own.remove(id);
      }
    }
  }

  /** {@return an empty file to be written and read, which is no more when it is closed} */
  FileChannel scratch() throws IOException {
    Files.createDirectories(directory);
    return FileChannel.open(
        directory.resolve(UUID.randomUUID() + PART),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** {@return the file of an import} */
  Path file(String id) {
    return directory.resolve(id);
  }

  void delete(String id) {
    try {
      Files.deleteIfExists(file(id));
      own.remove(id);
    } catch (IOException e) {
      LOG.warn("cannot delete {}", file(id), e);
    }
  }

  /**
   * Deletes what a process that was killed left here, but for files of some imports.
   *
   * @param unfinished ids of imports that have not ended
   * @return those of them whose file that process left here
   */
  Set<String> keepOf(Set<String> unfinished) {
    Set<String> kept = new HashSet<>();
    try {
      for (Path file : left()) {
        String name = file.getFileName().toString();
        if (unfinished.contains(name)) {
          kept.add(name);
        } else {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  private List<Path> left() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> !own.contains(file.getFileName().toString().replace(PART, "")))
          .toList();
    }
  }
}
