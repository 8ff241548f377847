package org.maractracker.command.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.warning.Likeness;
import org.maractracker.events.action.ActionAcknowledged;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCarriedOver;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionLinkedToCase;
import org.maractracker.events.action.ActionNotUndertaken;
import org.maractracker.events.action.ActionOwnerAssigned;
import org.maractracker.events.action.ActionReallocated;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.ActionReworded;
import org.maractracker.events.action.AddendumRecorded;
import org.maractracker.events.action.DueDateRevised;
import org.maractracker.events.action.JointWorkingArranged;
import org.maractracker.events.action.JointWorkingConfirmed;
import org.maractracker.events.action.ProgressRecorded;
import org.maractracker.events.action.PromptsAnswered;
import org.maractracker.events.action.ReminderSent;
import org.maractracker.events.action.RepresentativeChanged;
import org.maractracker.events.action.UnachievableActionMinuted;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.events.meeting.MeetingScheduled;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.events.AppendedEvents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Register, kept in step with the events in the transaction that appends them. It refuses with
 * {@code duplicate-reference} what its unique keys do not allow twice: a case reference or a
 * meeting's day in one MARAC, an action taken over from one place in a list.
 */
final class Register implements CommitParticipant {

  static final String OWNER = "OWNER";
  static final String PARTNER = "PARTNER";
  static final String FORMER_OWNER = "FORMER_OWNER";

  private final JdbcClient jdbc;
  private final PlanRegister plans;
  private final ReferenceKeys keys;
  private final VictimRegister victims;
  private final NewActions actions;

  Register(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.actions = new NewActions(dataSource);
    this.plans = new PlanRegister(jdbc);
    this.keys = new ReferenceKeys(jdbc);
    this.victims = new VictimRegister(jdbc);
  }

  /**
   * Writes new actions first, all at once; what else happens to an action comes after its
   * beginning.
   */
  @Override
  public void write(List<AppendedEvents> together) {
    List<Object> events =
        together.stream()
            .flatMap(each -> each.events().stream())
            .<Object>map(EventMessage::getPayload)
            .toList();
    unlessTaken(
        "actionId",
        "There already is an action with this id.",
        () -> actions.enter(events.stream().flatMap(NewActions::beginning).toList()));
    events.forEach(this::enter);
  }

  private void enter(Object event) {
    switch (event) {
      case MaracEstablished e ->
          run("insert into command.marac (marac_id) values (?)", e.maracId());
      case MeetingScheduled e -> schedule(e);
      case MeetingRescheduled e -> sit(e.meetingId(), e.to());
      case MeetingCancelled e -> sit(e.meetingId(), null);
      case CaseOpened e -> open(e);
      case CaseDetailsCorrected e -> correct(e);
      case ActionEvent e -> enter(e);
      default -> {
        // Nothing else is looked up by the command side.
      }
    }
  }

  private void schedule(MeetingScheduled e) {
    unlessTaken(
        "date",
        "This MARAC already has a meeting on that day.",
        () ->
            run(
                "insert into command.meeting (meeting_id, marac_id, sits_on) values (?, ?, ?)",
                e.meetingId(),
                e.maracId(),
                e.date()));
  }

  private void sit(UUID meetingId, @Nullable LocalDate day) {
    unlessTaken(
        "date",
        "This MARAC already has a meeting on that day.",
        () -> run("update command.meeting set sits_on = ? where meeting_id = ?", day, meetingId));
  }

  private void open(CaseOpened e) {
    unlessTaken(
        "reference",
        "This MARAC already has a case with that reference.",
        () -> {
          keys.enter(e.caseId(), e.maracId(), e.reference());
          run(
              "insert into command.casefile (case_id, marac_id, reference, first_case) values"
                  + " (?, ?, ?, "
                  + PlanRegister.FIRST_CASE
                  + ")",
              e.caseId(),
              e.maracId(),
              asRead(e.reference()),
              e.repeatOf(),
              e.repeatOf(),
              e.caseId());
        });
    victims.enter(e.caseId(), e.maracId(), e.victim().name());
  }

  /** Puts a case's reference and name in the place of those before. */
  private void correct(CaseDetailsCorrected e) {
    String maracId =
        jdbc.sql("select marac_id from command.casefile where case_id = ?")
            .param(e.caseId())
            .query(String.class)
            .single();
    victims.enter(e.caseId(), maracId, e.victim().name());
    int changed =
        jdbc.sql("select count(*) from command.casefile where case_id = ? and reference <> ?")
            .params(e.caseId(), asRead(e.reference()))
            .query(Integer.class)
            .single();
    if (changed > 0) {
      unlessTaken(
          "reference",
          "This MARAC already has a case with that reference.",
          () -> {
            keys.replace(e.caseId(), maracId, e.reference());
            run(
                "update command.casefile set reference = ? where case_id = ?",
                asRead(e.reference()),
                e.caseId());
          });
    }
  }

  /** Returns the reference as it is first looked for: "N-1 " and "n-1" are one. */
  static String asRead(String reference) {
    return reference.strip().toLowerCase(Locale.ROOT);
  }

  private static void unlessTaken(String field, String sentence, Runnable write) {
    try {
      write.run();
    } catch (DuplicateKeyException taken) {
      throw new RuleViolated(ProblemCode.DUPLICATE_REFERENCE, field, sentence);
    }
  }

  private void enter(ActionEvent event) {
    switch (event) {
      case ActionReportedUnachievable e -> plans.setBack(e.actionId());
      case ActionNotUndertaken e -> plans.setBack(e.actionId());
      case ActionRemovedFromPlan e -> plans.setBack(e.actionId());
      case ActionReallocated e -> reallocate(e);
      case ActionLinkedToCase e -> plans.belongsToCase(e.actionId(), e.caseId());
      case ActionOwnerAssigned e -> concern(e.actionId(), e.agencyId(), OWNER, null);
      case JointWorkingArranged e -> arrange(e);
      case ActionReworded e ->
          run(
              "update command.action set words = ? where action_id = ?",
              Likeness.key(e.description()),
              e.actionId());
      case ActionAgreed _,
          ActionImported _,
          ActionAcknowledged _,
          RepresentativeChanged _,
          JointWorkingConfirmed _,
          ProgressRecorded _,
          PromptsAnswered _,
          DueDateRevised _,
          ActionCompleted _,
          UnachievableActionMinuted _,
          ActionCarriedOver _,
          ActionEnteredInError _,
          ActionReopened _,
          ReminderSent _,
          AddendumRecorded _ -> {
        // Changes neither where an action belongs nor whom it concerns, and is no setback; or
        // begins it.
      }
    }
  }

  private void reallocate(ActionReallocated e) {
    run(
        "delete from command.action_agency where action_id = ? and agency_id = ? and part = ?",
        e.actionId(),
        e.fromAgencyId(),
        FORMER_OWNER);
    run(
        "delete from command.action_agency where action_id = ? and agency_id = ?",
        e.actionId(),
        e.toAgencyId());
    run(
        "update command.action_agency set part = ? where action_id = ? and part = ?",
        FORMER_OWNER,
        e.actionId(),
        OWNER);
    concern(e.actionId(), e.toAgencyId(), OWNER, e.meetingId());
  }

  /** A partner who stays has undertaken it where it first did. */
  private void arrange(JointWorkingArranged e) {
    List<String> before =
        jdbc.sql("select agency_id from command.action_agency where action_id = ? and part = ?")
            .params(e.actionId(), PARTNER)
            .query((row, number) -> row.getString(1))
            .list();
    before.stream()
        .filter(partner -> !e.partnerAgencyIds().contains(partner))
        .forEach(partner ->
            run(
                "delete from command.action_agency where action_id = ? and agency_id = ? and part = ?",
                e.actionId(),
                partner,
                PARTNER));
    e.partnerAgencyIds().stream()
        .filter(partner -> !before.contains(partner))
        .forEach(partner -> concern(e.actionId(), partner, PARTNER, e.meetingId()));
  }

  private void concern(UUID actionId, String agencyId, String part, @Nullable UUID meetingId) {
    run(
        "insert into command.action_agency (action_id, agency_id, part, undertaken_at) values"
            + " (?, ?, ?, ?)",
        actionId,
        agencyId,
        part,
        meetingId);
  }

  private void run(String statement, @Nullable Object... arguments) {
    jdbc.sql(statement).params(Arrays.asList(arguments)).update();
  }
}
