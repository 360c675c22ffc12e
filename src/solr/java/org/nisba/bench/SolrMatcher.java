package org.nisba.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ConcatenateGraphFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.solr.handler.tagger.TagClusterReducer;
import org.apache.solr.handler.tagger.Tagger;
import org.springframework.util.FileSystemUtils;

/**
 * Solr's text tagger on an index set up as its reference guide says: names concatenated into one
 * term, postings format FST50, the longest name of several. It runs without the request handler,
 * which would take more time and memory for each article.
 */
final class SolrMatcher implements Matcher {

  private static final String NAME = "name";
  private static final int LONGEST_WORD = 255;
  private static final int CACHED_POSTINGS = 2_000; // as its request handler has it

  private final Analyzer analyzer = new FoldingAnalyzer(false);
  private final Terms terms;

  SolrMatcher(MadeCatalogue catalogue) throws IOException {
    Path files = Files.createTempDirectory("names");
    Directory directory = FSDirectory.open(files); // mapped, as Solr has it
    IndexWriterConfig config = new IndexWriterConfig(new FoldingAnalyzer(true));
    config.setCodec(new FstCodec());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      FieldType type = new FieldType();
      type.setIndexOptions(IndexOptions.DOCS);
      type.setOmitNorms(true);
      type.setTokenized(true);
      catalogue.forEachName(name -> add(writer, name, type));
      writer.forceMerge(1);
    }
    LeafReader leaf = DirectoryReader.open(directory).leaves().getFirst().reader();
    terms = leaf.terms(NAME);
    FileSystemUtils.deleteRecursively(files); // they live as long as they are mapped
  }

  private static void add(IndexWriter writer, String name, FieldType type) {
    Document document = new Document();
    document.add(new Field(NAME, name, type));
    try {
      writer.addDocument(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int match(String article) {
    try (TokenStream words = analyzer.tokenStream(NAME, article)) {
      Counting tagger = new Counting(terms, words);
      tagger.enableDocIdsCache(CACHED_POSTINGS);
      tagger.process();
      return tagger.found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Counting extends Tagger {

    private int found;

    Counting(Terms terms, TokenStream words) throws IOException {
      super(terms, null, words, TagClusterReducer.LONGEST_DOMINANT_RIGHT, false, false);
    }

    @Override
    protected void tagCallback(int start, int end, Object documents) {
      found += lookupDocIds(documents).length > 0 ? 1 : 0;
    }
  }

  /** Words in small letters without accents and Arabic marks; of a name one term. */
  private static final class FoldingAnalyzer extends Analyzer {

    private final boolean whole;

    FoldingAnalyzer(boolean whole) {
      this.whole = whole;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream small = new ASCIIFoldingFilter(new LowerCaseFilter(words));
      TokenStream folded = // words of marks only would be empty, which the tagger refuses
          new LengthFilter(new ArabicNormalizationFilter(small), 1, LONGEST_WORD);
      return new TokenStreamComponents(
          words,
          whole
              ? new ConcatenateGraphFilter(
                  folded, ConcatenateGraphFilter.DEFAULT_TOKEN_SEPARATOR, false, 1)
              : folded);
    }
  }

  private static final class FstCodec extends Lucene912Codec {

    private final PostingsFormat postings = PostingsFormat.forName("FST50");

    @Override
    public PostingsFormat getPostingsFormatForField(String field) {
      return postings;
    }
  }
}
