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
      case WIKIDATA -> new WikidataReader(request.options());
      case CSV -> new TableReader(request.options());
      case FOLLOW_THE_MONEY -> new FollowTheMoneyReader(json, request.options());
      case GEONAMES -> new GeoNamesReader(request.options());
      case JRC_NAMES -> new JrcNamesReader(request.options());
      case SKOS -> new SkosReader(request.options());
    };
  }
}
