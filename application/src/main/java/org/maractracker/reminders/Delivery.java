package org.maractracker.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.views.outstanding.RemindingMarac;
import org.maractracker.reminders.Digest.State;
import org.maractracker.reminders.MailSender.Fate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivery of one mail: claimed, handed over, noted, recorded. */
final class Delivery {

  /**
   * Time after which no node comes back to a claim: longer than all timeouts of one conversation
   * with a mail server together.
   */
  static final Duration GIVEN_UP = Duration.ofMinutes(15);

  /**
   * Longest time between claiming and handing over; a node that stood still for longer does not
   * hand over.
   */
  private static final Duration STALE = Duration.ofMinutes(1);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final DigestTable table;
  private final MailSender post;
  private final Recorder recorder;
  private final @Nullable String address;
  private final Clock clock;

  /** Mails that this node handed over, but could not note, because the database was away. */
  private final Set<UUID> taken = ConcurrentHashMap.newKeySet();

  /**
   * @param address where people sign in; null when it is not said
   */
  Delivery(
      DigestTable table,
      MailSender post,
      Recorder recorder,
      @Nullable String address,
      Clock clock) {
    this.table = table;
    this.post = post;
    this.recorder = recorder;
    this.address = address;
    this.clock = clock;
  }

  /**
   * Notes and records what was sent, by whichever node, and gives up claims that no node comes back
   * to.
   */
  void finish() {
    taken.forEach(this::note);
    table
        .claimedBefore(clock.instant().minus(GIVEN_UP))
        .forEach(digest -> leaveUncertain(digest.digestId(), digest.maracId()));
    table.in(State.SENT).forEach(this::recordOrWait);
  }

  /** Hands the mail over, unless another node does or there is nothing to say any more. */
  void send(Digest digest, List<Reminder> reminders, RemindingMarac marac) {
    String mailbox = digest.recipient().mailbox(marac).orElse(null);
    if (mailbox == null || reminders.isEmpty()) {
      table.move(digest.digestId(), State.DUE, State.WITHDRAWN);
      return;
    }
    Mail mail = Mail.of(digest, reminders, mailbox, marac, address);
    Instant claimed = clock.instant();
    if (table.claim(digest.digestId(), reminders, claimed)) {
      boolean stale = clock.instant().isAfter(claimed.plus(STALE));
      settle(digest, stale ? Fate.REFUSED : post.deliver(mail));
    }
  }

  private void settle(Digest digest, Fate fate) {
    switch (fate) {
      case TAKEN -> {
        taken.add(digest.digestId());
        note(digest.digestId());
        table.in(State.SENT).stream()
            .filter(each -> each.digestId().equals(digest.digestId()))
            .forEach(this::recordOrWait);
      }
      case REFUSED -> table.due(digest.digestId(), clock.instant().plus(pause(digest.attempts())));
      case UNKNOWN -> leaveUncertain(digest.digestId(), digest.maracId());
    }
  }

  private void note(UUID digestId) {
    table.sent(digestId);
    taken.remove(digestId);
  }

  private void leaveUncertain(UUID digestId, String maracId) {
    if (table.move(digestId, State.CLAIMED, State.UNCERTAIN)) {
      LOG.warn(
          "Nobody knows whether reminder {} of {} was sent. It is not sent again that day; what"
              + " still stands the next day is reminded of then",
          digestId,
          maracId);
    }
  }

  private void recordOrWait(Digest sent) {
    try {
      recorder.record(sent);
      table.recorded(sent.digestId());
    } catch (RuntimeException e) {
      LOG.warn(
          "Reminder {} was sent and is recorded at the next look: {}",
          sent.digestId(),
          e.getClass().getName());
    }
  }

  /**
   * Returns the pause before the next attempt: one minute, two, four ...
   *
   * @param before how often it was tried before this time
   */
  static Duration pause(int before) {
    Duration doubled = Duration.ofMinutes(1L << Math.min(before, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
