package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.command.dispatch.CommandNode.agree;
import static org.maractracker.command.dispatch.CommandNode.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.action.EnterActionInError;
import org.maractracker.command.action.RecordProgress;
import org.maractracker.command.meeting.CancelMeeting;
import org.maractracker.command.meeting.CloseMeeting;
import org.maractracker.command.meeting.RescheduleMeeting;
import org.maractracker.command.meeting.ScheduleMeeting;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.events.meeting.MeetingClosed;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.TestDatabase;

/** Two command nodes on one database: what neither could see alone still holds. */
class TwoNodesTest {

  private static final LocalDate DAY = CommandNode.MEETING_DAY;

  /** Two nodes, the first of which founded the MARAC. */
  private record Two(CommandNode one, CommandNode other) implements AutoCloseable {
    static Two on(TestDatabase database) {
      String url = database.freshUrl();
      CommandNode one = new CommandNode(database, url).founded();
      return new Two(one, new CommandNode(database, url));
    }

    @Override
    public void close() {
      other.close();
      one.close();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noActionIsAgreedForAnAgencyWhoseAttendanceAnotherNodeWithdrew(TestDatabase database)
      throws Exception {
    try (Two nodes = Two.on(database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        UUID meeting = nodes.one.meeting(DAY.minusDays(round));
        UUID caseId = nodes.one.listedCase(meeting, "N-" + round);
        UUID action = UUID.randomUUID();
        remember(nodes.one, meeting, caseId);
        Future<Boolean> agreed =
            threads.submit(() -> stored(nodes.one, agree(meeting, caseId, action)));
        Future<Boolean> withdrawn =
            threads.submit(() -> stored(nodes.other, attendance(meeting, Attendance.APOLOGIES)));
        assertThat(agreed.get()).as("either agreed or withdrawn").isNotEqualTo(withdrawn.get());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noActionIsAgreedAtAMeetingAnotherNodeHasClosed(TestDatabase database) throws Exception {
    try (Two nodes = Two.on(database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 25; round++) {
        UUID meeting = nodes.one.meeting(DAY.minusDays(round));
        UUID caseId = nodes.one.listedCase(meeting, "N-" + round);
        UUID action = UUID.randomUUID();
        remember(nodes.one, meeting, caseId);
        Future<Boolean> agreed =
            threads.submit(() -> stored(nodes.one, agree(meeting, caseId, action)));
        Future<Boolean> closed =
            threads.submit(() -> stored(nodes.other, new CloseMeeting(meeting, null)));
        assertThat(closed.get()).isTrue();
        if (agreed.get()) {
          assertThat(position(nodes.one, action, ActionAgreed.class))
              .as("agreed before the meeting was closed")
              .isLessThan(position(nodes.one, meeting, MeetingClosed.class));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void conflictingProgressFromBothNodesIsAllStored(TestDatabase database) throws Exception {
    try (Two nodes = Two.on(database);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      UUID meeting = nodes.one.meeting(DAY);
      UUID action = UUID.randomUUID();
      nodes.one.send(agree(meeting, nodes.one.listedCase(meeting, "N-1"), action));
      List<Future<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        CommandNode node = i % 2 == 0 ? nodes.one : nodes.other;
        RecordProgress progress =
            new RecordProgress(action, "Note " + i, ProgressKind.PROGRESS, null);
        all.add(threads.submit(() -> stored(node, progress)));
      }
      for (Future<Boolean> one : all) {
        assertThat(one.get()).isTrue();
      }
      assertThat(
              nodes.one.archive().ofAggregate(action.toString(), 0).stream()
                  .map(RecordedEvent::version))
          .containsExactlyElementsOf(IntStream.rangeClosed(0, 40).mapToObj(Long::valueOf).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void ofTwoCasesWithOneReferenceOneIsOpened(TestDatabase database) throws Exception {
    try (Two nodes = Two.on(database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        String reference = "N-" + round;
        Future<Boolean> first =
            threads.submit(
                () -> stored(nodes.one, CommandNode.openCase(UUID.randomUUID(), reference)));
        Future<Boolean> second =
            threads.submit(
                () -> stored(nodes.other, CommandNode.openCase(UUID.randomUUID(), reference)));
        assertThat(Stream.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aReferenceIsTakenHoweverItIsWritten(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      node.send(CommandNode.openCase(UUID.randomUUID(), "N-1"));
      assertDuplicate(() -> node.send(CommandNode.openCase(UUID.randomUUID(), " n-1 ")));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMeetingsDayIsTakenUntilItIsCancelledOrMoved(TestDatabase database) {
    try (Two nodes = Two.on(database)) {
      UUID first = nodes.one.meeting(DAY);
      ScheduleMeeting again =
          new ScheduleMeeting("northshire", UUID.randomUUID(), DAY, null, null, null);
      assertDuplicate(() -> nodes.other.send(again));
      nodes.one.send(new RescheduleMeeting(first, DAY.plusDays(1), "Hall not free", null));
      nodes.other.send(again);
      assertDuplicate(
          () -> nodes.one.send(new RescheduleMeeting(first, DAY, "Hall free again", null)));
      nodes.one.send(new CancelMeeting(again.meetingId(), "No cases", null));
      nodes.one.send(new RescheduleMeeting(first, DAY, "Hall free again", null));
    }
  }

  /**
   * Caches the facts, as at any meeting of more than two actions: the next one is decided on what
   * is cached.
   */
  private static void remember(CommandNode node, UUID meeting, UUID caseId) {
    for (UUID action : List.of(UUID.randomUUID(), UUID.randomUUID())) {
      node.send(agree(meeting, caseId, action));
      node.send(new EnterActionInError(action, "made up", null));
    }
  }

  private static boolean stored(CommandNode node, Object command) {
    try {
      node.send(command);
      return true;
    } catch (RuleViolated refused) {
      return false;
    }
  }

  private static long position(CommandNode node, UUID id, Class<?> kind) {
    return positions(node, id, kind).findFirst().orElseThrow();
  }

  private static Stream<Long> positions(CommandNode node, UUID id, Class<?> kind) {
    return node.archive().ofAggregate(id.toString(), 0).stream()
        .filter(recorded -> kind.isInstance(recorded.event()))
        .map(RecordedEvent::position);
  }

  private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.DUPLICATE_REFERENCE));
  }
}
