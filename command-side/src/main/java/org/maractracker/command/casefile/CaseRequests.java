package org.maractracker.command.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;
import org.maractracker.http.reading.EitherOf;
import org.maractracker.http.reading.Name;
import org.maractracker.problem.ProblemCode;

/** Bodies of the commands about a case. */
final class CaseRequests {

  private CaseRequests() {}

  record Referral(
      @Name String reference,
      PartialDate referredOn,
      VictimSurvivor victim,
      List<Person> parties,
      @Nullable UUID repeatOf,
      @Nullable PartialDate incidentOn,
      @Nullable Boolean samePerpetrator,
      @Nullable SafeToContact safeContact,
      @Nullable PartialDate occurredOn) {

    OpenCase in(String maracId, UUID caseId) {
      return new OpenCase(
          maracId,
          caseId,
          reference,
          referredOn,
          new Victim(victim.name()),
          parties.stream().map(Person::ofCase).toList(),
          repeatOf,
          incidentOn,
          samePerpetrator,
          safeContact == null ? null : safeContact.arranged(),
          occurredOn);
    }
  }

  record VictimSurvivor(@Name String name) {}

  record Person(Party party, @Name String label) {
    CaseParty ofCase() {
      return new CaseParty(party, label);
    }
  }

  /** Arrangement of safe contact. Null is "not known", never "yes". */
  record SafeToContact(
      @Nullable Boolean safeToCall,
      @Nullable Boolean leaveMessage,
      @Nullable String times,
      @Nullable String doNotTell) {

    SafeContact arranged() {
      return new SafeContact(safeToCall, leaveMessage, times, doNotTell);
    }
  }

  /** Arrangement in the place of any before, so that one which says nothing would lift it all. */
  @EitherOf(
      value = {"safeToCall", "leaveMessage", "times", "doNotTell"},
      code = ProblemCode.MALFORMED,
      sentence = "Say at least one thing of how contact can safely be made.")
  record SafeContactChange(
      @JsonUnwrapped SafeToContact safeContact, @Nullable PartialDate occurredOn) {}

  record Details(
      @Name String reference,
      VictimSurvivor victim,
      String reason,
      @Nullable PartialDate occurredOn) {

    CorrectCaseDetails of(UUID caseId) {
      return new CorrectCaseDetails(
          caseId, reference, new Victim(victim.name()), reason, occurredOn);
    }
  }

  record AnotherPerson(@JsonUnwrapped Person person, @Nullable PartialDate occurredOn) {}

  record Risk(Party concerns, String description, @Nullable PartialDate occurredOn) {}

  record Unaddressed(
      String reason, boolean resourceUnavailable, @Nullable PartialDate occurredOn) {}
}
