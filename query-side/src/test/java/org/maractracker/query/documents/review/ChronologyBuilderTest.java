package org.maractracker.query.documents.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.ActionAgreedBuilder.anAgreedAction;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.established;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Story;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.store.events.RecordedEvent;

class ChronologyBuilderTest {

  private static final UUID CASE = UUID.fromString("4a2c0c2e-1111-4222-8333-444455556666");

  private static final MaracState NORTHSHIRE =
      MaracState.after(null, new Story().tell(established("northshire")).events().getFirst());

  private static CaseAddendumRecorded said(String statement, String on) {
    return new CaseAddendumRecorded(CASE, statement, null, PartialDate.parse(on));
  }

  private static List<String> told(Story story) {
    CaseRecord file = new CaseRecord(CASE, NORTHSHIRE, "N-1", null, 9, story.events());
    Map<Long, String> ids =
        story.events().stream()
            .map(RecordedEvent::position)
            .collect(Collectors.toMap(Function.identity(), String::valueOf));
    return ChronologyBuilder.tell(file, new Period(null, null), ids).rows().stream()
        .map(ChronologyRow::date)
        .toList();
  }

  @Test
  void whatIsKnownToTheMonthStandsWhereItWasRecordedOrAtTheMonthsEnd() {
    Story story =
        new Story()
            .at("2026-03-20T10:00:00Z")
            .tell(said("of this month", "2026-03"), said("of the last", "2026-02"))
            .tell(said("before", "2026-03-05"), said("earlier", "2026-02-03"));
    assertThat(told(story)).containsExactly("2026-02-03", "2026-02", "2026-03-05", "2026-03");
  }

  /** Who reads it years later was not there, and has nothing else. */
  @Test
  void sentencesSayWhomItIsAboutWhatAnActionWasForAndHowContactWasSafe() {
    UUID risk = UUID.randomUUID();
    Story story =
        new Story()
            .tell(
                anOpenedCase(CASE)
                    .reference("N-1")
                    .victim(new Victim("Jane Example"))
                    .parties(List.of(new CaseParty(Party.PERPETRATOR, "John Example")))
                    .repeatOf(UUID.randomUUID())
                    .safeContact(new SafeContact(true, false, "mornings", "his mother"))
                    .build(),
                new RiskIdentified(
                    CASE,
                    risk,
                    Party.ADULT_VICTIM,
                    "He has the keys.",
                    PartialDate.parse("2026-03-02")),
                anAgreedAction(UUID.randomUUID())
                    .caseId(CASE)
                    .description("Change the locks.")
                    .successCriteria("New keys are hers alone.")
                    .responsibleAgencyId("housing")
                    .riskIds(List.of(risk))
                    .capacityConfirmed(true)
                    .build(),
                new SafeContactChanged(
                    CASE,
                    new SafeContact(false, null, null, null),
                    PartialDate.parse("2026-03-03")));
    MaracState marac =
        MaracState.after(
            NORTHSHIRE,
            new Story()
                .tell(
                    established("northshire"),
                    new AgencyJoined(
                        "northshire",
                        "housing",
                        "Housing",
                        AgencyKind.HOUSING,
                        PartialDate.parse("2026-01-05")))
                .events()
                .getLast());
    CaseRecord file = new CaseRecord(CASE, marac, "N-1", "M-7", 9, story.events());
    ChronologyNarrator narrator = new ChronologyNarrator(file);
    List<String> told = story.events().stream().map(narrator::tell).toList();
    assertThat(told.get(0))
        .endsWith(
            "It is about Jane Example (victim-survivor), John Example (perpetrator). It follows"
                + " case M-7. Safe to call: yes. Safe to leave a message: no. Times: mornings. Must"
                + " not learn of it: his mother.");
    assertThat(told.get(2))
        .startsWith("Housing undertook: Change the locks. Due on ")
        .contains(
            "Done when: New keys are hers alone. It addresses: He has the keys.",
            "Capacity confirmed: yes.");
    assertThat(told.get(3)).endsWith("Safe to call: no. Safe to leave a message: not known.");
  }
}
