package org.maractracker.query.model.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionEvent;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.action.Communication;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.Victim;
import org.maractracker.query.SecretFacts;

/** The sentence for each event. */
class NarratorTest {

  private static final UUID ACTION = id(1000);

  private static final Map<ActionEvent, String> OF_ACTIONS =
      Map.ofEntries(
          Map.entry(
              SecretFacts.agreed(ACTION),
              "police undertook: Fit a secret lock. Due on 20 March 2026."),
          Map.entry(
              SecretFacts.imported(ACTION, null, null),
              "Taken over from secret.xlsx, sheet 2018, row 7: Secret matter of 2018: secret."),
          Map.entry(
              SecretFacts.acknowledged(ACTION, "police"),
              "secret Sam acknowledged the action for police."),
          Map.entry(
              SecretFacts.reallocated(ACTION, "police", "housing"),
              "Passed from police to housing: secret reason."),
          Map.entry(
              SecretFacts.represented(ACTION, "idva", null, "Ines"),
              "idva is represented by Ines."),
          Map.entry(
              SecretFacts.represented(ACTION, "idva", "Ines", "Ida"),
              "idva is represented by Ida instead of Ines."),
          Map.entry(
              SecretFacts.joint(
                  ACTION,
                  "police",
                  List.of("idva", "housing"),
                  new Communication("By telephone.", null, "the duty desk")),
              "police leads, jointly with idva, housing; communication: By telephone, the duty"
                  + " desk."),
          Map.entry(
              SecretFacts.joint(ACTION, "police", List.of("idva"), null),
              "police leads, jointly with idva; no communication is arranged."),
          Map.entry(
              SecretFacts.joint(ACTION, "police", List.of(), null),
              "Joint working was dissolved; police goes on alone."),
          Map.entry(
              SecretFacts.confirmed(ACTION, "idva"),
              "idva confirmed the arrangements for joint working."),
          Map.entry(
              SecretFacts.progress(ACTION, ProgressKind.PROGRESS),
              "Progress, on 5 March 2026: secret call."),
          Map.entry(
              SecretFacts.progress(ACTION, ProgressKind.ATTEMPT),
              "Attempt, on 5 March 2026: secret call."),
          Map.entry(
              SecretFacts.reworded(ACTION),
              "A slip was put right (secret slip): Fit a secret bolt. Success: A secret bolt."),
          Map.entry(
              SecretFacts.assigned(ACTION, "idva"),
              "idva was named as its owner, whom the list did not name."),
          Map.entry(SecretFacts.linked(ACTION), "Linked to its case, which the list did not name."),
          Map.entry(SecretFacts.prompts(ACTION), "Answered: added value, capacity."),
          Map.entry(
              SecretFacts.due(ACTION, DUE, APRIL_DAY),
              "Due on 6 April 2026 instead of 20 March 2026: secret reason."),
          Map.entry(
              SecretFacts.due(ACTION, null, APRIL_DAY),
              "Due on 6 April 2026 from now on: secret reason."),
          Map.entry(
              SecretFacts.completed(ACTION, "2026-03-20", 0),
              "Done on 20 March 2026: secret outcome."),
          Map.entry(
              SecretFacts.completed(ACTION, "2026-03-21", 1),
              "Done on 21 March 2026, 1 day late: secret outcome."),
          Map.entry(
              SecretFacts.completed(ACTION, "2026-04", 12),
              "Done in April 2026, 12 days late: secret outcome."),
          Map.entry(
              SecretFacts.completed(ACTION, "2027", 287),
              "Done in 2027, 287 days late: secret outcome."),
          Map.entry(
              SecretFacts.unachievable(ACTION, "2026-03-15", APRIL_DAY, true),
              "Reported unachievable on 15 March 2026, before the next meeting (resource"
                  + " unavailable): secret explanation."),
          Map.entry(
              new ActionReportedUnachievable(
                  ACTION, UnachievableReason.OTHER, "gone", null, on("2026-04"), APRIL_DAY, false),
              "Reported unachievable in April 2026, not before the next meeting (other): gone."),
          Map.entry(
              SecretFacts.unachievable(ACTION, "2026-03-16", null, null),
              "Reported unachievable on 16 March 2026 (resource unavailable): secret"
                  + " explanation."),
          Map.entry(
              SecretFacts.minuted(ACTION, APRIL),
              "The meeting minuted that the action is unachievable."),
          Map.entry(
              SecretFacts.notUndertaken(ACTION, APRIL),
              "The meeting found that the action was not undertaken: secret explanation. It stays"
                  + " open."),
          Map.entry(
              SecretFacts.carried(ACTION, MARCH, APRIL, 1),
              "Carried over to a later meeting (for the first time): secret explanation. It stays"
                  + " open."),
          Map.entry(
              SecretFacts.carried(ACTION, MARCH, APRIL, 3),
              "Carried over to a later meeting (3 times by now): secret explanation. It stays"
                  + " open."),
          Map.entry(SecretFacts.removed(ACTION), "Removed from the plan, not done: secret reason."),
          Map.entry(SecretFacts.inError(ACTION), "Found to be entered in error: secret reason."),
          Map.entry(SecretFacts.reopened(ACTION), "Reopened: secret reason."),
          Map.entry(
              SecretFacts.reminded(ACTION, ReminderRecipient.AGENCY),
              "A reminder went to housing for 9 April 2026: status not reported."),
          Map.entry(
              SecretFacts.reminded(ACTION, ReminderRecipient.COORDINATOR),
              "A reminder went to the coordinator for 9 April 2026: status not reported."),
          Map.entry(
              SecretFacts.reminded(ACTION, ReminderRecipient.STEERING_GROUP),
              "A reminder went to the steering group for 9 April 2026: status not reported."),
          Map.entry(SecretFacts.addendum(ACTION), "Addendum to position 7: secret statement."));

  private static final Map<CaseEvent, String> OF_CASES =
      Map.ofEntries(
          Map.entry(SecretFacts.opened(CASE), "Case 2026-07 was referred, in February 2026."),
          Map.entry(
              new PartyAdded(CASE, Party.CHILD, "Kim", on("2026-03-03")),
              "Kim (child) became part of the case."),
          Map.entry(
              SecretFacts.contact(CASE, SecretFacts.CONTACT),
              "How contact can safely be made was changed."),
          Map.entry(
              SecretFacts.identified(RISK),
              "A risk was identified (adult victim): secret threat to life."),
          Map.entry(
              new RiskLeftUnaddressed(CASE, RISK, "no refuge", true, on("2026-03-03")),
              "A risk cannot be addressed, for want of a resource: no refuge."),
          Map.entry(
              new RiskLeftUnaddressed(CASE, RISK, "he left", false, on("2026-03-03")),
              "A risk cannot be addressed: he left."),
          Map.entry(
              new RiskEnteredInError(CASE, RISK, "typo", on("2026-03-03")),
              "A risk was found to be entered in error: typo."),
          Map.entry(new CaseClosed(CASE, "moved", on("2026-05-04")), "The case was closed: moved."),
          Map.entry(
              new CaseReopened(CASE, "came back", on("2026-05-05")),
              "The case was reopened: came back."),
          Map.entry(
              new CaseAddendumRecorded(CASE, "see minutes", null, on("2026-03-03")),
              "Addendum: see minutes."),
          Map.entry(
              new CaseDetailsCorrected(
                  CASE, "2026-70", new Victim("Jane Example"), "typo.", on("2026-05-04")),
              "What was mistyped was put right (typo): case 2026-70, of Jane Example."),
          Map.entry(
              new PartyEnteredInError(CASE, 2, Party.CHILD, "Kim", "typo", on("2026-05-04")),
              "Kim (child) was found to be no party to the case: typo."));

  @Test
  void tellsWhatHappenedToAnActionInOneSentence() {
    OF_ACTIONS.forEach(
        (event, sentence) -> assertThat(Narrator.BY_ID.tell(event)).isEqualTo(sentence));
  }

  @Test
  void tellsWhatHappenedToACaseInOneSentence() {
    OF_CASES.forEach((event, sentence) -> assertThat(CaseNarrator.tell(event)).isEqualTo(sentence));
  }

  @Test
  void tellsOfTheIncidentAndThePerpetratorWhatWasSaid() {
    assertThat(CaseNarrator.tell(SecretFacts.opened(CASE, "2026-01-28", true)))
        .isEqualTo(
            "Case 2026-07 was referred, in February 2026, after an incident on 28 January 2026."
                + " The perpetrator is also the earlier case's.");
    assertThat(CaseNarrator.tell(SecretFacts.opened(CASE, "2026", false)))
        .isEqualTo(
            "Case 2026-07 was referred, in February 2026, after an incident in 2026."
                + " The perpetrator is not the earlier case's.");
  }

  @Test
  void hasASentenceForEveryKindOfEvent() {
    assertThat(kinds(OF_ACTIONS.keySet().stream()))
        .containsExactlyInAnyOrder(ActionEvent.class.getPermittedSubclasses());
    assertThat(kinds(OF_CASES.keySet().stream()))
        .containsExactlyInAnyOrder(CaseEvent.class.getPermittedSubclasses());
  }

  private static List<Class<?>> kinds(Stream<? extends TrackerEvent> events) {
    return events.<Class<?>>map(TrackerEvent::getClass).distinct().collect(Collectors.toList());
  }
}
