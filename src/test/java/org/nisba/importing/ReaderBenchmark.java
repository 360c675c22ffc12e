package org.nisba.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nisba.catalogue.CatalogueEntity;
import org.nisba.catalogue.EntityType;

/**
 * How many bytes of a Wikidata dump a second are read and filtered, on one thread: made-up lines in
 * the real shape, about 5 kB each, a third of them of classes that are taken. Argument: megabytes.
 */
public final class ReaderBenchmark {

  private static final int LINES = 2_000;
  private static final int STATEMENTS = 5;

  private ReaderBenchmark() {}

  /** Prints a line for each of five rounds. */
  public static void main(String[] arguments) throws IOException {
    byte[] part = part(new Random(7));
    int parts = Math.max(1, Integer.parseInt(arguments[0]) * 1_000_000 / part.length);
    for (int round = 0; round < 5; round++) {
      Counting sink = new Counting();
      InputStream in =
          new SequenceInputStream(
              Collections.enumeration(
                  Collections.nCopies(parts, part).stream()
                      .map(ByteArrayInputStream::new)
                      .toList()));
      long cpu = cpu();
      long start = System.nanoTime();
      new WikidataReader(ImportOptions.DEFAULTS).read(in, sink);
      double seconds = (System.nanoTime() - start) / 1e9;
      double megabytes = (double) part.length * parts / 1e6;
      System.out.println(
          String.format(
              Locale.ROOT,
              "%,d lines of %,d bytes, %,d entities with %,d names: %.0f MB/s; %.0f MB per second of CPU",
              sink.read,
              part.length / LINES,
              sink.entities,
              sink.names,
              megabytes / seconds,
              megabytes / ((cpu() - cpu) / 1e9)));
    }
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static byte[] part(Random random) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      lines.append(line(random, i)).append(",\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(Random random, int number) {
    String type = List.of("Q5", "Q13442814", "Q4167836").get(random.nextInt(3));
    StringBuilder line = new StringBuilder("{\"type\":\"item\",\"id\":\"Q").append(number + 1);
    line.append("\",\"labels\":{");
    texts(line, random, "{\"language\":\"%s\",\"value\":\"%s\"}");
    line.append("},\"descriptions\":{");
    texts(line, random, "{\"language\":\"%s\",\"value\":\"%s\"}");
    line.append("},\"aliases\":{");
    texts(line, random, "[{\"language\":\"%s\",\"value\":\"%s\"}]");
    line.append("},\"claims\":{");
    line.append("\"P31\":[").append(statement("P31", type)).append(']');
    for (int i = 0; i < STATEMENTS; i++) {
      String property = "P" + (i == 0 ? 27 : 300 + random.nextInt(2_000));
      line.append(",\"").append(property).append("\":[");
      line.append(statement(property, "Q" + random.nextInt(100_000))).append(']');
    }
    line.append("},\"sitelinks\":{");
    for (String site : List.of("frwiki", "arwiki", "enwiki", "dewiki")) {
      line.append(site.equals("frwiki") ? "" : ",").append('"').append(site);
      line.append("\":{\"site\":\"").append(site).append("\",\"title\":\"").append(word(random));
      line.append("\",\"badges\":[]}");
    }
    return line.append("},\"lastrevid\":1,\"modified\":\"2026-01-01T00:00:00Z\"}").toString();
  }

  private static void texts(StringBuilder line, Random random, String form) {
    String comma = "";
    for (String language : List.of("fr", "ar", "en", "de", "es", "it", "ru", "zh", "nl", "pt")) {
      String text = language.equals("ar") ? "اسم عربي " + random.nextInt(1_000) : word(random);
      line.append(comma).append('"').append(language).append("\":");
      line.append(String.format(Locale.ROOT, form, language, text));
      comma = ",";
    }
  }

  private static String word(Random random) {
    return "Prénom Nom-" + Integer.toString(random.nextInt(1_000_000), 36);
  }

  private static String statement(String property, String item) {
    return "{\"id\":\"Q42$F078E5B3-F9A8-480E-B7AC-D97778CBBEF9\",\"type\":\"statement\",\"rank\":\"normal\",\"mainsnak\":"
        + snak(property, item)
        + ",\"qualifiers\":{},\"references\":[{\"hash\":\"a4d108601216cffd2ff1819ccf12b483486b62e7\",\"snaks\":{\"P248\":["
        + snak("P248", "Q54919")
        + "]},\"snaks-order\":[\"P248\"]}]}";
  }

  private static String snak(String property, String item) {
    return "{\"snaktype\":\"value\",\"property\":\""
        + property
        + "\",\"datatype\":\"wikibase-item\",\"datavalue\":{\"type\":\"wikibase-entityid\",\"value\":{\"entity-type\":\"item\","
        + "\"numeric-id\":"
        + item.substring(1)
        + ",\"id\":\""
        + item
        + "\"}}}";
  }

  private static final class Counting implements EntitySink {

    private long read;
    private long entities;
    private long names;

    @Override
    public void line() {
      read++;
    }

    @Override
    public void accept(long line, CatalogueEntity entity) {
      entities++;
      names += entity.names().size();
    }

    @Override
    public void delete(long line, String id) {
      throw new AssertionError(id);
    }

    @Override
    public void merge(long line, String id, @Nullable EntityType type, String into) {
      throw new AssertionError(id);
    }

    @Override
    public void skip(long line) {
      // counted as read
    }

    @Override
    public void reject(long line, String reason) {
      throw new AssertionError(reason);
    }

    @Override
    public void unknownField(String name) {
      throw new AssertionError(name);
    }

    @Override
    public void note(String what) {
      throw new AssertionError(what);
    }
  }
}
