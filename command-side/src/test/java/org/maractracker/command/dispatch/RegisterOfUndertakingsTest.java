package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.AgreeActionBuilder.anAgreement;
import static org.maractracker.command.dispatch.CommandNode.MEETING_DAY;
import static org.maractracker.command.dispatch.CommandNode.agree;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.action.AgreeAction.Joint;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.action.ArrangeJointWorking;
import org.maractracker.command.action.ReallocateAction;
import org.maractracker.command.action.RewordAction;
import org.maractracker.command.facts.Undertakings;
import org.maractracker.command.meeting.RecordAttendance;
import org.maractracker.command.warning.Likeness;
import org.maractracker.command.warning.PlanLookup;
import org.maractracker.command.warning.PlanLookup.Worded;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.action.Communication;
import org.maractracker.events.meeting.AgencyAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.testsupport.TestDatabase;

/** Register of who took on what at which meeting. */
class RegisterOfUndertakingsTest {

  private final UUID kept = UUID.randomUUID();
  private final UUID passedOn = UUID.randomUUID();
  private final UUID shared = UUID.randomUUID();

  private UUID first = UUID.randomUUID();
  private UUID second = UUID.randomUUID();
  private UUID empty = UUID.randomUUID();
  private UUID caseId = UUID.randomUUID();

  /**
   * Records three actions of the police: one is shared with housing, and still after another
   * arrangement; another passes to it.
   */
  private void tell(CommandNode node) {
    first = node.meeting(MEETING_DAY.minusDays(7));
    second = node.meeting(MEETING_DAY);
    empty = node.meeting(LocalDate.of(2026, 5, 9));
    node.send(bothPresent(first));
    node.send(bothPresent(second));
    caseId = node.listedCase(first, "N-1");
    node.send(agree(first, caseId, kept));
    node.send(agree(first, caseId, passedOn));
    node.send(
        AgreeActions.single(
            first,
            anAgreement(shared).caseId(caseId).joint(new Joint(List.of("housing"), null)).build()));
    node.send(new RewordAction(kept, "Bolt the door", "Tried", "Slip", null));
    node.send(
        new ArrangeJointWorking(
            shared, List.of("housing"), new Communication("Telephone", null, null), second, null));
    node.send(new ReallocateAction(passedOn, "housing", second, null, "Theirs", null));
  }

  private static RecordAttendance bothPresent(UUID meeting) {
    List<AgencyAttendance> both =
        List.of("police", "housing").stream()
            .map(each -> new AgencyAttendance(each, Attendance.PRESENT, null, false, null, true))
            .toList();
    return new RecordAttendance(meeting, both, null);
  }

  private void isFound(CommandNode node) {
    Undertakings undertakings = node.bean(Undertakings.class);
    assertThat(undertakings.at(first, "police")).containsExactlyInAnyOrder(kept, shared);
    assertThat(undertakings.at(first, "housing")).containsExactly(shared);
    assertThat(undertakings.at(second, "housing")).containsExactly(passedOn);
    assertThat(undertakings.at(second, "police")).isEmpty();
    assertThat(undertakings.anyAt(first)).isTrue();
    assertThat(undertakings.anyAt(second)).isTrue();
    assertThat(undertakings.anyAt(empty)).isFalse();
    PlanLookup plan = node.bean(PlanLookup.class);
    assertThat(plan.ofCase(caseId)).hasSize(3);
    assertThat(plan.ofAgency("northshire", "housing"))
        .extracting(Reference::actionId)
        .containsExactlyInAnyOrder(passedOn, shared);
    assertThat(plan.undertakenAt(second, "housing"))
        .containsExactly(new Reference(caseId, passedOn));
    assertThat(plan.worded(List.of(caseId), List.of(Likeness.key("the door bolt"))))
        .containsExactly(new Worded(kept, caseId, "police", Likeness.key("bolts, doors")));
    assertThat(plan.worded(List.of(UUID.randomUUID()), List.of(Likeness.key("bolt door"))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isWrittenWithTheEvents(TestDatabase database) {
    try (CommandNode node = new CommandNode(database, database.freshUrl()).founded()) {
      tell(node);
      isFound(node);
    }
  }

  /** The rows of an earlier version have neither column filled. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFilledFromTheEventsThatWereThereBefore(TestDatabase database) {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded()) {
      tell(node);
      node.jdbc.sql("update command.action set agreed_at = null, words = null").update();
      node.jdbc.sql("update command.action_agency set undertaken_at = null").update();
      try (CommandNode later = new CommandNode(database, url)) {
        isFound(later);
      }
    }
  }
}
