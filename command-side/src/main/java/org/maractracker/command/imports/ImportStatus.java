package org.maractracker.command.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come.
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
    /** Nobody works on it yet, or nobody any more; it is taken up in a moment. */
    WAITING,
    RUNNING,
    DONE,
    /** It stopped for a fault that is not the file's, several times. What was stored stays. */
    FAILED
  }

  /** Who sent the file, as they were then. */
  record Starter(String id, String name, String role) {}
}
