package org.maractracker.bench.serving;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.maractracker.bench.Figures;

/** Clients that all do the same at once, each as soon as its last is answered. */
final class Clients {

  /**
   * What they were answered.
   *
   * @param millis how long each answer took
   * @param seconds how long it took altogether
   */
  record Load(List<Double> millis, double seconds) {

    double eachSecond() {
      return millis.size() / seconds;
    }

    double p50() {
      return Figures.percentile(millis, 50);
    }

    double p99() {
      return Figures.percentile(millis, 99);
    }
  }

  private Clients() {}

  /** Returns how often each second the clients did it together. */
  static double rate(int clients, Duration time, IntConsumer deed) {
    return load(clients, time, deed).eachSecond();
  }

  /**
   * Has the clients do it, and returns what they were answered.
   *
   * @param time for how long they go on
   * @param deed what each does, told its number from 0
   */
  static Load load(int clients, Duration time, IntConsumer deed) {
    List<Double> millis = new ArrayList<>();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<List<Double>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int client = i;
        running.add(threads.submit(() -> untilOver(began + time.toNanos(), client, deed)));
      }
      for (Future<List<Double>> each : running) {
        millis.addAll(each.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Load(millis, (System.nanoTime() - began) / 1e9);
  }

  private static List<Double> untilOver(long over, int client, IntConsumer deed) {
    List<Double> millis = new ArrayList<>();
    for (long now = System.nanoTime(); now < over; ) {
      deed.accept(client);
      long then = now;
      now = System.nanoTime();
      millis.add((now - then) / 1e6);
    }
    return millis;
  }
}
