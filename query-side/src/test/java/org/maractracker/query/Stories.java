package org.maractracker.query;

import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.COMMUNICATION;
import static org.maractracker.query.SecretFacts.DUE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.MARCH_DAY;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.MAY_DAY;
import static org.maractracker.query.SecretFacts.OTHER_RISK;
import static org.maractracker.query.SecretFacts.RISK;
import static org.maractracker.query.SecretFacts.acknowledged;
import static org.maractracker.query.SecretFacts.addendum;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.assigned;
import static org.maractracker.query.SecretFacts.carried;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.confirmed;
import static org.maractracker.query.SecretFacts.contact;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.established;
import static org.maractracker.query.SecretFacts.identified;
import static org.maractracker.query.SecretFacts.imported;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.joint;
import static org.maractracker.query.SecretFacts.linked;
import static org.maractracker.query.SecretFacts.minuted;
import static org.maractracker.query.SecretFacts.notUndertaken;
import static org.maractracker.query.SecretFacts.opened;
import static org.maractracker.query.SecretFacts.progress;
import static org.maractracker.query.SecretFacts.prompts;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.reminded;
import static org.maractracker.query.SecretFacts.removed;
import static org.maractracker.query.SecretFacts.reopened;
import static org.maractracker.query.SecretFacts.represented;
import static org.maractracker.query.SecretFacts.reworded;
import static org.maractracker.query.SecretFacts.scheduled;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ProgressKind;
import org.maractracker.events.action.ReminderRecipient;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.events.meeting.CaseListed;
import org.maractracker.events.meeting.MeetingCancelled;
import org.maractracker.events.meeting.MeetingRescheduled;

/** Stories told of {@link SecretFacts}. */
public final class Stories {

  private Stories() {}

  /** The MARAC, its meetings and its case. */
  public static Story begun() {
    return new Story()
        .at("2026-02-20T10:00:00Z")
        .tell(
            established("Europe/London"),
            scheduled(MARCH, MARCH_DAY),
            scheduled(APRIL, APRIL_DAY),
            scheduled(MAY, MAY_DAY),
            opened(CASE),
            identified(RISK))
        .at("2026-03-02T10:00:00Z");
  }

  /** Actions in every state, with every kind of event about an action and a case at least once. */
  public static Story everything() {
    UUID whole = id(1000);
    UUID late = id(1001);
    UUID unachievable = id(1002);
    UUID removed = id(1003);
    UUID imported = id(1004);
    return begun()
        .tell(
            new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, on("2026-03-02")),
            agreed(whole),
            acknowledged(whole, "police"),
            joint(whole, "police", List.of("idva", "housing"), COMMUNICATION),
            confirmed(whole, "idva"),
            represented(whole, "idva", null, "secret Ines"),
            progress(whole, ProgressKind.PROGRESS),
            progress(whole, ProgressKind.ATTEMPT),
            prompts(whole),
            reworded(whole),
            due(whole, DUE, LocalDate.of(2026, 4, 20)),
            notUndertaken(whole, APRIL),
            carried(whole, MARCH, APRIL, 1),
            reallocated(whole, "police", "housing"),
            addendum(whole),
            reminded(whole, ReminderRecipient.AGENCY),
            agreed(late),
            completed(late, "2026-03-25", 5),
            reopened(late),
            agreed(unachievable),
            unachievable(unachievable, "2026-03-15", APRIL_DAY, true),
            minuted(unachievable, APRIL),
            agreed(removed),
            new ActionRemovedFromPlan(removed, APRIL, "secret reason", on("2026-04-06")),
            inError(removed),
            imported(imported, null, null),
            assigned(imported, "idva"),
            linked(imported),
            contact(CASE, new SafeContact(false, null, null, null)),
            new PartyAdded(CASE, Party.CHILD, "secret child", on("2026-03-03")),
            new PartyEnteredInError(
                CASE, 2, Party.CHILD, "secret child", "secret slip", on("2026-03-04")),
            identified(OTHER_RISK),
            new RiskLeftUnaddressed(CASE, RISK, "secret reason", true, on("2026-03-03")),
            new RiskEnteredInError(CASE, OTHER_RISK, "secret reason", on("2026-03-03")),
            new CaseAddendumRecorded(CASE, "secret statement", 5L, on("2026-03-03")),
            new CaseClosed(CASE, "secret reason", on("2026-05-04")),
            new CaseDetailsCorrected(
                CASE, "2026-70", new Victim("secret Janet"), "secret slip", on("2026-05-05")),
            new CaseReopened(CASE, "secret reason", on("2026-05-05")),
            new CaseClosed(CASE, "secret reason", on("2026-05-06")),
            new MeetingRescheduled(
                MAY, MAY_DAY, LocalDate.of(2026, 5, 11), "secret", on("2026-04-07")),
            new MeetingCancelled(APRIL, "secret reason", on("2026-04-05")),
            new MaracSettingsChanged(MARAC, "Northshire", "Europe/Dublin", 12, on("2026-04-05")),
            new AgencyLeft(MARAC, "police", on("2026-04-08")),
            new CaseListed(MAY, CASE, on("2026-04-09")));
  }
}
