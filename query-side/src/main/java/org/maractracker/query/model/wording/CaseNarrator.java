package org.maractracker.query.model.wording;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.casefile.CaseAddendumRecorded;
import org.maractracker.events.casefile.CaseClosed;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseReopened;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.PartyEnteredInError;
import org.maractracker.events.casefile.RiskEnteredInError;
import org.maractracker.events.casefile.RiskIdentified;
import org.maractracker.events.casefile.RiskLeftUnaddressed;
import org.maractracker.events.casefile.SafeContactChanged;

/** Narrator of a case's events: one sentence for each. It names no agency. */
public final class CaseNarrator {

  private CaseNarrator() {}

  public static String tell(CaseEvent event) {
    return switch (event) {
      case CaseOpened e ->
          "Case %s was referred, %s%s.%s"
              .formatted(
                  e.reference(),
                  Narrator.when(e.referredOn()),
                  e.incidentOn() == null
                      ? ""
                      : ", after an incident " + Narrator.when(e.incidentOn()),
                  perpetrator(e.samePerpetrator()));
      case CaseDetailsCorrected e ->
          "What was mistyped was put right (%s): case %s, of %s."
              .formatted(
                  Narrator.bare(e.reason()), e.reference(), Narrator.bare(e.victim().name()));
      case PartyAdded e ->
          "%s (%s) became part of the case.".formatted(e.label(), Narrator.words(e.party()));
      case PartyEnteredInError e ->
          "%s (%s) was found to be no party to the case: %s."
              .formatted(e.label(), Narrator.words(e.party()), Narrator.bare(e.reason()));
      case SafeContactChanged _ -> "How contact can safely be made was changed.";
      case RiskIdentified e ->
          "A risk was identified (%s): %s."
              .formatted(Narrator.words(e.concerns()), Narrator.bare(e.description()));
      case RiskLeftUnaddressed e ->
          "A risk cannot be addressed%s: %s."
              .formatted(
                  e.resourceUnavailable() ? ", for want of a resource" : "",
                  Narrator.bare(e.reason()));
      case RiskEnteredInError e ->
          "A risk was found to be entered in error: %s.".formatted(Narrator.bare(e.reason()));
      case CaseClosed e -> "The case was closed: %s.".formatted(Narrator.bare(e.reason()));
      case CaseReopened e -> "The case was reopened: %s.".formatted(Narrator.bare(e.reason()));
      case CaseAddendumRecorded e -> Narrator.addendum(e.statement(), e.aboutPosition());
    };
  }

  private static String perpetrator(@Nullable Boolean same) {
    return same == null
        ? ""
        : " The perpetrator is %s the earlier case's.".formatted(same ? "also" : "not");
  }
}
