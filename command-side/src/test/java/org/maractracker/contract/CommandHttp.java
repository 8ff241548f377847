package org.maractracker.contract;

import static org.maractracker.testsupport.events.ActionImportedBuilder.anImportedAction;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.maractracker.command.facts.CurrentMembers;
import org.maractracker.command.facts.OpenActions;
import org.maractracker.command.register.Directory;
import org.maractracker.command.warning.PlanLookup;
import org.maractracker.command.warning.Setbacks;
import org.maractracker.command.warning.VictimLookup;
import org.maractracker.command.warning.Warning.Reference;
import org.maractracker.events.EventTypes;
import org.maractracker.events.Origin;
import org.maractracker.events.PartialDate;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.action.ActionImported;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.http.HttpContract;
import org.maractracker.http.access.AuthenticationMethod;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP interface of the commands with everything behind it made up: one MARAC, one of each thing in
 * it; except imports, which are files and not records.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({HttpContract.class, CurrentMembers.class, OpenActions.class})
@ComponentScan({"org.maractracker.command.web", "org.maractracker.command.warning"})
@ComponentScan(
    basePackages = "org.maractracker.command",
    useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(RestController.class),
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.maractracker\\.command\\.imports\\..*"))
class CommandHttp {

  static final String MARAC = "northshire";
  static final UUID MEETING = UUID.fromString("11111111-1111-4111-8111-111111111111");
  static final UUID CASE = UUID.fromString("22222222-2222-4222-8222-222222222222");
  static final UUID ACTION = UUID.fromString("33333333-3333-4333-8333-333333333333");
  static final UUID ELSEWHERE = UUID.fromString("44444444-4444-4444-8444-444444444444");

  private static final Set<String> CONCERNED = Set.of("police", "housing", "probation");

  @Bean
  Clock clock() {
    return SettableClock.at("2026-11-22T10:00:00Z");
  }

  @Bean
  AuthenticationMethod rolesByPassword() {
    return new RolesByPassword();
  }

  @Bean
  FakeDispatcher dispatcher() {
    return new FakeDispatcher();
  }

  /**
   * Makes a directory in which the action is police's, with housing and probation for partners, and
   * was idva's before.
   */
  @Bean
  Directory directory() {
    return new Directory() {
      @Override
      public boolean isMarac(String maracId) {
        return Set.of(MARAC, "southshire").contains(maracId);
      }

      @Override
      public Optional<String> maracOfMeeting(UUID meetingId) {
        return marac(meetingId, MEETING);
      }

      @Override
      public Optional<String> maracOfCase(UUID caseId) {
        return marac(caseId, CASE);
      }

      @Override
      public Optional<ActionEntry> action(UUID actionId) {
        return marac(actionId, ACTION)
            .map(marac -> new ActionEntry(marac, CONCERNED, Set.of("idva")));
      }

      private static Optional<String> marac(UUID asked, UUID known) {
        return asked.equals(known)
            ? Optional.of(MARAC)
            : asked.equals(ELSEWHERE) ? Optional.of("southshire") : Optional.empty();
      }
    };
  }

  /** Makes a register in which nothing ever failed. */
  @Bean
  Setbacks setbacks() {
    return cases -> List.of();
  }

  /** Makes a register in which police has one open action and nobody was heard. */
  @Bean
  PlanLookup plan() {
    return new PlanLookup() {
      @Override
      public List<Reference> ofCase(UUID caseId) {
        return List.of();
      }

      @Override
      public List<Worded> worded(Collection<UUID> caseIds, Collection<String> words) {
        return List.of();
      }

      @Override
      public List<Reference> ofAgency(String maracId, String agencyId) {
        return agencyId.equals("police") ? List.of(new Reference(CASE, ACTION)) : List.of();
      }

      @Override
      public List<Reference> undertakenAt(UUID meetingId, String agencyId) {
        return List.of();
      }
    };
  }

  @Bean
  VictimLookup victims() {
    return (maracId, name) -> List.of();
  }

  /**
   * Makes an archive in which police, housing, idva and education are members of northshire,
   * probation has left it, housing-two and u-gone are cut off, and the action is of 10 November.
   */
  @Bean
  EventArchive archive() {
    PartialDate day = PartialDate.parse("2026-11-01");
    List<RecordedEvent> events =
        List.of(
            recorded(2, 0, new AgencyJoined(MARAC, "housing-two", "T", AgencyKind.HOUSING, day)),
            recorded(3, 1, new AccessCutOff(MARAC, "u-gone", "housing-two", "Lost", day)),
            recorded(4, 2, new AgencyJoined(MARAC, "housing", "H", AgencyKind.HOUSING, day)),
            recorded(5, 3, new AgencyJoined(MARAC, "idva", "I", AgencyKind.IDVA, day)),
            recorded(6, 4, new AgencyJoined(MARAC, "education", "E", AgencyKind.EDUCATION, day)),
            recorded(7, 5, new AgencyJoined(MARAC, "police", "Police", AgencyKind.POLICE, day)),
            recorded(8, 6, new AgencyJoined(MARAC, "probation", "P", AgencyKind.PROBATION, day)),
            recorded(9, 7, new AgencyLeft(MARAC, "probation", day)));
    return new EventArchive() {
      @Override
      public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
        if (aggregateId.equals(ACTION.toString()) && fromVersion == 0) {
          return List.of(recorded(10, 0, agreed()));
        }
        return aggregateId.equals(MARAC)
            ? events.stream().filter(event -> event.version() >= fromVersion).toList()
            : List.of();
      }

      @Override
      public List<RecordedEvent> at(Collection<Long> positions) {
        return List.of();
      }

      @Override
      public OptionalLong positionOf(String aggregateId, long version) {
        return OptionalLong.empty();
      }

      @Override
      public Optional<Appended> lastOf(String aggregateId) {
        return Optional.empty();
      }

      @Override
      public long head() {
        return 9;
      }
    };
  }

  private static ActionImported agreed() {
    return anImportedAction(ACTION)
        .meetingId(MEETING)
        .caseId(CASE)
        .description("Change the locks")
        .responsibleAgencyId("police")
        .occurredOn("2026-11-10")
        .build();
  }

  private static RecordedEvent recorded(long position, long version, TrackerEvent event) {
    return new RecordedEvent(
        position,
        "Marac",
        MARAC,
        version,
        EventTypes.of(event.getClass()).orElseThrow(),
        event,
        Map.of(
            Origin.ACTOR, "u-7", Origin.ACTOR_NAME, "Bo Example", Origin.ACTOR_ROLE, "COORDINATOR"),
        Instant.parse("2026-11-01T09:00:00Z"));
  }
}
