package org.maractracker.store.events;

import java.util.concurrent.ExecutionException;

/** For whoever waited for what another thread did. */
final class Executions {

  private Executions() {}

  /** What it threw there, to be thrown here; an error is thrown at once. */
  static RuntimeException whatItThrew(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
