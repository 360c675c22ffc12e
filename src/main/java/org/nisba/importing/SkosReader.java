package org.nisba.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * Reads the concepts of a SKOS vocabulary in Turtle, N-Triples or RDF/XML. What is said of a
 * concept may stand anywhere, so that what is wanted of all of them is held in memory, about 1 kB
 * each. The line of a concept is its number in the order in which they first appear.
 */
final class SkosReader implements EntityReader {

  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String XL = "http://www.w3.org/2008/05/skos-xl#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private final ImportOptions options;

  SkosReader(ImportOptions options) {
    this.options = options;
  }

  @Override
  public void read(InputStream in, EntitySink sink) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    Map<String, SkosConcept> concepts = new LinkedHashMap<>();
    Map<String, SkosConcept.Text> literals = new LinkedHashMap<>();
    try {
      RDFParser.create()
          .source(bytes)
          .lang(isXml(bytes) ? Lang.RDFXML : Lang.TURTLE)
          .base("urn:skos:")
          .errorHandler(errors(sink))
          .parse(
              new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                  add(triple, concepts, literals);
                }
              });
    } catch (RiotException | IndexOutOfBoundsException | IllegalFormatException e) {
      // At some broken files Jena's tokenizer leaves its buffer, or stumbles over its own message.
      throw new UnreadableFileException("the file is not valid RDF: " + e.getMessage());
    }
    long number = 0;
    for (SkosConcept concept : concepts.values()) {
      number++;
      if (concept.isConcept()) {
        sink.line();
        try {
          sink.accept(number, concept.entity(literals, options, sink::note));
        } catch (InvalidLineException e) {
          sink.reject(number, concept.uri() + ": " + e.reason());
        }
      }
    }
  }

  private static ErrorHandler errors(EntitySink sink) {
    return new ErrorHandler() {
      private final ErrorHandler strict = ErrorHandlerFactory.errorHandlerSimple();

      @Override
      public void warning(String message, long line, long column) {
        sink.note("line " + line + ": " + message);
      }

      @Override
      public void error(String message, long line, long column) {
        strict.error(message, line, column);
      }

      @Override
      public void fatal(String message, long line, long column) {
        strict.fatal(message, line, column);
      }
    };
  }

  private static void add(
      Triple triple, Map<String, SkosConcept> concepts, Map<String, SkosConcept.Text> literals) {
    String predicate = triple.getPredicate().getURI();
    boolean wanted =
        predicate.startsWith(SKOS) || predicate.startsWith(XL) || predicate.equals(TYPE);
    if (!wanted) {
      return;
    }
    String subject = name(triple.getSubject());
    Node object = triple.getObject();
    if (predicate.equals(XL + "literalForm")) {
      if (object.isLiteral()) {
        literals.put(subject, text(object));
      }
      return;
    }
    SkosConcept concept = concepts.computeIfAbsent(subject, SkosConcept::new);
    if (predicate.equals(TYPE)) {
      if (object.isURI() && object.getURI().equals(SKOS + "Concept")) {
        concept.markAsConcept();
      }
    } else {
      String property = predicate.substring(predicate.indexOf('#') + 1);
      if (object.isLiteral()) {
        concept.addText(property, text(object));
      } else {
        concept.addLink(property, name(object));
      }
    }
  }

  private static SkosConcept.Text text(Node literal) {
    return new SkosConcept.Text(literal.getLiteralLanguage(), literal.getLiteralLexicalForm());
  }

  private static String name(Node node) {
    return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
  }

  /** RDF/XML begins with an angle bracket and a letter or a question mark; so do IRIs in Turtle. */
  private static boolean isXml(BufferedInputStream in) throws IOException {
    in.mark(1_025);
    String start =
        new String(in.readNBytes(1_024), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    in.reset();
    return start.startsWith("<?xml")
        || start.startsWith("<rdf:")
        || start.startsWith("<!--")
        || start.startsWith("<!DOCTYPE");
  }
}
