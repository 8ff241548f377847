package org.maractracker.testsupport.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/**
 * Builder of {@link CaseOpened}: a case referred in February, with nothing said that may be left
 * out.
 */
public final class CaseOpenedBuilder {

  private final UUID caseId;
  private String maracId = "northshire";
  private String reference = "N-1";
  private PartialDate referredOn = PartialDate.parse("2026-02");
  private Victim victim = new Victim("Jane Example");
  private List<CaseParty> parties = List.of();
  private @Nullable UUID repeatOf;
  private @Nullable PartialDate incidentOn;
  private @Nullable Boolean samePerpetrator;
  private @Nullable SafeContact safeContact;
  private PartialDate occurredOn = PartialDate.parse("2026-02-20");

  private CaseOpenedBuilder(UUID caseId) {
    this.caseId = caseId;
  }

  public static CaseOpenedBuilder anOpenedCase(UUID caseId) {
    return new CaseOpenedBuilder(caseId);
  }

  public CaseOpenedBuilder maracId(String maracId) {
    this.maracId = maracId;
    return this;
  }

  public CaseOpenedBuilder reference(String reference) {
    this.reference = reference;
    return this;
  }

  public CaseOpenedBuilder referredOn(PartialDate referredOn) {
    this.referredOn = referredOn;
    return this;
  }

  public CaseOpenedBuilder referredOn(String referredOn) {
    return referredOn(PartialDate.parse(referredOn));
  }

  public CaseOpenedBuilder victim(Victim victim) {
    this.victim = victim;
    return this;
  }

  public CaseOpenedBuilder parties(List<CaseParty> parties) {
    this.parties = parties;
    return this;
  }

  public CaseOpenedBuilder repeatOf(@Nullable UUID repeatOf) {
    this.repeatOf = repeatOf;
    return this;
  }

  public CaseOpenedBuilder incidentOn(@Nullable PartialDate incidentOn) {
    this.incidentOn = incidentOn;
    return this;
  }

  public CaseOpenedBuilder incidentOn(@Nullable String incidentOn) {
    return incidentOn(incidentOn == null ? null : PartialDate.parse(incidentOn));
  }

  public CaseOpenedBuilder samePerpetrator(@Nullable Boolean samePerpetrator) {
    this.samePerpetrator = samePerpetrator;
    return this;
  }

  public CaseOpenedBuilder safeContact(@Nullable SafeContact safeContact) {
    this.safeContact = safeContact;
    return this;
  }

  public CaseOpenedBuilder occurredOn(PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public CaseOpenedBuilder occurredOn(String occurredOn) {
    return occurredOn(PartialDate.parse(occurredOn));
  }

  public CaseOpened build() {
    return new CaseOpened(
        caseId,
        maracId,
        reference,
        referredOn,
        victim,
        parties,
        repeatOf,
        incidentOn,
        samePerpetrator,
        safeContact,
        occurredOn);
  }
}
