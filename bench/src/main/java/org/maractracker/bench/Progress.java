package org.maractracker.bench;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Progress display: a bar on a terminal, else a line for each tenth. */
public final class Progress {

  private static final int WIDTH = 40;
  private static final long NANOS = 1_000_000_000L;

  private final String what;
  private final long total;
  private final PrintStream out;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long shown = -1;

  /**
   * @param what what is counted: "events"
   * @param total how many there will be
   */
  public Progress(String what, long total, PrintStream out, boolean terminal) {
    this.what = what;
    this.total = total;
    this.out = out;
    this.terminal = terminal;
  }

  /** Returns a display where the user looks. */
  @SuppressWarnings("SystemOut")
  public static Progress shown(String what, long total) {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return new Progress(what, total, System.out, terminal);
  }

  /** Returns a display that shows nothing. */
  public static Progress silent() {
    return new Progress("", 1, new PrintStream(PrintStream.nullOutputStream()), false);
  }

  /** Updates it: so many are done. */
  public void at(long done) {
    long steps = terminal ? 200 : 10;
    long step = done * steps / total;
    if (step > shown) {
      shown = step;
      show(done);
    }
  }

  private void show(long done) {
    long perSecond = done * NANOS / Math.max(1, System.nanoTime() - began);
    String line = "%,d of %,d %s, %,d a second".formatted(done, total, what, perSecond);
    if (terminal) {
      int full = (int) Math.min(WIDTH, done * WIDTH / total);
      out.printf("\r[%s%s] %s ", "#".repeat(full), ".".repeat(WIDTH - full), line);
    } else {
      out.println(line);
    }
    if (done >= total && terminal) {
      out.println();
    }
  }
}
