package org.nisba.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats that imports take; src/docs/import.md describes each. */
public enum ImportFormat {
  /** The project's own lines of JSON. */
  NISBA("nisba", ".*\\.(ndjson|jsonl)", "application/x-ndjson", "application/jsonl"),
  /** Wikidata's JSON dump. */
  WIKIDATA("wikidata", ".*\\.json|wikidata.*", "application/json"),
  /** A table with a header, divided by commas, semicolons or tabs. */
  CSV("csv", ".*\\.(csv|tsv|tab)", "text/csv", "text/tab-separated-values"),
  /** FollowTheMoney's lines of JSON, as OpenSanctions publishes them. */
  FOLLOW_THE_MONEY("ftm", ".*\\.(ftm\\.json|ftm|ijson)", "application/json+ftm"),
  /** GeoNames' files of alternate names and of features. */
  GEONAMES("geonames", "(allcountries|alternatenames|cities\\d+).*\\.txt"),
  /** The lines of JRC-Names. */
  JRC_NAMES("jrc", "entities(\\.txt)?|jrc.*"),
  /** SKOS concepts in Turtle, N-Triples or RDF/XML. */
  SKOS(
      "skos",
      ".*\\.(ttl|nt|rdf|owl|skos)",
      "text/turtle",
      "application/n-triples",
      "application/rdf+xml");

  private static final Pattern PACKING = Pattern.compile("\\.(gz|gzip|bz2)$");

  /** Those whose file names are told first, since another's pattern takes them in. */
  private static final List<ImportFormat> BY_NAME =
      List.of(FOLLOW_THE_MONEY, NISBA, CSV, GEONAMES, SKOS, WIKIDATA, JRC_NAMES);

  private final String id;
  private final Pattern fileNames;
  private final List<String> mediaTypes;

  ImportFormat(String id, String fileNames, String... mediaTypes) {
    this.id = id;
    this.fileNames = Pattern.compile(fileNames);
    this.mediaTypes = List.of(mediaTypes);
  }

  /** {@return its name in the API} */
  public String id() {
    return id;
  }

  /** {@return the content types that mean it} */
  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /** {@return the format of a name in the API} */
  public static Optional<ImportFormat> ofId(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** {@return the format of a content type without parameters, in lower case} */
  public static Optional<ImportFormat> ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(format -> format.mediaTypes.contains(mediaType))
        .findFirst();
  }

  /** {@return the format of a file's name, whose endings for compression do not count} */
  public static Optional<ImportFormat> ofFileName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    String plain = PACKING.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    return BY_NAME.stream().filter(format -> format.fileNames.matcher(plain).matches()).findFirst();
  }

  /** {@return all names in the API, for messages} */
  public static String ids() {
    return Arrays.stream(values()).map(ImportFormat::id).collect(Collectors.joining(", "));
  }
}
