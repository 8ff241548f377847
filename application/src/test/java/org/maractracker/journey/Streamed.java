package org.maractracker.journey;

import java.io.UncheckedIOException;
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

  /**
   * Its lines up to the end of the given change; comments and what opens the stream left out. A
   * change that does not come within 20 s is missing from the answer: it must fail the test, not
   * stop it.
   */
  static List<String> until(Stream<String> stream, int changes) {
    Executor patience = CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS);
    patience.execute(stream::close);
    List<String> read = new ArrayList<>();
    try {
      collect(stream.iterator(), changes, read);
    } catch (UncheckedIOException closed) {
      return read;
    }
    return read;
  }

  private static void collect(Iterator<String> lines, int changes, List<String> read) {
    for (int ended = 0; ended < changes && lines.hasNext(); ) {
      List<String> block = block(lines);
      if (block.contains("event: change")) {
        read.addAll(block);
        ended++;
      }
    }
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
