package org.nisba.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nisba.names.GeneratedName;
import org.nisba.names.Romanisation;
import org.nisba.names.VariantGenerator;
import org.nisba.web.NameRequestReader.VariantsRequest;

/** The answer to a request for spellings of a name. */
record NameVariants(String name, String to, List<VariantView> variants) {

  /** A spelling; {@code convention} is null for an Arabic spelling of an Arabic name. */
  record VariantView(String text, double score, @Nullable Romanisation convention) {}

  static NameVariants of(VariantsRequest request, VariantGenerator generator) {
    String to = request.to().tag();
    List<GeneratedName> found = generator.variants(request.name(), to, request.limit());
    return new NameVariants(request.name(), to, found.stream().map(NameVariants::variant).toList());
  }

  private static VariantView variant(GeneratedName found) {
    return new VariantView(found.text(), FourDecimals.of(found.score()), found.convention());
  }
}
