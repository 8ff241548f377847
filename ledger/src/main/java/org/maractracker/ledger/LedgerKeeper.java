package org.maractracker.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.maractracker.ledger.note.Checkpoint;
import org.maractracker.ledger.note.Note;
import org.maractracker.ledger.tree.TreeDamaged;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Keeper that grows the ledger and has its head signed, every minute and whenever a head that
 * covers more is asked for. All of it runs on one thread, so that a request joins the work of
 * another, and never waits longer than 5 s.
 */
public final class LedgerKeeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Ledger ledger;
  private final CheckpointTable table;
  private final LedgerKeys keys;
  private final @Nullable Signer signer;
  private final Duration every;
  private final ThreadPoolTaskScheduler thread = LedgerThread.named("ledger-");
  private volatile boolean running;
  private volatile @Nullable String refusal;
  private volatile long signed;

  /**
   * @param signer null where this process has no key
   */
  LedgerKeeper(
      Ledger ledger,
      CheckpointTable table,
      LedgerKeys keys,
      @Nullable Signer signer,
      Duration every) {
    this.ledger = ledger;
    this.table = table;
    this.keys = keys;
    this.signer = signer;
    this.every = every;
  }

  @Override
  public void start() {
    running = true;
    var _ = thread.scheduleWithFixedDelay(this::attend, every);
  }

  @Override
  public void stop() {
    running = false;
    thread.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Returns why nothing is signed; empty while all is well. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Returns how many events the head covers that this process signed last; 0 for none. */
  long signed() {
    return signed;
  }

  private void attend() {
    try {
      long size = growAndSign();
      LOG.debug("The ledger has {} events", size);
    } catch (LedgerRefused e) {
      LOG.debug("Said already", e);
    } catch (RuntimeException e) {
      LOG.warn("The ledger could not be attended to: {}", e.getClass().getName());
    }
  }

  private long growAndSign() {
    try {
      long size = ledger.grow();
      if (signer != null && size > 0) {
        signer.sign(size);
        signed = size;
      }
      refusal = null;
      return size;
    } catch (LedgerRefused | TreeDamaged e) {
      String sentence = String.valueOf(e.getMessage());
      refused(sentence);
      throw new LedgerRefused(sentence);
    }
  }

  private void refused(String sentence) {
    if (!sentence.equals(refusal)) {
      LOG.error("The ledger refuses to go on. {}", sentence);
    }
    refusal = sentence;
  }

  /**
   * Grows the ledger to what is stored now.
   *
   * @return how many events it has then
   * @throws RuleViolated {@code unavailable} when it refuses, or takes too long
   */
  public long grown() {
    return inTurn(this::growAndSign);
  }

  /** Returns the head that was signed last; empty when none was. */
  public Optional<Note> last() {
    return table.last().filter(this::isOurs);
  }

  private boolean isOurs(Note note) {
    return keys.all().isEmpty() ? Checkpoint.isOne(note) : keys.signed(note);
  }

  /**
   * Returns a signed head that covers a position: the last one, or one made now.
   *
   * @throws RuleViolated {@code unavailable} when there can be none at the moment; {@code
   *     malformed} for a position at which nothing is stored
   */
  public Note covering(long position) {
    return last()
        .filter(note -> Checkpoint.of(note).size() >= position)
        .orElseGet(() -> newest(position));
  }

  private Note newest(long position) {
    ledger.size(); // fails soon when the database is away
    long size = grown();
    if (size < position) {
      throw new RuleViolated(
          ProblemCode.MALFORMED,
          "Nothing is stored at the position asked for. Read everything again, without it.");
    }
    if (size == 0) {
      throw new RuleViolated(ProblemCode.NOT_FOUND, "Nothing has been recorded yet.");
    }
    return of(size).orElseThrow(LedgerKeeper::noKey);
  }

  /** Returns a signed head that covers everything that is stored now. */
  public Note newest() {
    return newest(0);
  }

  /**
   * Returns the head of a size the ledger has had. One that was never signed is signed now and not
   * kept: it follows from one that was.
   *
   * @return empty when there is none and this process has no key
   */
  public Optional<Note> of(long size) {
    Optional<Note> known = table.of(size).filter(this::isOurs);
    return known.isPresent() || signer == null
        ? known
        : Optional.of(inTurn(() -> signer.sign(size)));
  }

  /**
   * Returns the first head ever signed and the last of each day (UTC), of those smaller than a
   * size.
   */
  public List<Note> remarkable(long below) {
    return table.remarkable(below);
  }

  static RuleViolated noKey() {
    return unavailable(
        "This process has no key to sign with (TRACKER_LEDGER_KEY), and no head that was signed is"
            + " the one asked for.");
  }

  private <T> T inTurn(Callable<T> deed) {
    try {
      return thread.submit(deed).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException e) {
      throw unavailable("The ledger is still taking in what was recorded. Ask again in a moment.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The system is about to stop.");
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    }
  }

  private RuntimeException failed(@Nullable Throwable cause) {
    return switch (cause) {
      case LedgerRefused refuses -> {
        String sentence = String.valueOf(refuses.getMessage());
        refused(sentence);
        yield unavailable("The ledger refuses to sign: " + sentence + ".");
      }
      case RuntimeException failure -> failure;
      case null, default -> new IllegalStateException(cause);
    };
  }

  private static RuleViolated unavailable(String sentence) {
    return new RuleViolated(ProblemCode.UNAVAILABLE, sentence);
  }
}
