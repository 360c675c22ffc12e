package org.nisba.linking;

import java.util.ArrayList;
import java.util.List;

/** A text of a request, with what has been found in it so far. Confined to one request. */
final class Reading {

  final Document document;
  final LinkOptions options;

  /** All mentions, overlapping ones too. */
  final List<Mention> mentions = new ArrayList<>();

  Reading(Article article) {
    this.document = new Document(article.text(), article.options().language());
    this.options = article.options();
  }
}
