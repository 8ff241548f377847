package org.maractracker.store.events;

import java.util.concurrent.ExecutionException;

/** Helper for a thread that waited for what another thread did. */
public final class Executions {

  private Executions() {}

  /** Returns what the other thread's task threw, to be thrown here; an error is thrown at once. */
  public static RuntimeException whatItThrew(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
