package org.maractracker.bench.year;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.bench.year.Words.Task;
import org.maractracker.command.action.AcknowledgeAction;
import org.maractracker.command.action.AddActionAddendum;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.action.AnswerPrompts;
import org.maractracker.command.action.ArrangeJointWorking;
import org.maractracker.command.action.ChangeRepresentative;
import org.maractracker.command.action.ConfirmJointWorking;
import org.maractracker.command.action.ReallocateAction;
import org.maractracker.command.action.RecordProgress;
import org.maractracker.command.action.ReviseDueDate;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.ProgressKind;

/**
 * Life of one action between its agreement and its end: who acknowledges it, what is tried, what
 * changes. An {@link Ending} plays its end.
 */
final class ActionLife {

  final Story story;
  final Sittings sittings;
  final Chance chance;
  final UUID actionId;
  final Sitting agreedAt;
  String owner;
  LocalDate dueOn;
  LocalDateTime now;

  private final Answers answers;
  private List<String> partners = List.of();
  private @Nullable Communication communication;
  private @Nullable String representative;
  private boolean unconfirmed;

  ActionLife(Story story, Sittings sittings, Sitting agreedAt, Chance chance) {
    this.story = story;
    this.sittings = sittings;
    this.agreedAt = agreedAt;
    this.chance = chance;
    actionId = chance.id();
    answers = new Answers(story.words, chance);
    owner = chance.oneOf(agreedAt.present());
    dueOn = agreedAt.date().plusDays(chance.oneOf(List.of(1, 2, 3, 7, 7, 10, 14, 14, 14, 28)));
    now = agreedAt.date().atTime(17, 0);
  }

  /**
   * Returns the command that agrees it; one in seven jointly with one or two agencies that are
   * present.
   */
  AgreeAction proposal(UUID caseId, List<UUID> risks) {
    Task task = story.words.task(owner, chance);
    representative = chance.of(0.8) ? story.words.person(chance) : null;
    List<UUID> addressed = chance.of(0.9) ? chance.some(chance.between(1, 2), risks) : List.of();
    return new AgreeAction(
        actionId,
        caseId,
        task.description(),
        task.successCriteria(),
        dueOn,
        owner,
        representative,
        addressed,
        addressed.isEmpty() ? story.words.say("notlinked", chance) : null,
        answers.whenAgreed(),
        chance.of(0.14) ? joint() : null,
        null);
  }

  private Joint joint() {
    List<String> others =
        agreedAt.present().stream().distinct().filter(agency -> !agency.equals(owner)).toList();
    partners = chance.some(chance.between(1, 2), others);
    communication = chance.of(0.8) ? communication() : null;
    unconfirmed = true;
    return new Joint(partners, communication);
  }

  private Communication communication() {
    return new Communication(
        story.words.say("how", chance),
        story.words.say("when", chance),
        story.words.person(chance));
  }

  void tell(LocalDateTime agreed) {
    now = agreed;
    acknowledge();
    answerPrompts();
    agreeHow();
    halfway();
    new Ending(this, unconfirmed).tell();
    putRight();
  }

  private void acknowledge() {
    if (chance.of(0.92)) {
      acknowledge(owner);
    }
    for (String partner : partners) {
      if (chance.of(0.6)) {
        acknowledge(partner);
      }
    }
  }

  private void acknowledge(String agency) {
    on(now.toLocalDate().plusDays(chance.between(0, pace())));
    say(reporter(agency), new AcknowledgeAction(actionId, agency, null));
  }

  private void answerPrompts() {
    if (chance.of(0.5)) {
      on(now.toLocalDate());
      say(story.coordinator, new AnswerPrompts(actionId, answers.afterwards(), null));
    }
  }

  /** Arranges joint working later, where the meeting had not; most partners confirm. */
  private void agreeHow() {
    if (partners.isEmpty()) {
      return;
    }
    if (communication == null && chance.of(0.7)) {
      on(now.toLocalDate().plusDays(1));
      communication = communication();
      say(story.chair, new ArrangeJointWorking(actionId, partners, communication, null, null));
    }
    boolean all = communication != null;
    for (String partner : partners) {
      boolean confirms = communication != null && chance.of(0.9);
      all &= confirms;
      if (confirms) {
        on(now.toLocalDate().plusDays(chance.between(0, 3)));
        say(reporter(partner), new ConfirmJointWorking(actionId, partner, null));
      }
    }
    unconfirmed = !all;
  }

  /** Plays progress and attempts, with a change of owner or date now and then. */
  private void halfway() {
    work(chance.between(1, 5));
    if (chance.of(0.07)) {
      on(now.toLocalDate().plusDays(1));
      say(reporter(owner), new ChangeRepresentative(actionId, somebodyElse(), null));
    }
    if (chance.of(0.12)) {
      revise();
    }
    if (partners.isEmpty() && chance.of(0.05)) {
      sittings.after(now.toLocalDate()).ifPresent(this::reallocate);
    }
    work(chance.between(1, 4));
  }

  private String somebodyElse() {
    String person = story.words.person(chance);
    return person.equals(representative) ? somebodyElse() : person;
  }

  /** Plays progress that is recorded on the day or up to two days later. */
  void work(int times) {
    for (int i = 0; i < times; i++) {
      on(now.toLocalDate().plusDays(chance.between(0, pace())));
      ProgressKind kind = chance.of(0.35) ? ProgressKind.ATTEMPT : ProgressKind.PROGRESS;
      String note = story.words.say(kind == ProgressKind.ATTEMPT ? "attempt" : "progress", chance);
      say(reporter(owner), new RecordProgress(actionId, note, kind, earlier()));
    }
  }

  /** Returns a shorter pause the nearer the due date; once it has passed nobody hurries. */
  private int pace() {
    long left = DAYS.between(now.toLocalDate(), dueOn);
    return left < 0 ? 3 : (int) Math.min(4, left / 6);
  }

  private @Nullable PartialDate earlier() {
    LocalDate day = now.toLocalDate().minusDays(chance.between(0, 2));
    return chance.of(0.3) && !day.isBefore(agreedAt.date()) ? PartialDate.of(day) : null;
  }

  private void revise() {
    on(now.toLocalDate().plusDays(chance.between(0, 3)));
    dueOn = dueOn.plusDays(chance.between(5, 21));
    say(
        story.coordinator,
        new ReviseDueDate(actionId, dueOn, story.words.say("revise", chance), null));
  }

  private void reallocate(Sitting at) {
    List<String> others = at.present().stream().filter(agency -> !agency.equals(owner)).toList();
    atMeeting(at);
    owner = chance.oneOf(others);
    String to = chance.of(0.5) ? story.words.person(chance) : null;
    String why = story.words.say("reallocate", chance);
    say(story.chair, new ReallocateAction(actionId, owner, at.id(), to, why, null));
  }

  private void putRight() {
    if (chance.of(0.07)) {
      on(now.toLocalDate().plusDays(chance.between(0, 9)));
      String statement = story.words.say("addendum.action", chance);
      say(reporter(owner), new AddActionAddendum(actionId, statement, null, null));
    }
  }

  /** Returns the agency itself, or the coordinator for it. */
  Actor reporter(String agency) {
    return chance.of(0.75) ? story.agency(agency) : story.coordinator;
  }

  void say(Actor by, Object command) {
    story.tellOf(actionId, now, by, command);
  }

  /** Moves on to some hour of that day, or to a little later when that has passed. */
  void on(LocalDate day) {
    LocalDateTime then = Story.officeHours(day, chance);
    now = then.isAfter(now) ? then : now.plusMinutes(chance.between(2, 50));
  }

  /** Moves on to the meeting, while it sits. */
  void atMeeting(Sitting sitting) {
    LocalDateTime then = sitting.slot(chance.between(0, 19)).plusSeconds(chance.between(0, 600));
    now = then.isAfter(now) ? then : now.plusMinutes(3);
  }

  /** Returns the meetings that a carried action can still come to, the next first. */
  List<Sitting> nextMeetings(int most) {
    List<Sitting> next = new ArrayList<>();
    LocalDate day = now.toLocalDate();
    for (int i = 0; i < most; i++) {
      var after = sittings.after(day);
      if (after.isEmpty()) {
        break;
      }
      next.add(after.get());
      day = after.get().date();
    }
    return next;
  }
}
