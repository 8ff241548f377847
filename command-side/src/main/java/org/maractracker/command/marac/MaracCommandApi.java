package org.maractracker.command.marac;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Role;
import org.maractracker.command.facts.CurrentMembers;
import org.maractracker.command.register.Directory;
import org.maractracker.command.warning.OpenActionsStay;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.DateBody;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.Requires;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.Name;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.http.reading.Slug;
import org.maractracker.http.reading.Slugs;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses of a MARAC's settings and agencies. */
@RestController
@Tag(name = ApiTags.MARACS)
@RequestMapping("/api/maracs/{maracId}")
class MaracCommandApi {

  private static final String LONDON = "Europe/London";
  private static final int A_YEAR = 12;

  private final Directory directory;
  private final CurrentMembers members;
  private final OpenActionsStay openActions;

  MaracCommandApi(Directory directory, CurrentMembers members, OpenActionsStay openActions) {
    this.directory = directory;
    this.members = members;
    this.openActions = openActions;
  }

  /** Body with the settings as a whole: what is left out has its default. */
  record Settings(
      @Name String name,
      @Nullable @Name String timeZone,
      @Nullable @Between(low = 1, high = 120) Integer repeatWindowMonths,
      @Nullable PartialDate occurredOn)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone)
          ? List.of()
          : List.of(
              new Fault(
                  "timeZone",
                  ProblemCode.MALFORMED,
                  "This must be a zone of the IANA list, as Europe/London."));
    }

    ZoneId zone() {
      return ZoneId.of(Objects.requireNonNullElse(timeZone, LONDON));
    }

    int window() {
      return Objects.requireNonNullElse(repeatWindowMonths, A_YEAR);
    }
  }

  record Agency(@Name String name, AgencyKind kind, @Nullable PartialDate occurredOn) {}

  record Aliases(@Name List<String> aliases, @Nullable PartialDate occurredOn) {}

  /** Body that names a person, an agency or both. */
  record PersonOrAgency(
      @Nullable @Name String subject,
      @Nullable @Slug String agencyId,
      String reason,
      @Nullable PartialDate occurredOn)
      implements SelfValidating {

    @Override
    public List<Fault> faults() {
      return subject != null || agencyId != null
          ? List.of()
          : List.of(
              new Fault("subject", ProblemCode.MALFORMED, "A person or an agency must be named."));
    }
  }

  @PutMapping
  @Operation(
      operationId = "establishOrChangeMarac",
      summary = "Establish a MARAC, or change its settings",
      description =
          "Its name, its time zone, and the months within which a case counts as a " + "repeat.")
  @Requires(Permission.ESTABLISH)
  ResponseEntity<String> establishOrChange(
      @PathVariable String maracId, @RequestBody Settings settings, CommandRequest incoming) {
    if (!incoming.isAllowedTo(Role.OPERATOR)) {
      return incoming.changes(maracId, maracId, change(maracId, settings));
    }
    if (!Slugs.isMaracId(maracId)) {
      throw malformed("maracId", "An id is made of letters, digits and dashes, and is no UUID.");
    }
    if (!directory.isMarac(maracId)) {
      incoming.expectsNothingOf(maracId);
    }
    return incoming.creates(
        maracId, maracId, "/api/maracs/" + maracId, establish(maracId, settings));
  }

  @PutMapping("/local-practice")
  @Operation(
      operationId = "changeLocalPractice",
      summary = "Say what the MARAC does in its own way",
      description = "Its papers, thresholds and reminders.")
  @Requires(Permission.GOVERN)
  ResponseEntity<String> changeLocalPractice(
      @PathVariable String maracId,
      @RequestBody LocalPracticeRequest request,
      CommandRequest incoming) {
    ChangeLocalPractice command =
        new ChangeLocalPractice(maracId, request.practice(), request.occurredOn());
    return incoming.changes(maracId, maracId, command);
  }

  @PutMapping("/agencies/{agencyId}")
  @Operation(
      operationId = "admitAgency",
      summary = "Admit an agency to the MARAC, or change what is known of it",
      description = "Its name, and its kind.")
  @Requires(Permission.GOVERN)
  ResponseEntity<String> admitAgency(
      @PathVariable String maracId,
      @PathVariable String agencyId,
      @RequestBody Agency agency,
      CommandRequest incoming) {
    if (!Slugs.isSlug(agencyId)) {
      throw malformed("agencyId", "An id is made of letters, digits and dashes.");
    }
    AdmitAgency command =
        new AdmitAgency(maracId, agencyId, agency.name(), agency.kind(), agency.occurredOn());
    return members.include(maracId, agencyId)
        ? incoming.changes(agencyId, maracId, command)
        : incoming.creates(agencyId, maracId, "/api/maracs/" + maracId + "/agencies", command);
  }

  @PutMapping("/agencies/{agencyId}/aliases")
  @Operation(
      operationId = "changeAgencyAliases",
      summary = "Say what else an agency is called in old lists",
      description = "All of its aliases; an import takes them for its name.")
  @Requires(Permission.GOVERN)
  ResponseEntity<String> changeAliases(
      @PathVariable String maracId,
      @PathVariable String agencyId,
      @RequestBody Aliases request,
      CommandRequest incoming) {
    return incoming.changes(
        agencyId,
        maracId,
        new ChangeAgencyAliases(maracId, agencyId, request.aliases(), request.occurredOn()));
  }

  @PostMapping("/agencies/{agencyId}/leave")
  @Operation(
      operationId = "letAgencyLeave",
      summary = "Record that an agency left the MARAC",
      description = "No action is ended by it; those that are open are named.")
  @Requires(Permission.GOVERN)
  ResponseEntity<String> letAgencyLeave(
      @PathVariable String maracId,
      @PathVariable String agencyId,
      @RequestBody DateBody request,
      CommandRequest incoming) {
    LetAgencyLeave command = new LetAgencyLeave(maracId, agencyId, request.occurredOn());
    return incoming.changes(agencyId, maracId, command, openActions.leaving(maracId, agencyId));
  }

  @PostMapping("/cut-off")
  @Operation(
      operationId = "cutOffAccess",
      summary = "Cut a person or an agency off from the MARAC",
      description = "At once, open streams included, whatever their tokens claim.")
  @Requires(Permission.CUT_OFF)
  ResponseEntity<String> cutOff(
      @PathVariable String maracId, @RequestBody PersonOrAgency who, CommandRequest incoming) {
    return incoming.changes(
        maracId,
        maracId,
        new CutOffAccess(maracId, who.subject(), who.agencyId(), who.reason(), who.occurredOn()));
  }

  @DeleteMapping("/cut-off")
  @Operation(
      operationId = "restoreAccess",
      summary = "End a cut-off from the MARAC",
      description = "What their tokens claim counts again.")
  @Requires(Permission.CUT_OFF)
  ResponseEntity<String> restore(
      @PathVariable String maracId, @RequestBody PersonOrAgency who, CommandRequest incoming) {
    return incoming.changes(
        maracId,
        maracId,
        new RestoreAccess(maracId, who.subject(), who.agencyId(), who.reason(), who.occurredOn()));
  }

  private static EstablishMarac establish(String maracId, Settings s) {
    return new EstablishMarac(maracId, s.name(), s.zone(), s.window(), s.occurredOn());
  }

  private static ChangeMaracSettings change(String maracId, Settings s) {
    return new ChangeMaracSettings(maracId, s.name(), s.zone(), s.window(), s.occurredOn());
  }

  private static RuleViolated malformed(String field, String sentence) {
    return new RuleViolated(ProblemCode.MALFORMED, field, sentence);
  }
}
