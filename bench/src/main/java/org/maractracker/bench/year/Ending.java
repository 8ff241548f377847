package org.maractracker.bench.year;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.maractracker.command.action.CarryOver;
import org.maractracker.command.action.CompleteAction;
import org.maractracker.command.action.EnterActionInError;
import org.maractracker.command.action.FindNotUndertaken;
import org.maractracker.command.action.MinuteUnachievable;
import org.maractracker.command.action.RemoveFromPlan;
import org.maractracker.command.action.ReopenAction;
import org.maractracker.command.action.ReportUnachievable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.UnachievableReason;

/**
 * End of an action: done in time or late, at once or after being carried from meeting to meeting;
 * unachievable; removed; in error; or left open.
 */
final class Ending {

  private final ActionLife life;
  private final Chance chance;
  private final Words words;
  private final boolean unconfirmed;

  /**
   * @param unconfirmed whether it is joint and a partner has not confirmed, so that it cannot be
   *     completed
   */
  Ending(ActionLife life, boolean unconfirmed) {
    this.life = life;
    this.unconfirmed = unconfirmed;
    chance = life.chance;
    words = life.story.words;
  }

  void tell() {
    int fate = chance.between(1, 100);
    if (fate <= 58) {
      inTime();
    } else if (fate <= 72) {
      late();
    } else if (fate <= 80) {
      unachievable();
    } else if (fate <= 92) {
      carried();
    } else if (fate <= 95) {
      removed();
    } else if (fate <= 97) {
      inError();
    }
  }

  private void inTime() {
    LocalDate day = life.now.toLocalDate();
    if (day.isBefore(life.dueOn)) {
      day = day.plusDays(chance.between(0, Math.toIntExact(DAYS.between(day, life.dueOn))));
    }
    complete(day);
    if (chance.of(0.03)) {
      reopen();
      complete(life.now.toLocalDate().plusDays(chance.between(2, 15)));
    }
  }

  private void late() {
    LocalDate overdue = life.dueOn.plusDays(chance.between(1, 30));
    complete(overdue.isAfter(life.now.toLocalDate()) ? overdue : life.now.toLocalDate());
  }

  /** Completes it on a day, mostly recorded within three days; of some only the month is known. */
  private void complete(LocalDate done) {
    if (unconfirmed) {
      return;
    }
    life.on(done.plusDays(chance.between(0, 3)));
    boolean monthOnly = chance.of(0.03);
    LocalDate told = done.isAfter(life.now.toLocalDate()) ? life.now.toLocalDate() : done;
    life.say(
        life.reporter(life.owner),
        new CompleteAction(
            life.actionId,
            monthOnly ? PartialDate.of(YearMonth.from(told)) : PartialDate.of(told),
            words.say("outcome", chance),
            chance.of(0.5) ? words.person(chance) : null,
            null));
  }

  /**
   * Reports it unachievable before the next meeting or long after it; it is minuted there, or
   * forgotten.
   */
  private void unachievable() {
    life.on(life.now.toLocalDate().plusDays(chance.between(0, 25)));
    UnachievableReason reason = chance.oneOf(List.of(UnachievableReason.values()));
    life.say(
        life.reporter(life.owner),
        new ReportUnachievable(
            life.actionId,
            reason,
            words.say("unachievable." + reason, chance),
            PartialDate.of(life.now.toLocalDate()),
            chance.of(0.5) ? words.person(chance) : null,
            null));
    if (chance.of(0.75)) {
      life.sittings.after(life.now.toLocalDate()).ifPresent(this::minute);
    }
    if (chance.of(0.08)) {
      reopen();
    }
  }

  private void minute(Sitting at) {
    life.atMeeting(at);
    life.say(life.story.coordinator, new MinuteUnachievable(life.actionId, at.id(), null));
  }

  /**
   * Carries it from each meeting to the next, one to four times; then it is done late, given up, or
   * still open.
   */
  private void carried() {
    List<Sitting> meetings = life.nextMeetings(1 + chance.oneOf(List.of(1, 1, 1, 2, 2, 3, 4)));
    for (int i = 0; i + 1 < meetings.size(); i++) {
      carry(meetings.get(i), meetings.get(i + 1));
    }
    switch (chance.between(1, 4)) {
      case 1, 2 -> complete(life.now.toLocalDate().plusDays(chance.between(1, 9)));
      case 3 -> unachievable();
      default -> life.work(1);
    }
  }

  private void carry(Sitting at, Sitting to) {
    life.atMeeting(at);
    if (chance.of(0.5)) {
      String found = words.say("notundertaken", chance);
      life.say(life.story.chair, new FindNotUndertaken(life.actionId, at.id(), found, null));
      life.now = life.now.plusMinutes(1);
    }
    life.say(
        life.story.coordinator,
        new CarryOver(life.actionId, to.id(), words.say("carry", chance), null));
    life.work(chance.between(0, 1));
  }

  private void removed() {
    life.sittings.after(life.now.toLocalDate()).ifPresent(this::remove);
  }

  private void remove(Sitting at) {
    life.atMeeting(at);
    String why = words.say("remove", chance);
    life.say(life.story.chair, new RemoveFromPlan(life.actionId, at.id(), why, null));
  }

  private void inError() {
    life.on(life.now.toLocalDate());
    life.say(
        life.story.coordinator,
        new EnterActionInError(life.actionId, words.say("error", chance), null));
  }

  private void reopen() {
    if (!unconfirmed) {
      life.on(life.now.toLocalDate().plusDays(chance.between(1, 12)));
      life.say(
          life.story.coordinator,
          new ReopenAction(life.actionId, words.say("reopen", chance), null));
    }
  }
}
