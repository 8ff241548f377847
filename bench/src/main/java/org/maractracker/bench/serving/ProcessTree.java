package org.maractracker.bench.serving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Process with all it has started.
 *
 * @param root the one that started the others
 */
record ProcessTree(ProcessHandle root) {

  /** Linux tells processor time in hundredths of a second. */
  private static final long TICK_MILLIS = 10;

  /** Of utime, stime, cutime and cstime in a line of {@code stat}, after the name in brackets. */
  private static final int FIRST_TIME = 11;

  /** Returns the tree of a PostgreSQL server, of which one backend is known. */
  static ProcessTree ofBackend(long backend) {
    return new ProcessTree(ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow());
  }

  /** Returns the processor time it has taken, with that of processes which have ended. */
  Duration processorTime() {
    return Stream.concat(Stream.of(root), root.descendants())
        .map(ProcessTree::own)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration own(ProcessHandle process) {
    Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      String line = Files.readString(stat);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = FIRST_TIME; i < FIRST_TIME + 4; i++) {
        ticks += Long.parseLong(fields[i]);
      }
      return Duration.ofMillis(ticks * TICK_MILLIS);
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
      return Duration.ZERO;
    }
  }
}
