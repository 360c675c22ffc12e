package org.nisba.web;

import java.util.List;
import java.util.stream.IntStream;
import org.nisba.linking.Article;
import org.nisba.linking.LinkedText;
import org.nisba.linking.Linker;
import org.nisba.linking.StageRunner;

/** The answer to a request to annotate texts together, in the order of the request. */
record AnnotatedDocuments(long revision, List<AnnotatedDocument> documents) {

  static AnnotatedDocuments of(AnnotateRequest request, Linker linker, StageRunner stages) {
    List<LinkedText> linked =
        linker.link(
            request.documents().stream()
                .map(document -> new Article(document.text(), document.options()))
                .toList(),
            stages);
    List<AnnotatedDocument> documents =
        IntStream.range(0, linked.size())
            .mapToObj(i ->
                AnnotatedDocument.of(request.documents().get(i), request.options(), linked.get(i)))
            .toList();
    return new AnnotatedDocuments(linker.lexicon().revision(), documents);
  }
}
