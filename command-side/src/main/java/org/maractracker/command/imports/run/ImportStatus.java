package org.maractracker.command.imports.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Progress of an import.
 *
 * @param file the file's name
 * @param state where it is
 * @param startedBy who sent the file last
 * @param rows how many rows there are to look at
 * @param rowsDone how many of them have been looked at
 * @param finishedAt null until it is
 */
record ImportStatus(
    UUID importId,
    String maracId,
    String file,
    State state,
    Starter startedBy,
    Instant startedAt,
    int rows,
    int rowsDone,
    @Nullable Instant finishedAt) {

  enum State {
    /** No node works on it yet, or no longer; it is taken up in a moment. */
    WAITING,
    RUNNING,
    DONE,
    /** It stopped several times for a fault that is not the file's. What was stored stays. */
    FAILED
  }

  /** Sender of the file, as they were then. */
  record Starter(String id, String name, String role) {}
}
