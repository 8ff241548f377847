package org.maractracker.command;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.casefile.OpenCase;
import org.maractracker.events.PartialDate;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.events.casefile.Victim;

/**
 * Builder of {@link OpenCase}: a case referred in April, with nothing said that may be left out.
 */
public final class OpenCaseBuilder {

  private String maracId = "northshire";
  private final UUID caseId;
  private String reference = "N-1";
  private PartialDate referredOn = PartialDate.parse("2026-04");
  private Victim victim = new Victim("Jane Example");
  private List<CaseParty> parties = List.of();
  private @Nullable UUID repeatOf;
  private @Nullable PartialDate incidentOn;
  private @Nullable Boolean samePerpetrator;
  private @Nullable SafeContact safeContact;
  private @Nullable PartialDate occurredOn;

  private OpenCaseBuilder(UUID caseId) {
    this.caseId = caseId;
  }

  public static OpenCaseBuilder anOpening(UUID caseId) {
    return new OpenCaseBuilder(caseId);
  }

  public OpenCaseBuilder maracId(String maracId) {
    this.maracId = maracId;
    return this;
  }

  public OpenCaseBuilder reference(String reference) {
    this.reference = reference;
    return this;
  }

  public OpenCaseBuilder referredOn(PartialDate referredOn) {
    this.referredOn = referredOn;
    return this;
  }

  public OpenCaseBuilder referredOn(String referredOn) {
    return referredOn(PartialDate.parse(referredOn));
  }

  public OpenCaseBuilder victim(Victim victim) {
    this.victim = victim;
    return this;
  }

  public OpenCaseBuilder parties(List<CaseParty> parties) {
    this.parties = parties;
    return this;
  }

  public OpenCaseBuilder repeatOf(@Nullable UUID repeatOf) {
    this.repeatOf = repeatOf;
    return this;
  }

  public OpenCaseBuilder incidentOn(@Nullable PartialDate incidentOn) {
    this.incidentOn = incidentOn;
    return this;
  }

  public OpenCaseBuilder incidentOn(@Nullable String incidentOn) {
    return incidentOn(incidentOn == null ? null : PartialDate.parse(incidentOn));
  }

  public OpenCaseBuilder samePerpetrator(@Nullable Boolean samePerpetrator) {
    this.samePerpetrator = samePerpetrator;
    return this;
  }

  public OpenCaseBuilder safeContact(@Nullable SafeContact safeContact) {
    this.safeContact = safeContact;
    return this;
  }

  public OpenCaseBuilder occurredOn(@Nullable PartialDate occurredOn) {
    this.occurredOn = occurredOn;
    return this;
  }

  public OpenCaseBuilder occurredOn(@Nullable String occurredOn) {
    return occurredOn(occurredOn == null ? null : PartialDate.parse(occurredOn));
  }

  public OpenCase build() {
    return new OpenCase(
        maracId,
        caseId,
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
