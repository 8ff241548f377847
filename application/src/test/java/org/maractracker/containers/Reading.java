package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.maractracker.testsupport.Eventually;

/** Somebody who reads the same list over and over, and notes every answer that is not the list. */
final class Reading implements AutoCloseable {

  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger brokenOff = new AtomicInteger();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  Reading(Caller reader, String path) {
    thread =
        Thread.ofVirtual()
            .start(() -> {
              while (!closed) {
                read(reader, path);
              }
            });
  }

  private void read(Caller reader, String path) {
    try {
      var answer = reader.get(path);
      if (answer.statusCode() != 200) {
        refused.add(answer.statusCode() + " " + answer.body());
      }
    } catch (UncheckedIOException e) {
      if (e.toString().contains("chunked transfer encoding")) {
        brokenOff.incrementAndGet();
      } else {
        refused.add(e.toString());
      }
    }
    answers.incrementAndGet();
  }

  /** Waits until that many more answers have come. */
  void untilMore(int number) {
    int then = answers.get();
    Eventually.holds(() -> assertThat(answers.get()).isGreaterThanOrEqualTo(then + number));
  }

  List<String> refused() {
    return refused;
  }

  /**
   * How many answers had begun and were not brought to their end: the one that a process is writing
   * when it is killed cannot be asked of another any more, and the reader can tell.
   */
  int brokenOff() {
    return brokenOff.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
