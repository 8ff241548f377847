package org.maractracker.command.imports.parse;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.register.References;
import org.maractracker.command.warning.VictimLookup;
import org.maractracker.events.action.ActionAgreed;
import org.maractracker.events.action.ActionCompleted;
import org.maractracker.events.action.ActionEnteredInError;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.action.ActionRemovedFromPlan;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.action.ActionReportedUnachievable;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyAliasesChanged;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.text.NameLikeness;
import org.springframework.stereotype.Component;

/**
 * Lookup of what a MARAC has that a list may name, as it is when the list is read. Each name is
 * looked up once; whether it still holds is judged when an action is stored.
 */
public final class MaracLookup {

  /** Greatest number of cases that are named for one row. */
  private static final int MOST_ALIKE = 5;

  private final String maracId;
  private final References references;
  private final VictimLookup victims;
  private final EventArchive archive;
  private final LocalDate today;
  private final LocalDate listAsOf;
  private final Agencies agencies;
  private final Map<String, Optional<KnownCase>> cases = new HashMap<>();
  private final Map<UUID, KnownCase> byId = new HashMap<>();
  private final Map<String, List<UUID>> alike = new HashMap<>();
  private final Map<LocalDate, Optional<UUID>> meetings = new HashMap<>();

  private MaracLookup(
      String maracId,
      References references,
      VictimLookup victims,
      EventArchive archive,
      LocalDate today,
      LocalDate listAsOf,
      List<MaracEvent> history) {
    this.maracId = maracId;
    this.references = references;
    this.victims = victims;
    this.archive = archive;
    this.today = today;
    this.listAsOf = listAsOf;
    this.agencies = new Agencies(history);
  }

  /** Factory that looks a MARAC up. */
  @Component
  public static final class OfMarac {

    private final References references;
    private final VictimLookup victims;
    private final EventArchive archive;
    private final Clock clock;

    OfMarac(References references, VictimLookup victims, EventArchive archive, Clock clock) {
      this.references = references;
      this.victims = victims;
      this.archive = archive;
      this.clock = clock;
    }

    /**
     * Looks a MARAC up.
     *
     * @param listAsOf the day the list was as of; null for today
     * @throws RuleViolated {@code date-in-future} for a day to come
     */
    public MaracLookup now(String maracId, @Nullable LocalDate listAsOf) {
      List<MaracEvent> history =
          archive.ofAggregate(maracId, 0).stream()
              .map(RecordedEvent::event)
              .map(MaracEvent.class::cast)
              .toList();
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone(history));
      LocalDate asOf = listAsOf == null ? today : listAsOf;
      if (asOf.isAfter(today)) {
        throw new RuleViolated(
            ProblemCode.DATE_IN_FUTURE,
            "listAsOf",
            "The day the list was as of is still to come. Give the day it was last brought up to date.");
      }
      return new MaracLookup(maracId, references, victims, archive, today, asOf, history);
    }
  }

  /**
   * Case with the name of its victim-survivor.
   *
   * @param caseId the case
   */
  record KnownCase(UUID caseId, String victim) {}

  /** Returns today's date in the MARAC's zone. */
  LocalDate today() {
    return today;
  }

  /** Returns the day the list was as of. */
  LocalDate listAsOf() {
    return listAsOf;
  }

  Agencies agencies() {
    return agencies;
  }

  Optional<KnownCase> caseWith(String reference) {
    return cases.computeIfAbsent(
        reference, wanted -> references.caseWith(maracId, wanted).map(this::known));
  }

  Optional<UUID> meetingOn(LocalDate day) {
    return meetings.computeIfAbsent(day, wanted -> references.meetingOn(maracId, wanted));
  }

  /**
   * Finds the cases of people whose name is much like this one, to name them and not to take one.
   */
  List<UUID> casesLike(String name) {
    return alike.computeIfAbsent(
        name,
        wanted ->
            victims.sharingAWord(maracId, wanted).stream()
                .map(this::known)
                .filter(each -> NameLikeness.isMuchLike(wanted, each.victim()))
                .map(KnownCase::caseId)
                .limit(MOST_ALIKE)
                .toList());
  }

  /** Returns whether there is an action with this id, and it is the MARAC's. */
  boolean hasAction(UUID actionId) {
    return archive.ofAggregate(actionId.toString(), 0).stream()
        .limit(1)
        .map(RecordedEvent::event)
        .anyMatch(first ->
            switch (first) {
              case ActionAgreed e -> e.maracId().equals(maracId);
              case ActionImported e -> e.maracId().equals(maracId);
              default -> false;
            });
  }

  /** Returns whether an action has not ended. */
  boolean isOpen(UUID actionId) {
    boolean open = true;
    for (RecordedEvent each : archive.ofAggregate(actionId.toString(), 0)) {
      open =
          switch (each.event()) {
            case ActionCompleted _,
                ActionReportedUnachievable _,
                ActionRemovedFromPlan _,
                ActionEnteredInError _ ->
                false;
            case ActionReopened _ -> true;
            default -> open;
          };
    }
    return open;
  }

  private KnownCase known(UUID caseId) {
    return byId.computeIfAbsent(caseId, this::read);
  }

  private KnownCase read(UUID caseId) {
    String victim = "";
    for (RecordedEvent each : archive.ofAggregate(caseId.toString(), 0)) {
      victim =
          switch (each.event()) {
            case CaseOpened e -> e.victim().name();
            case CaseDetailsCorrected e -> e.victim().name();
            default -> victim;
          };
    }
    return new KnownCase(caseId, victim);
  }

  private static ZoneId zone(List<MaracEvent> history) {
    String zone = "UTC";
    for (MaracEvent event : history) {
      zone =
          switch (event) {
            case MaracEstablished e -> e.timeZone();
            case MaracSettingsChanged e -> e.timeZone();
            case LocalPracticeChanged _,
                AgencyJoined _,
                AgencyLeft _,
                AgencyAliasesChanged _,
                AccessCutOff _,
                AccessRestored _ ->
                zone;
          };
    }
    return ZoneId.of(zone);
  }
}
