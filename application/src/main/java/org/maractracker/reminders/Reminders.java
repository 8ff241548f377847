package org.maractracker.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maractracker.query.views.outstanding.Outstanding;
import org.maractracker.query.views.outstanding.RemindingMarac;
import org.maractracker.reminders.Digest.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reminders' main loop: it looks whether something is to be sent. Everything follows from the
 * clock, the view and the rows, so that any node may look at any time, and one that was away at the
 * hour sends when it is back.
 */
final class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Outstanding outstanding;
  private final PlanTable plans;
  private final DigestTable table;
  private final Delivery delivery;
  private final Clock clock;

  Reminders(
      Outstanding outstanding, PlanTable plans, DigestTable table, Delivery delivery, Clock clock) {
    this.outstanding = outstanding;
    this.plans = plans;
    this.table = table;
    this.delivery = delivery;
    this.clock = clock;
  }

  /**
   * Finishes what was begun, plans the reminders where the hour has come, and sends them.
   *
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} when the view is behind;
   *     nothing new was sent then
   */
  void look() {
    delivery.finish();
    outstanding.awaitEverything();
    Map<String, RemindingMarac> maracs =
        outstanding.remindingMaracs().stream()
            .collect(Collectors.toMap(RemindingMarac::maracId, Function.identity()));
    giveUpWhatIsOver(maracs);
    maracs.values().forEach(marac -> each(marac, this::plan));
    table.toBeSent(clock.instant()).stream()
        .collect(Collectors.groupingBy(Digest::maracId))
        .forEach((maracId, waiting) ->
            Optional.ofNullable(maracs.get(maracId))
                .ifPresent(marac -> each(marac, one -> send(one, waiting))));
  }

  /** Runs a step for one MARAC, whose failures keep no other MARAC waiting. */
  private static void each(RemindingMarac marac, Consumer<RemindingMarac> deed) {
    try {
      deed.accept(marac);
    } catch (RuntimeException e) {
      LOG.warn(
          "Reminders of {} wait for the next look: {}", marac.maracId(), e.getClass().getName());
    }
  }

  private void giveUpWhatIsOver(Map<String, RemindingMarac> maracs) {
    Instant now = clock.instant();
    for (Digest each : table.in(State.DUE)) {
      RemindingMarac marac = maracs.get(each.maracId());
      boolean over = marac == null || each.day().isBefore(SendingHours.today(marac, now));
      if (over && table.move(each.digestId(), State.DUE, State.UNSENT)) {
        LOG.warn("Reminder {} of {} was not sent on its day", each.digestId(), each.maracId());
      }
    }
  }

  /**
   * Plans today's mails. It waits until yesterday's are known and recorded: what is due today
   * depends on them. What cannot be recorded holds nobody up for longer than that.
   */
  private void plan(RemindingMarac marac) {
    Instant now = clock.instant();
    LocalDate today = SendingHours.today(marac, now);
    if (SendingHours.haveBegun(marac, now)
        && !plans.isPlanned(marac.maracId(), today)
        && !table.areUnderWay(marac.maracId(), now.minus(LONGEST_WAIT))) {
      plans.plan(marac.maracId(), today, digests(marac, today).keySet(), now);
    }
  }

  /**
   * Sends the waiting mails. What they say is computed again: a mail that waited for its server
   * must not be outdated.
   */
  private void send(RemindingMarac marac, List<Digest> waiting) {
    LocalDate today = SendingHours.today(marac, clock.instant());
    Map<Recipient, List<Reminder>> digests = digests(marac, today);
    waiting.stream()
        .filter(digest -> digest.day().equals(today))
        .forEach(digest ->
            delivery.send(digest, digests.getOrDefault(digest.recipient(), List.of()), marac));
  }

  private Map<Recipient, List<Reminder>> digests(RemindingMarac marac, LocalDate today) {
    return Digests.of(
        marac,
        today,
        outstanding.sittingsFrom(marac.maracId(), today),
        outstanding.openActions(marac.maracId()));
  }
}
