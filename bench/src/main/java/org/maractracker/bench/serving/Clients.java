package org.maractracker.bench.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Clients that all do the same at once, each as soon as its last is answered. */
final class Clients {

  private Clients() {}

  /**
   * Returns how often each second the clients did it together.
   *
   * @param time for how long they go on
   * @param deed what each does, told its number from 0
   */
  static double rate(int clients, Duration time, IntConsumer deed) {
    AtomicLong done = new AtomicLong();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        running.add(
            threads.submit(() -> {
              while (System.nanoTime() - began < time.toNanos()) {
                deed.accept(client);
                done.incrementAndGet();
              }
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return done.get() * 1e9 / (System.nanoTime() - began);
  }
}
