package org.nisba.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.nisba.linking.Linker;
import org.nisba.names.NameComparison;
import org.nisba.names.VariantGenerator;
import org.nisba.web.NameRequestReader.NamePair;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls about names that stand alone: what they mean, whether two are one, how else to spell one.
 */
@RestController
class NameController {

  private final ReadyLinker linker;
  private final WorkTime time;
  private final NameRequestReader reader;
  private final VariantGenerator generator = VariantGenerator.learned();

  NameController(ReadyLinker linker, WorkTime time, NameRequestReader reader) {
    this.linker = linker;
    this.time = time;
    this.reader = reader;
  }

  @PostMapping(
      path = "/v1/resolve",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResolvedNames resolve(HttpServletRequest request) throws IOException {
    linker.current(); // not before the service is ready
    ResolveRequest asked = reader.resolve(Bodies.json(request, NameRequestReader.LONGEST_BODY));
    Linker current = linker.current(asked.minRevision());
    return time.limit(() -> ResolvedNames.of(asked, current));
  }

  @PostMapping(
      path = "/v1/compare",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ComparedNames compare(HttpServletRequest request) throws IOException {
    NamePair pair = reader.compare(Bodies.json(request, NameRequestReader.LONGEST_BODY));
    return ComparedNames.of(NameComparison.of(pair.a(), pair.b()));
  }

  @GetMapping(path = "/v1/variants", produces = MediaType.APPLICATION_JSON_VALUE)
  NameVariants variants(HttpServletRequest request) {
    return NameVariants.of(reader.variants(request.getParameterMap()), generator);
  }
}
