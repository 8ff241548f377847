package org.maractracker.journey;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Reads a stream of changes, which has no end of its own. */
final class Streamed {

  private Streamed() {}

  /** Its lines up to the end of the given change; comments and what opens the stream left out. */
  static List<String> until(Stream<String> stream, int changes) {
    // A change that never comes must fail the test, not stop it: closing ends the reading.
    Executor patience = CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS);
    patience.execute(stream::close);
    Iterator<String> lines = stream.iterator();
    List<String> read = new ArrayList<>();
    for (int ended = 0; ended < changes && lines.hasNext(); ) {
      List<String> block = block(lines);
      if (block.contains("event: change")) {
        read.addAll(block);
        ended++;
      }
    }
    return read;
  }

  private static List<String> block(Iterator<String> lines) {
    List<String> block = new ArrayList<>();
    while (lines.hasNext()) {
      String line = lines.next();
      block.add(line);
      if (line.isEmpty()) {
        break;
      }
    }
    return block;
  }
}
