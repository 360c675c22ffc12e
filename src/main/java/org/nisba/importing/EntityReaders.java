package org.nisba.importing;

import tools.jackson.databind.json.JsonMapper;

/** The reader of each format. Thread-safe; the readers are used once each. */
final class EntityReaders {

  private final JsonMapper json;

  EntityReaders(JsonMapper json) {
    this.json = json;
  }

  /** {@return a reader for one file} */
  EntityReader of(ImportRequest request) {
    return switch (request.format()) {
      case NISBA -> new EntityLineReader(json);
      default -> throw new IllegalStateException();
    };
  }
}
