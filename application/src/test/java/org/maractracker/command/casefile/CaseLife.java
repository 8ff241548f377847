package org.maractracker.command.casefile;

import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.RandomLife;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.SafeContactChanged;
import org.maractracker.events.casefile.Victim;

/** Lawful life of a case. */
final class CaseLife extends RandomLife<CaseEvent> {

  private static final UUID ID = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  private static final PartialDate WHEN = PartialDate.of(LocalDate.of(2026, 3, 2));

  private final MaracCase state = new MaracCase();

  CaseLife(long seed) {
    super(seed);
    live(opened(), 40);
  }

  @Override
  protected void evolve(CaseEvent event) {
    state.evolve(event);
  }

  private CaseOpened opened() {
    return anOpenedCase(ID)
        .reference("2026-07")
        .referredOn(WHEN)
        .parties(random.nextBoolean() ? List.of() : List.of(party()))
        .repeatOf(perhaps(new UUID(0x4000L, 0x8000_0000_0000_0002L)))
        .incidentOn(perhaps(WHEN))
        .samePerpetrator(perhaps(random.nextBoolean()))
        .safeContact(perhaps(contact()))
        .occurredOn(WHEN)
        .build();
  }

  private CaseParty party() {
    return new CaseParty(one(List.of(Party.values())), "Sam " + random.nextInt(2));
  }

  private SafeContact contact() {
    return new SafeContact(perhaps(true), perhaps(false), perhaps("mornings"), null);
  }

  @Override
  protected @Nullable CaseEvent next() {
    return switch (random.nextInt(16)) {
      case 0 ->
          state.closed
              ? new CaseReopened(ID, "More to do", WHEN)
              : new CaseClosed(ID, "Done", WHEN);
      case 1 -> random.nextBoolean() ? corrected() : addendum();
      case 2, 3 -> changed();
      case 4 -> added();
      case 5 -> random.nextBoolean() ? added() : noParty();
      case 6, 7, 8, 9, 10 -> unaddressed();
      case 11 -> inError();
      default ->
          new RiskIdentified(
              ID,
              new UUID(0x4000L, 0x8000_0000_0000_0100L + length()),
              one(List.of(Party.values())),
              "It may happen again",
              WHEN);
    };
  }

  private static CaseAddendumRecorded addendum() {
    return new CaseAddendumRecorded(ID, "Read this too", null, WHEN);
  }

  private CaseDetailsCorrected corrected() {
    Victim victim = new Victim("Sam " + random.nextInt(3));
    return new CaseDetailsCorrected(ID, "2026-0" + random.nextInt(9), victim, "Slip", WHEN);
  }

  private @Nullable SafeContactChanged changed() {
    SafeContact contact = contact();
    return contact.equals(state.safeContact) ? null : new SafeContactChanged(ID, contact, WHEN);
  }

  private @Nullable PartyAdded added() {
    CaseParty party = party();
    return state.parties.include(party)
        ? null
        : new PartyAdded(ID, party.party(), party.label(), WHEN);
  }

  private @Nullable PartyEnteredInError noParty() {
    int number = 1 + random.nextInt(4);
    return state.parties.isInError(number)
        ? null
        : state
            .parties
            .find(number)
            .map(each ->
                new PartyEnteredInError(ID, number, each.party(), each.label(), "Slip", WHEN))
            .orElse(null);
  }

  private @Nullable UUID risk() {
    List<UUID> real =
        state.risks.entrySet().stream()
            .filter(risk -> !risk.getValue().inError())
            .map(risk -> risk.getKey())
            .sorted()
            .toList();
    return real.isEmpty() ? null : one(real);
  }

  private @Nullable RiskLeftUnaddressed unaddressed() {
    UUID risk = risk();
    MaracCase.Unaddressed note =
        new MaracCase.Unaddressed("No " + random.nextInt(3), random.nextBoolean());
    MaracCase.Risk before = risk == null ? null : state.risks.get(risk);
    return risk == null || before == null || note.equals(before.unaddressed())
        ? null
        : new RiskLeftUnaddressed(ID, risk, note.reason(), note.resourceUnavailable(), WHEN);
  }

  private @Nullable RiskEnteredInError inError() {
    UUID risk = risk();
    return risk == null ? null : new RiskEnteredInError(ID, risk, "Of another case", WHEN);
  }
}
