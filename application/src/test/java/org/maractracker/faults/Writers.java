package org.maractracker.faults;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.maractracker.faults.Letter.Fate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight people who send one command after another, to either node: progress on actions they share,
 * new actions, and now and then what the rules refuse. Whoever is not answered, or told to try
 * again, does so later under the same key.
 */
final class Writers implements AutoCloseable {

  private static final int WRITERS = 8;
  private static final long BETWEEN_NANOS = 40_000_000;
  private static final long WHEN_AWAY_NANOS = 500_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Installation installation;
  private final Agreed agreed;
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
  private final Queue<Letter> answered = new ConcurrentLinkedQueue<>();
  private final Queue<Letter> open = new ConcurrentLinkedQueue<>();
  private final AtomicLong number;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private long sentAgain;
  private volatile boolean writing = true;

  Writers(Installation installation, Agreed agreed, long firstNumber) {
    this.installation = installation;
    this.agreed = agreed;
    this.number = new AtomicLong(firstNumber);
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      var _ = threads.submit(() -> writeOrSayWhyNot(writer));
    }
  }

  /** A writer who stops in silence would leave a letter that nobody counts. */
  private void writeOrSayWhyNot(int writer) {
    try {
      write(writer);
    } catch (RuntimeException | Error failure) {
      failures.add(failure);
    }
  }

  private void write(int writer) {
    while (writing) {
      long next = number.incrementAndGet();
      Letter letter = letter(next);
      Letter sent = send(letter, installation.commandSides.get((int) ((writer + next) % 2)));
      boolean unknown = sent.fate() == Fate.UNKNOWN;
      (unknown ? open : answered).add(sent);
      LockSupport.parkNanos(unknown ? WHEN_AWAY_NANOS : BETWEEN_NANOS);
    }
  }

  /** One in ten is refused by the rules, one in five is a new action. */
  private Letter letter(long next) {
    String key = "letter-" + next;
    String action =
        "/api/actions/" + agreed.actionIds().get((int) (next % agreed.actionIds().size()));
    if (next % 10 == 9) {
      return new Letter(key, action + "/reopen", "{\"reason\": \"It is open\"}");
    }
    if (next % 5 == 0) {
      return new Letter(key, "/api/actions", agreed.another());
    }
    return new Letter(
        key, action + "/progress", "{\"note\": \"" + key + "\", \"kind\": \"PROGRESS\"}");
  }

  private Letter send(Letter letter, SideProcess node) {
    HttpResponse<String> answer;
    try {
      answer =
          installation
              .coordinator("writer")
              .send(node, "POST", letter.path(), letter.body(), "Idempotency-Key", letter.key());
    } catch (UncheckedIOException unheard) {
      return letter;
    }
    JsonNode body = JSON.readTree(answer.body());
    return switch (answer.statusCode() / 100) {
      case 2 -> letter.acknowledged(body.get("position").asLong());
      case 4 -> isStillUnderWay(body) ? letter : letter.refused();
      default -> isAskedToTryAgain(answer, letter);
    };
  }

  private static boolean isStillUnderWay(JsonNode problem) {
    return problem.get("code").asString().equals("idempotency-key-in-use");
  }

  private static Letter isAskedToTryAgain(HttpResponse<String> answer, Letter letter) {
    if (answer.statusCode() != 503) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return letter;
  }

  long acknowledged() {
    return answered.stream().filter(letter -> letter.fate() == Fate.ACKNOWLEDGED).count();
  }

  /** How many letters were not answered at first. */
  long sentAgain() {
    return sentAgain;
  }

  long lastNumber() {
    return number.get();
  }

  /**
   * Ends the writing and sends again, twice, what was not answered, until all is answered.
   *
   * @return all letters with their fate
   */
  List<Letter> finish() {
    close();
    failures.forEach(failure -> {
      throw new AssertionError("A writer was answered as nobody should be", failure);
    });
    sentAgain = open.size();
    while (!open.isEmpty()) {
      Letter letter = open.remove();
      Letter again = send(letter, installation.commandSides.getFirst());
      if (again.fate() == Fate.UNKNOWN) {
        LockSupport.parkNanos(WHEN_AWAY_NANOS);
      }
      (again.fate() == Fate.UNKNOWN ? open : answered).add(again);
      if (again.fate() == Fate.ACKNOWLEDGED
          && send(letter, installation.commandSides.getLast()).position() != again.position()) {
        throw new AssertionError("The same key was answered in two ways: " + letter.key());
      }
    }
    return List.copyOf(answered);
  }

  @Override
  public void close() {
    writing = false;
    threads.close();
  }
}
