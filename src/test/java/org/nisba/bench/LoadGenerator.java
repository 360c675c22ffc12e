package org.nisba.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed loop: a fixed number of clients, each on a connection of its own, each sending the next
 * article as soon as it has the answer to the one before.
 */
final class LoadGenerator {

  private final int port;
  private final List<byte[]> requests;
  private final int clients;

  LoadGenerator(int port, List<byte[]> requests, int clients) {
    this.port = port;
    this.requests = requests;
    this.clients = clients;
  }

  /**
   * What a server answered.
   *
   * @param rate answers a second
   * @param times how long each answer took, in nanoseconds, ascending
   */
  record Answers(double rate, long[] times) {

    /** {@return how long a share of the answers took at most, in milliseconds} */
    double percentile(double share) {
      return times[(int) Math.min(times.length - 1, times.length * share)] / 1e6;
    }
  }

  /** {@return what was answered within some time} */
  Answers run(Duration duration) throws InterruptedException, ExecutionException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    List<Future<long[]>> each = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < clients; client++) {
        int first = client * requests.size() / clients;
        each.add(threads.submit(() -> client(first, end)));
      }
    }
    long[] times = new long[0];
    for (Future<long[]> client : each) {
      long[] more = client.get();
      int before = times.length;
      times = Arrays.copyOf(times, before + more.length);
      System.arraycopy(more, 0, times, before, more.length);
    }
    Arrays.sort(times);
    return new Answers(times.length / ((System.nanoTime() - start) / 1e9), times);
  }

  private long[] client(int first, long end) throws IOException {
    long[] times = new long[1 << 10];
    int count = 0;
    try (HttpConnection connection = new HttpConnection(port)) {
      long now = System.nanoTime();
      for (int next = first; now < end; next = next + 1 == requests.size() ? 0 : next + 1) {
        connection.exchange(requests.get(next));
        long then = System.nanoTime();
        if (count == times.length) {
          times = Arrays.copyOf(times, count * 2);
        }
        times[count++] = then - now;
        now = then;
      }
    }
    return Arrays.copyOf(times, count);
  }
}
