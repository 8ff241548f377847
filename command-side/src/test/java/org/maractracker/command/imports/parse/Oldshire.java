package org.maractracker.command.imports.parse;

import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.command.imports.file.ActionList;
import org.maractracker.command.register.References;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.MaracEstablished;

/**
 * Made-up MARAC whose lists are taken over: it has cases N-1 (Jane Example, 11) and N-2 (Ann Other,
 * 12), met on 14 March (1) and 11 April 2019 (2), and has two mental health services. It is the
 * first of June 2026.
 */
public final class Oldshire {

  public static final String OLDSHIRE = "oldshire";

  private static final Map<String, UUID> CASES =
      Map.of("n-1", new UUID(0, 11), "n-2", new UUID(0, 12));
  private static final Map<LocalDate, UUID> MEETINGS =
      Map.of(LocalDate.of(2019, 3, 14), new UUID(0, 1), LocalDate.of(2019, 4, 11), new UUID(0, 2));

  private Oldshire() {}

  static MaracLookup known() {
    Clock clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    return new MaracLookup.OfMarac(
            references(), Oldshire::sharingAWord, FactsOf.archive(events()), clock)
        .now(OLDSHIRE, null);
  }

  public static List<ParsedRow> readings(ActionList list) {
    MaracLookup known = known();
    return list.lines().stream().map(line -> RowReader.read(OLDSHIRE, known, line)).toList();
  }

  private static List<UUID> sharingAWord(String maracId, String name) {
    return CASES.values().stream().sorted().toList();
  }

  private static References references() {
    return new References() {
      @Override
      public Optional<UUID> caseWith(String maracId, String reference) {
        return Optional.ofNullable(CASES.get(reference.strip().toLowerCase(Locale.ROOT)));
      }

      @Override
      public Optional<UUID> meetingOn(String maracId, LocalDate day) {
        return Optional.ofNullable(MEETINGS.get(day));
      }
    };
  }

  private static List<TrackerEvent> events() {
    List<TrackerEvent> events = new ArrayList<>();
    events.add(new MaracEstablished(OLDSHIRE, "Oldshire", "Europe/London", 12, on("2018")));
    events.add(joined("police", "Oldshire Police", AgencyKind.POLICE));
    events.add(joined("idva", "IDVA Service", AgencyKind.IDVA));
    events.add(joined("housing", "Housing Options", AgencyKind.HOUSING));
    events.add(joined("childrens", "Children's Social Care", AgencyKind.CHILDRENS_SOCIAL_CARE));
    events.add(joined("probation", "Probation", AgencyKind.PROBATION));
    events.add(joined("education", "Education", AgencyKind.EDUCATION));
    events.add(joined("drugs", "Turning a Page", AgencyKind.SUBSTANCE_USE));
    events.add(joined("womens-aid", "Northshire Women's Aid", AgencyKind.VOLUNTARY));
    events.add(joined("mental-adults", "Adult Mind", AgencyKind.MENTAL_HEALTH));
    events.add(joined("mental-young", "Young Mind", AgencyKind.MENTAL_HEALTH));
    events.add(joined("left-agency", "Left Agency", AgencyKind.OTHER));
    events.add(new AgencyLeft(OLDSHIRE, "left-agency", on("2024")));
    events.add(opened("n-1", "Jane Example"));
    events.add(opened("n-2", "Ann Other"));
    return events;
  }

  private static AgencyJoined joined(String agencyId, String name, AgencyKind kind) {
    return new AgencyJoined(OLDSHIRE, agencyId, name, kind, on("2018"));
  }

  private static CaseOpened opened(String reference, String victim) {
    return anOpenedCase(CASES.getOrDefault(reference, new UUID(0, 0)))
        .maracId(OLDSHIRE)
        .reference(reference)
        .referredOn("2019")
        .victim(new Victim(victim))
        .occurredOn("2019")
        .build();
  }
}
