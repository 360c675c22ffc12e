package org.nisba.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code name_pairs_train.jsonl.gz} and {@code name_pairs_dev.jsonl.gz} of a directory. */
record NamePairs(List<NamePair> train, List<NamePair> dev) {

  static NamePairs read(Path directory) throws IOException {
    return new NamePairs(
        JsonLines.read(directory.resolve("name_pairs_train.jsonl.gz"), NamePair.class),
        JsonLines.read(directory.resolve("name_pairs_dev.jsonl.gz"), NamePair.class));
  }
}
