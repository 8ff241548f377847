package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.dispatch.CommandNode.agree;
import static org.maractracker.command.dispatch.CommandNode.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.action.EnterActionInError;
import org.maractracker.command.casefile.IdentifyRisk;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.facts.DecidableFromCache;
import org.maractracker.command.meeting.CloseMeeting;
import org.maractracker.command.meeting.DelistCase;
import org.maractracker.command.meeting.ListCase;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;

/**
 * Agreeing at a meeting that another node changes: what the first node has cached is out of date.
 */
class AgreedFromMemoryTest {

  private static final LocalDate DAY = CommandNode.MEETING_DAY;

  /**
   * Node on which a meeting with the police present, its MARAC and a case are cached, after two
   * actions.
   */
  private static final class Remembered implements AutoCloseable {

    final CommandNode changes;
    final CommandNode agrees;
    final UUID meeting;
    final UUID caseId;
    final List<UUID> actions = new ArrayList<>();

    Remembered(TestDatabase database) {
      String url = database.freshUrl();
      changes = new CommandNode(database, url).founded();
      agrees = new CommandNode(database, url);
      meeting = changes.meeting(DAY);
      caseId = changes.listedCase(meeting, "N-1");
      agreed();
      agreed();
    }

    void agreed() {
      long before = agrees.archive().head();
      UUID action = UUID.randomUUID();
      agrees.send(agree(meeting, caseId, action));
      assertThat(agrees.archive().head()).isEqualTo(before + 1);
      actions.add(action);
    }

    /** An agency that undertook something open stays present: it is entered in error first. */
    void withdrawn() {
      actions.forEach(each -> changes.send(new EnterActionInError(each, "made up", null)));
      changes.send(attendance(meeting, Attendance.APOLOGIES));
    }

    void isRefused(ProblemCode code) {
      long before = agrees.archive().head();
      assertThatThrownBy(() -> agrees.send(agree(meeting, caseId, UUID.randomUUID())))
          .isInstanceOfSatisfying(
              RuleViolated.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
      assertThat(agrees.archive().head()).isEqualTo(before);
    }

    @Override
    public void close() {
      agrees.close();
      changes.close();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsRememberedIsNotReadAgain(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      int before = node.agrees.readings();
      node.agreed();
      node.agreed();
      assertThat(node.agrees.readings()).isEqualTo(before);
    }
  }

  /** The events are read in one query, and only once. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatMovedOnIsReadAndRemembered(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      node.changes.send(
          new IdentifyRisk(node.caseId, UUID.randomUUID(), Party.CHILD, "made up", null));
      int before = node.agrees.readings();
      node.agreed();
      node.agreed();
      assertThat(node.agrees.readings()).isEqualTo(before + 1);
    }
  }

  /** The request was done, whatever speaks against doing it now. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aKeyIsAnsweredAgainThoughMemoryRefusesIt(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      AgreeActions action = agree(node.meeting, node.caseId, UUID.randomUUID());
      Sender sender = CommandNode.sender(CommandNode.ANN, "key-1", null);
      Answer first = node.agrees.send(action, sender);
      node.changes.send(new CloseMeeting(node.meeting, null));
      assertThat(node.agrees.send(action, sender)).isEqualTo(first.again());
      node.isRefused(ProblemCode.MEETING_CLOSED);
      assertThat(node.agrees.send(action, sender)).isEqualTo(first.again());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsAgreedOnAnAttendanceThatWasWithdrawn(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      node.withdrawn();
      node.isRefused(ProblemCode.AGENCY_NOT_IN_ATTENDANCE);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsAgreedAtAMeetingThatWasClosed(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      node.changes.send(new CloseMeeting(node.meeting, null));
      node.isRefused(ProblemCode.MEETING_CLOSED);
    }
  }

  /** No sender hears "not in attendance" about an agency that has come since. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noRefusalIsGivenFromMemory(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      node.withdrawn();
      node.isRefused(ProblemCode.AGENCY_NOT_IN_ATTENDANCE);
      node.changes.send(attendance(node.meeting, Attendance.PRESENT));
      node.agreed();
      node.changes.send(new DelistCase(node.meeting, node.caseId, null));
      node.isRefused(ProblemCode.CASE_NOT_LISTED);
      node.changes.send(new ListCase(node.meeting, node.caseId, null));
      node.agreed();
    }
  }

  /** Command that finds that there is nothing to do. */
  private record Done(UUID meetingId, Set<UUID> caseIds) implements DecidableFromCache {}

  /** Nothing of it would be compared with what is stored. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void thatThereIsNothingToDoIsNotBelievedFromMemory(TestDatabase database) {
    try (Remembered node = new Remembered(database)) {
      AtomicInteger decided = new AtomicInteger();
      node.agrees.decides(Done.class, decided::incrementAndGet);
      int before = node.agrees.readings();
      node.agrees.send(new Done(node.meeting, Set.of(node.caseId)));
      assertThat(decided).hasValue(2);
      assertThat(node.agrees.readings()).isEqualTo(before + 1);
    }
  }

  /** The police are present in one history and absent in the other, at the same version. */
  @Test
  void nothingIsAgreedOnWhatWasUndoneWhenABackupWasPutBack() {
    String url = TestDatabase.POSTGRESQL.freshUrl();
    UUID meeting;
    UUID caseId;
    try (CommandNode node = new CommandNode(TestDatabase.POSTGRESQL, url).founded()) {
      meeting = node.meeting(DAY);
      caseId = node.listedCase(meeting, "N-1");
      node.send(attendance(meeting, Attendance.APOLOGIES));
    }
    Backup backup = Backup.of(url);
    try (CommandNode agrees = new CommandNode(TestDatabase.POSTGRESQL, url)) {
      changedElsewhere(url, attendance(meeting, Attendance.PRESENT), "2026-05-10T10:00:00Z");
      for (int i = 0; i < 2; i++) {
        agrees.send(agree(meeting, caseId, UUID.randomUUID()));
      }
      int before = agrees.readings();
      agrees.send(agree(meeting, caseId, UUID.randomUUID()));
      assertThat(agrees.readings()).as("all of it is remembered").isEqualTo(before);
      backup.putBack();
      agrees.reconnect();
      changedElsewhere(url, attendance(meeting, Attendance.ABSENT), "2026-05-10T11:00:00Z");
      assertThatThrownBy(() -> agrees.send(agree(meeting, caseId, UUID.randomUUID())))
          .isInstanceOfSatisfying(
              RuleViolated.class,
              refusal ->
                  assertThat(refusal.code()).isEqualTo(ProblemCode.AGENCY_NOT_IN_ATTENDANCE));
    }
  }

  private static void changedElsewhere(String url, Object command, String at) {
    try (CommandNode other = new CommandNode(TestDatabase.POSTGRESQL, url)) {
      other.bean(SettableClock.class).set(Instant.parse(at));
      other.send(command);
    }
  }
}
