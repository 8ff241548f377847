package org.maractracker.bench.year;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.action.AgreeAction;
import org.maractracker.command.action.AgreeActions;
import org.maractracker.command.casefile.AddCaseAddendum;
import org.maractracker.command.casefile.AddParty;
import org.maractracker.command.casefile.ChangeSafeContact;
import org.maractracker.command.casefile.CloseCase;
import org.maractracker.command.casefile.EnterRiskInError;
import org.maractracker.command.casefile.IdentifyRisk;
import org.maractracker.command.casefile.LeaveRiskUnaddressed;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.command.meeting.DelistCase;
import org.maractracker.command.meeting.ListCase;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/** Life of one case: referred, prepared, heard once or twice, and closed some weeks after. */
final class CaseLife {

  private final Story story;
  private final Sittings sittings;
  private final Chance chance;
  private final UUID caseId;
  private final String name;
  private final List<UUID> risks = new ArrayList<>();
  private @Nullable SafeContact contact;

  CaseLife(Story story, Sittings sittings, Chance chance) {
    this.story = story;
    this.sittings = sittings;
    this.chance = chance;
    caseId = chance.id();
    name = story.words.person(chance);
  }

  /**
   * Case that was heard, as a repeat needs to know it.
   *
   * @param caseId the case
   * @param name the victim-survivor's
   */
  record Heard(UUID caseId, String name) {}

  /**
   * Plays the whole life.
   *
   * @param repeatOf the case before; null for a first one
   */
  Heard tell(Sitting sitting, int slot, String reference, @Nullable Heard repeatOf) {
    LocalDate referred = sitting.date().minusDays(chance.between(8, 15));
    LocalDateTime opened = Story.officeHours(referred.plusDays(chance.between(0, 2)), chance);
    open(opened, referred, reference, repeatOf);
    prepare(opened);
    list(opened, sitting);
    hear(sitting, sitting.slot(slot), chance.between(4, 6));
    leaveUnaddressed(sitting.slot(slot).plusMinutes(11));
    if (chance.of(0.08)) {
      sittings.after(sitting.date()).ifPresent(next -> hearAgain(next, slot));
    }
    live(sitting.date());
    return new Heard(caseId, repeatOf == null ? name : repeatOf.name());
  }

  private void open(
      LocalDateTime at, LocalDate referred, String reference, @Nullable Heard repeatOf) {
    contact = chance.of(0.7) ? safeContact() : null;
    story.tell(
        at,
        story.coordinator,
        new OpenCase(
            story.maracId,
            caseId,
            reference,
            chance.of(0.06) ? PartialDate.of(YearMonth.from(referred)) : PartialDate.of(referred),
            new Victim(repeatOf == null ? name : repeatOf.name()),
            parties(),
            repeatOf == null ? null : repeatOf.caseId(),
            null,
            null,
            contact,
            null));
  }

  private List<CaseParty> parties() {
    List<CaseParty> parties = new ArrayList<>();
    parties.add(new CaseParty(Party.ADULT_VICTIM, name));
    parties.add(new CaseParty(Party.PERPETRATOR, story.words.person(chance)));
    int children = Math.max(0, chance.between(-1, 3));
    for (int child = 1; child <= children; child++) {
      parties.add(
          new CaseParty(Party.CHILD, "Child %d, aged %d".formatted(child, chance.between(1, 17))));
    }
    return parties;
  }

  private SafeContact safeContact() {
    return new SafeContact(
        chance.of(0.2) ? null : chance.of(0.8),
        chance.of(0.2) ? null : chance.of(0.3),
        story.words.say("times", chance),
        chance.of(0.6) ? story.words.say("donottell", chance) : null);
  }

  private SafeContact otherContact() {
    SafeContact other = safeContact();
    return other.equals(contact) ? otherContact() : other;
  }

  private void prepare(LocalDateTime opened) {
    LocalDateTime at = opened;
    int identified = chance.between(3, 6);
    for (int i = 0; i < identified; i++) {
      at = at.plusMinutes(chance.between(2, 9));
      UUID risk = chance.id();
      risks.add(risk);
      identify(at, risk);
    }
    if (chance.of(0.03)) {
      mistake(at.plusMinutes(10));
    }
    if (chance.of(0.4)) {
      String label = "Child %d months, seen by the health visitor".formatted(chance.between(1, 11));
      story.tell(
          at.plusHours(18), story.coordinator, new AddParty(caseId, Party.CHILD, label, null));
    }
  }

  private void identify(LocalDateTime at, UUID risk) {
    Party concerns =
        chance.oneOf(
            List.of(
                Party.ADULT_VICTIM,
                Party.ADULT_VICTIM,
                Party.ADULT_VICTIM,
                Party.CHILD,
                Party.CHILD,
                Party.PERPETRATOR,
                Party.PERPETRATOR,
                Party.AGENCY_STAFF,
                Party.OTHER_VULNERABLE));
    String description = story.words.say("risk." + concerns, chance);
    story.tell(at, story.coordinator, new IdentifyRisk(caseId, risk, concerns, description, null));
  }

  private void mistake(LocalDateTime at) {
    UUID risk = chance.id();
    identify(at, risk);
    String why = story.words.say("riskerror", chance);
    story.tell(at.plusHours(3), story.coordinator, new EnterRiskInError(caseId, risk, why, null));
  }

  /** Lists the case; a few are taken off again because papers are missing, and listed again. */
  private void list(LocalDateTime opened, Sitting sitting) {
    LocalDateTime at = opened.plusHours(20);
    story.tell(at, story.coordinator, new ListCase(sitting.id(), caseId, null));
    if (chance.of(0.04)) {
      story.tell(at.plusHours(2), story.coordinator, new DelistCase(sitting.id(), caseId, null));
      story.tell(at.plusHours(50), story.coordinator, new ListCase(sitting.id(), caseId, null));
    }
  }

  /** Plays the hearing: the risks are gone through, and most actions link to one or two of them. */
  private void hear(Sitting sitting, LocalDateTime at, int actions) {
    List<ActionLife> lives = new ArrayList<>();
    List<AgreeAction> agreed = new ArrayList<>();
    for (int i = 0; i < actions; i++) {
      ActionLife life = new ActionLife(story, sittings, sitting, chance.split());
      agreed.add(life.proposal(caseId, risks));
      lives.add(life);
    }
    story.tell(at.plusMinutes(9), story.coordinator, new AgreeActions(sitting.id(), agreed, true));
    lives.forEach(life -> life.tell(at.plusMinutes(10)));
  }

  private void leaveUnaddressed(LocalDateTime at) {
    if (chance.of(0.35)) {
      boolean resource = chance.of(0.6);
      String reason =
          story.words.say(resource ? "unaddressed.resource" : "unaddressed.other", chance);
      story.tell(
          at,
          story.chair,
          new LeaveRiskUnaddressed(caseId, chance.oneOf(risks), reason, resource, null));
    }
  }

  private void hearAgain(Sitting next, int slot) {
    story.tell(
        next.date().minusDays(2).atTime(15, 0).plusMinutes(slot),
        story.coordinator,
        new ListCase(next.id(), caseId, null));
    hear(next, next.slot(slot + 1), chance.between(1, 3));
  }

  private void live(LocalDate heard) {
    if (chance.of(0.45)) {
      story.tell(
          Story.officeHours(heard.plusDays(chance.between(2, 40)), chance),
          story.coordinator,
          new ChangeSafeContact(caseId, otherContact(), null));
    }
    if (chance.of(0.12)) {
      LocalDate noticed = heard.plusDays(chance.between(1, 30));
      story.tell(
          Story.officeHours(noticed, chance),
          story.coordinator,
          new AddCaseAddendum(caseId, story.words.say("addendum.case", chance), null, null));
    }
    if (chance.of(0.8)) {
      story.tell(
          Story.officeHours(heard.plusDays(chance.between(28, 110)), chance),
          story.coordinator,
          new CloseCase(caseId, story.words.say("close", chance), null));
    }
  }
}
