package org.nisba.linking;

import static java.util.stream.Collectors.joining;

/** Links as tests write them: {@code le Liban=Q822; Beyrouth=Q3820}. */
final class ShownLinks {

  private ShownLinks() {}

  /** {@return the links of a text, each with the entity that is most likely} */
  static String of(Linker linker, String text, LinkOptions options) {
    return linker.link(text, options).links().stream()
        .map(link -> link.span().of(text) + "=" + link.candidates().getFirst().entity().id())
        .collect(joining("; "));
  }
}
