package org.maractracker.bench.serving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Users' work with actions at one service: what clients send it and ask of it. A quarter of what is
 * agreed is overdue from the start, except at the newest meeting; owners take turns.
 */
final class Workload {

  private static final String OVERDUE = "/api/overdue?marac=northshire";
  private static final String LIST = "/api/actions?marac=northshire&status=OPEN";
  private static final int OVERDUE_EACH = 4;
  private static final int DAYS = 90;
  private static final int KEPT = 1000;

  private final Conference conference;
  private final LocalDate today;
  private final AtomicInteger number = new AtomicInteger();

  /** First actions that were completed, whose histories are asked for. */
  private final List<String> completed = new CopyOnWriteArrayList<>();

  /** What each client has agreed, and not reported on yet. */
  private final Map<Integer, String> agreed = new ConcurrentHashMap<>();

  /** What each client has reported on, and not completed yet. */
  private final Map<Integer, String> reported = new ConcurrentHashMap<>();

  /**
   * @param today the day of the newest meeting
   */
  Workload(Conference conference, LocalDate today) {
    this.conference = conference;
    this.today = today;
  }

  /**
   * Something that clients do again and again.
   *
   * @param stores whether it stores something, so that views have something to read
   * @param once told the number of the client
   */
  record Deed(String name, boolean stores, IntConsumer once) {}

  /** The agreeing of actions. */
  Deed agreeing() {
    return new Deed("agree", true, this::agree);
  }

  /** Everything; what comes first leaves something that what follows can ask for. */
  List<Deed> deeds() {
    return List.of(
        agreeing(),
        new Deed("agree, progress, complete", true, this::life),
        asking("overdue", OVERDUE),
        asking("action list", LIST),
        asking("action list, an agency's", LIST + "&agency=agency-3"),
        new Deed("history of an action", false, client -> history()),
        new Deed("mix", true, this::mixed));
  }

  private Deed asking(String name, String path) {
    return new Deed(name, false, client -> conference.ask(path));
  }

  private String agree(int meeting) {
    int each = number.incrementAndGet();
    boolean late = meeting > 0 && each % OVERDUE_EACH == 0;
    return conference.agree(
        meeting, each, late ? today.minusDays(1 + each % 6) : today.plusDays(each % DAYS));
  }

  private void life(int meeting) {
    String action = agree(meeting);
    progress(action);
    complete(action);
    if (completed.size() < KEPT) {
      completed.add(action);
    }
  }

  /** Takes an action that the client agreed a step further, or agrees the next. */
  private void command(int client) {
    String toComplete = reported.remove(client);
    String toReport = toComplete == null ? agreed.remove(client) : null;
    if (toComplete != null) {
      complete(toComplete);
    } else if (toReport != null) {
      progress(toReport);
      reported.put(client, toReport);
    } else {
      agreed.put(client, agree(client));
    }
  }

  private void progress(String action) {
    conference.stored(
        "/api/actions/" + action + "/progress",
        "{'note': 'The locksmith comes on Thursday', 'kind': 'PROGRESS'}");
  }

  private void complete(String action) {
    conference.stored(
        "/api/actions/" + action + "/complete",
        "{'completedOn': '%s', 'outcome': 'Locks changed and keys handed over'}".formatted(today));
  }

  private void history() {
    String action = completed.get(ThreadLocalRandom.current().nextInt(completed.size()));
    conference.ask("/api/actions/" + action + "/history");
  }

  /** Does one of a hundred: 40 of what is overdue, 25 lists, 15 histories, 20 commands. */
  private void mixed(int client) {
    int of100 = ThreadLocalRandom.current().nextInt(100);
    if (of100 < 40) {
      conference.ask(OVERDUE);
    } else if (of100 < 65) {
      conference.ask(LIST);
    } else if (of100 < 80) {
      history();
    } else {
      command(client);
    }
  }
}
