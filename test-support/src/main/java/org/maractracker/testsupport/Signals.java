package org.maractracker.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Signals of an operating system to processes: stop, go on, die at once. */
public final class Signals {

  private Signals() {}

  /**
   * Stops the processes: they stand still and keep their connections, as on a machine that hangs.
   */
  public static void stop(List<ProcessHandle> processes) {
    send("-STOP", processes);
  }

  public static void goOn(List<ProcessHandle> processes) {
    send("-CONT", processes);
  }

  /** Kills the processes: no handler runs and nothing is flushed. Returns when they are gone. */
  public static void killNine(List<ProcessHandle> processes) {
    send("-KILL", processes);
    processes.forEach(process ->
        Eventually.holds(() -> {
          if (process.isAlive()) {
            throw new AssertionError(process.pid() + " lives");
          }
        }));
  }

  private static void send(String signal, List<ProcessHandle> processes) {
    try {
      new ProcessBuilder(
              Stream.concat(
                      Stream.of("kill", signal),
                      processes.stream().map(process -> process.pid() + ""))
                  .toList())
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
