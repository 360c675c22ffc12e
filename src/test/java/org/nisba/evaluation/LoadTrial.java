package org.nisba.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a running service under load with French and Arabic news.
 *
 * <p>{@code LoadTrial load URL KEY DATA [SECONDS]} finds how many texts a second it takes from as
 * many clients as there are processors, then sends 70 % of that for some minutes, while an entity
 * is created, named, linked and deleted each second; prints times, counted from when a text was
 * due, errors, and the floor of heap and the open files of each half minute.
 *
 * <p>{@code LoadTrial mix URL KEY DATA [ANSWERS]} compares answers to 64 clients at once, each with
 * texts of its own, to those that the texts get one by one.
 *
 * <p>DATA is a directory with {@code news_fr.jsonl.gz} and {@code news_ar.jsonl.gz}.
 */
final class LoadTrial {

  private static final double SHARE = 0.7;
  private static final int CLIENTS = 64;
  private static final int TEXTS_OF_A_CLIENT = 20;
  private static final int LONGEST = 4_000;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURE = Duration.ofSeconds(20);
  private static final Duration REPORT = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String key;
  private final List<String> texts;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong faults = new AtomicLong();

  /** Microseconds of each answer, in the order in which they came. */
  private final List<Long> times = new ArrayList<>();

  private LoadTrial(String url, String key, List<String> texts) {
    this.url = url;
    this.key = key;
    this.texts = texts;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Article(String text) {}

  /** Runs one of the two. */
  public static void main(String[] arguments) throws Exception {
    LoadTrial trial = new LoadTrial(arguments[1], arguments[2], read(Path.of(arguments[3])));
    int amount = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 0;
    System.out.printf("%d texts of at most %d characters%n", trial.texts.size(), LONGEST);
    switch (arguments[0]) {
      case "load" -> trial.load(Duration.ofSeconds(amount == 0 ? 300 : amount));
      case "mix" -> trial.mix(amount == 0 ? 100_000 : amount);
      default -> throw new IllegalArgumentException("load or mix, not " + arguments[0]);
    }
  }

  /** French and Arabic by turns. */
  private static List<String> read(Path data) throws IOException {
    List<String> french = texts(data.resolve("news_fr.jsonl.gz"));
    List<String> arabic = texts(data.resolve("news_ar.jsonl.gz"));
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(french.size(), arabic.size()); i++) {
      texts.add(french.get(i));
      texts.add(arabic.get(i));
    }
    return texts;
  }

  private static List<String> texts(Path file) throws IOException {
    return JsonLines.read(file, Article.class).stream()
        .map(Article::text)
        .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
        .distinct()
        .toList();
  }

  private void load(Duration length) throws Exception {
    closed(WARM_UP);
    double capacity = closed(MEASURE);
    double rate = SHARE * capacity;
    System.out.printf("capacity %.0f texts/s; sending %.0f texts/s%n", capacity, rate);
    times.clear();
    long end = System.nanoTime() + length.toNanos();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> edits = clients.submit(() -> edit(end));
      clients.submit(() -> watch(end));
      long due = System.nanoTime();
      while (due < end) {
        long start = due;
        Thread.sleep(Duration.ofNanos(Math.max(0, start - System.nanoTime())));
        clients.submit(() -> timed(start));
        due += (long) (1e9 / rate);
      }
      System.out.printf("%d edits, each of four calls%n", edits.get());
    }
    printTimes("all", 0);
    System.out.printf("%d answers, %d errors%n", times.size(), faults.get());
  }

  /** As many clients as processors, each with one text after the other; texts a second. */
  private double closed(Duration length) throws Exception {
    long before = answered.get();
    long start = System.nanoTime();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        clients.submit(() -> {
          while (System.nanoTime() - start < length.toNanos()) {
            timed(System.nanoTime());
          }
        });
      }
    }
    return (answered.get() - before) * 1e9 / (System.nanoTime() - start);
  }

  private void timed(long due) {
    try {
      String text = texts.get(next.getAndIncrement() % texts.size());
      if (annotate(text, "").statusCode() == 200) {
        answered.incrementAndGet();
      } else {
        faults.incrementAndGet();
      }
    } catch (IOException | InterruptedException e) {
      faults.incrementAndGet();
    }
    synchronized (times) {
      times.add((System.nanoTime() - due) / 1_000);
    }
  }

  /** Creates, names, links and deletes an entity a second; returns how many. */
  private int edit(long end) throws Exception {
    int number = 0;
    while (System.nanoTime() < end) {
      String path = "/v1/entities/load-" + ++number;
      String entity = "{\"type\": \"PLACE\", \"labels\": {\"fr\": \"Chargeville\"}, \"weight\": 6}";
      expect(201, write("PUT", path, entity, "If-None-Match"));
      HttpResponse<String> named =
          write("POST", path + "/names", "{\"language\": \"fr\", \"text\": \"Chargebourg\"}", null);
      expect(201, named);
      String revision = JsonMapper.shared().readTree(named.body()).path("revision").asString();
      if (!annotate("À Chargebourg.", "?minRevision=" + revision).body().contains("\"load-")) {
        faults.incrementAndGet();
      }
      expect(200, write("DELETE", path, "", "If-Match"));
      Thread.sleep(Duration.ofSeconds(1));
    }
    return number;
  }

  private void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      System.out.println(answer.statusCode() + " instead of " + status + ": " + answer.body());
      faults.incrementAndGet();
    }
  }

  private HttpResponse<String> write(
      String method, String path, String body, @Nullable String condition)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (condition != null) {
      request.header(condition, "*");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> annotate(String text, String options)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v1/annotate" + options))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "text/plain;charset=UTF-8")
            .header("Authorization", "Bearer " + key)
            .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Prints each half minute what is held. The floor of the heap is what the collector leaves. */
  private Void watch(long end) throws Exception {
    long start = System.nanoTime();
    int printed = 0;
    while (System.nanoTime() < end) {
      long until = Math.min(end, System.nanoTime() + REPORT.toNanos());
      double floor = Double.MAX_VALUE;
      double files = 0;
      while (System.nanoTime() < until) {
        String scrape = scrape();
        floor = Math.min(floor, sum(scrape, "jvm_memory_used_bytes{area=\"heap\""));
        files = Math.max(files, sum(scrape, "process_files_open_files"));
        Thread.sleep(Duration.ofMillis(500));
      }
      System.out.printf(
          "%4d s: heap floor %.0f MB, open files at most %.0f, load of the machine %.1f; ",
          (System.nanoTime() - start) / 1_000_000_000,
          floor / 1e6,
          files,
          sum(scrape(), "system_load_average_1m"));
      printed = printTimes("the last half minute", printed);
    }
    return null;
  }

  private String scrape() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus"))
            .header("Authorization", "Bearer " + key)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static double sum(String scrape, String metric) {
    return scrape
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Prints the times from some answer on, in milliseconds; returns how many answers there are. */
  private int printTimes(String of, int from) {
    long[] sorted;
    int size;
    synchronized (times) {
      size = times.size();
      sorted = times.subList(from, size).stream().mapToLong(Long::longValue).sorted().toArray();
    }
    System.out.printf(
        "%s: %d answers, median %.1f ms, p90 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f%n",
        of,
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        at(sorted, 0.999),
        at(sorted, 1));
    return size;
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e3;
  }

  private void mix(int answers) throws Exception {
    List<String> own = texts.subList(0, Math.min(texts.size(), CLIENTS * TEXTS_OF_A_CLIENT));
    String[] expected = new String[own.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = annotate(own.get(i), "?id=text-" + i).body();
    }
    System.out.printf(
        "%d texts, %d different answers%n",
        expected.length, Stream.of(expected).distinct().count());
    AtomicInteger begun = new AtomicInteger();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int c = 0; c < CLIENTS; c++) {
        int first = c;
        clients.submit(() -> {
          for (int i = first; begun.getAndIncrement() < answers; i = (i + CLIENTS) % own.size()) {
            String answer = annotate(own.get(i), "?id=text-" + i).body();
            (answer.equals(expected[i]) ? answered : faults).incrementAndGet();
          }
          return null;
        });
      }
    }
    System.out.printf(
        "%d answers to %d clients as they should be, %d not%n",
        answered.get(), CLIENTS, faults.get());
  }
}
