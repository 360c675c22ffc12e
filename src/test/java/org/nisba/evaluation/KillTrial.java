package org.nisba.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nisba.support.ServerProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the service, and half of the times its PostgreSQL with it, at any moment: while it starts,
 * while entities are written one by one and while files are imported. Sometimes it only stops it.
 * What was acknowledged must be there after the next start, an import whole or not at all, and no
 * file half written.
 *
 * <p>{@code KillTrial [rounds [seed]]}
 */
final class KillTrial {

  private static final int WRITERS = 4;
  private static final int LINES = 300;
  private static final long LONGEST_ROUND = 3_000;

  private final Path home;
  private final Random random;
  private final AtomicInteger numbers = new AtomicInteger();

  /** Aliases by the id of entities, all of them acknowledged. */
  private final Map<String, Set<String>> written = new ConcurrentHashMap<>();

  private final ConcurrentLinkedQueue<Integer> sent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Integer> taken = new ConcurrentLinkedQueue<>();
  private long revision;

  KillTrial(Path home, long seed) {
    this.home = home;
    this.random = new Random(seed);
  }

  /** Runs the rounds in a new home. */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    KillTrial trial = new KillTrial(Files.createTempDirectory("nisba-kill"), seed);
    for (int round = 1; round <= rounds; round++) {
      String how = trial.round();
      System.out.printf(
          "round %d: %s; acknowledged so far: %d entities, %d imports of %d lines%n",
          round, how, trial.written.size(), trial.taken.size(), LINES);
    }
    trial.end();
    System.out.printf("%d rounds, nothing lost, revision %d%n", rounds, trial.revision);
  }

  /** Starts the service, holds it to what it acknowledged, writes and kills; tells when. */
  String round() throws Exception {
    ServerProcess service = start();
    if (random.nextInt(5) == 0) {
      Thread.sleep(random.nextLong(2 * LONGEST_ROUND));
      service.kill();
      return "killed while it started" + killPostgres();
    }
    service.awaitReady();
    check(service);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> ended = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        ended.add(clients.submit(() -> write(service)));
      }
      ended.add(clients.submit(() -> importFiles(service)));
      Thread.sleep(random.nextLong(LONGEST_ROUND));
      boolean stopped = random.nextInt(5) == 0;
      if (stopped) {
        service.close();
      } else {
        service.kill();
      }
      for (Future<Void> client : ended) {
        awaitCut(client);
      }
      return stopped ? "stopped" : "killed while it was written to" + killPostgres();
    }
  }

  /**
   * Starts the service once more, holds it to what it acknowledged, kills PostgreSQL alone, which
   * comes back by itself, and stops the service.
   */
  void end() throws Exception {
    ServerProcess service = start();
    service.awaitReady();
    check(service);
    postmaster().orElseThrow().destroyForcibly();
    int status = 0;
    for (int i = 0; i < 300 && status != 201; i++) {
      Thread.sleep(Duration.ofMillis(100));
      String id = "w-" + numbers.incrementAndGet();
      status = create(service, id).statusCode();
    }
    assertThat(status).as(service.output()).isEqualTo(201);
    check(service);
    service.close();
  }

  /** A client ends when its connection is cut, and for no other reason. */
  private static void awaitCut(Future<Void> client) throws Exception {
    try {
      client.get(1, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.startNisba(
        home, Map.of("NISBA_STARTER", "false", "NISBA_ADMIN_KEY", ServerProcess.KEY));
  }

  private String killPostgres() throws Exception {
    Optional<ProcessHandle> postmaster = postmaster();
    if (postmaster.isEmpty() || random.nextBoolean()) {
      return "";
    }
    postmaster.get().destroyForcibly();
    return ", and PostgreSQL with it";
  }

  private Optional<ProcessHandle> postmaster() throws IOException {
    Path pidFile = home.resolve("postgres/postmaster.pid");
    return Files.exists(pidFile)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
        : Optional.empty();
  }

  private Void write(ServerProcess service) throws Exception {
    while (service.isAlive()) {
      String id = "w-" + numbers.incrementAndGet();
      HttpResponse<String> created = create(service, id);
      assertThat(created.statusCode()).as(created.body()).isIn(201, 503);
      if (created.statusCode() == 201) {
        written.put(id, ConcurrentHashMap.newKeySet());
        String alias = "{\"language\": \"fr\", \"text\": \"Alias " + id + "\"}";
        HttpResponse<String> named =
            service.post(
                "/v1/entities/" + id + "/names", "application/json", alias, ServerProcess.KEY);
        if (named.statusCode() == 201) {
          written.get(id).add("Alias " + id);
        }
      }
    }
    return null;
  }

  private static HttpResponse<String> create(ServerProcess service, String id) throws Exception {
    return service.post("/v1/entities", "application/json", entity(id), ServerProcess.KEY);
  }

  private Void importFiles(ServerProcess service) throws Exception {
    while (service.isAlive()) {
      int number = numbers.incrementAndGet();
      String lines =
          IntStream.range(0, LINES)
              .mapToObj(line -> entity(idOf(number, line)))
              .collect(Collectors.joining("\n"));
      sent.add(number);
      HttpResponse<String> answer =
          service.post("/v1/imports", "application/x-ndjson", lines, ServerProcess.KEY);
      if (answer.statusCode() == 202) {
        taken.add(number);
      }
      Thread.sleep(random.nextInt(1_500)); // an import keeps single writes waiting
    }
    return null;
  }

  private static String idOf(int number, int line) {
    return "i-" + number + "-" + line;
  }

  private static String entity(String id) {
    return "{\"id\": \""
        + id
        + "\", \"type\": \"PLACE\", \"labels\": {\"fr\": \"Lieu "
        + id
        + "\"}}";
  }

  private void check(ServerProcess service) throws Exception {
    awaitImports(service);
    Map<String, JsonNode> entities = exported(service);
    for (var each : written.entrySet()) {
      JsonNode entity = entities.get(each.getKey());
      assertThat(entity).as(each.getKey()).isNotNull();
      assertThat(texts(entity.path("aliases").path("fr"))).containsAll(each.getValue());
    }
    for (int number : sent) {
      long there =
          IntStream.range(0, LINES).filter(l -> entities.containsKey(idOf(number, l))).count();
      assertThat(there).as("lines of import %d", number).isIn(0L, (long) LINES);
      assertThat(there > 0 || !taken.contains(number)).as("import %d", number).isTrue();
    }
    long now = json(service.get("/v1/status")).path("revision").asLong();
    assertThat(now).isGreaterThanOrEqualTo(revision);
    revision = now;
    awaitLexicon(service, now);
    for (int i = 0; i < 100 && !left().isEmpty(); i++) {
      Thread.sleep(Duration.ofMillis(100)); // the file of an import goes just after its end
    }
    assertThat(left()).isEmpty();
  }

  private static void awaitImports(ServerProcess service) throws Exception {
    String jobs = service.get("/v1/imports?limit=100").body();
    for (int i = 0; i < 600 && jobs.contains("\"RUNNING\""); i++) {
      Thread.sleep(Duration.ofMillis(100));
      jobs = service.get("/v1/imports?limit=100").body();
    }
    assertThat(jobs).doesNotContain("\"RUNNING\"").doesNotContain("\"FAILED\"");
  }

  private static void awaitLexicon(ServerProcess service, long revision) throws Exception {
    String search = "/v1/entities?limit=1&query=Lieu&minRevision=" + revision;
    HttpResponse<String> found = service.get(search);
    for (int i = 0; i < 20 && found.statusCode() == 503; i++) {
      found = service.get(search);
    }
    assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
  }

  private static Map<String, JsonNode> exported(ServerProcess service) throws Exception {
    HttpResponse<String> export = service.get("/v1/export");
    assertThat(export.statusCode()).isEqualTo(200);
    Map<String, JsonNode> entities = new HashMap<>();
    export
        .body()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .forEach(entity -> entities.put(entity.path("id").asString(), entity));
    return entities;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  /**
   * Files half written, and those of imports that have ended; PostgreSQL's own are not looked at.
   */
  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .map(home::relativize)
          .filter(file -> !file.startsWith("postgres"))
          .filter(file -> file.toString().matches("imports/.+|.*\\.(part|tmp|unfinished|writing)"))
          .toList();
    }
  }
}
