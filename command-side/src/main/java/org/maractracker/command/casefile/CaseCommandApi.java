package org.maractracker.command.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.maractracker.command.casefile.CaseRequests.AnotherPerson;
import org.maractracker.command.casefile.CaseRequests.Details;
import org.maractracker.command.casefile.CaseRequests.Person;
import org.maractracker.command.casefile.CaseRequests.Referral;
import org.maractracker.command.casefile.CaseRequests.Risk;
import org.maractracker.command.casefile.CaseRequests.SafeContactChange;
import org.maractracker.command.casefile.CaseRequests.Unaddressed;
import org.maractracker.command.warning.OpenActionsStay;
import org.maractracker.command.warning.RestrictionLifted;
import org.maractracker.command.warning.VictimHeardBefore;
import org.maractracker.command.web.Addendum;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.ReasonBody;
import org.maractracker.command.web.Requires;
import org.maractracker.events.casefile.SafeContact;
import org.maractracker.http.ApiTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * HTTP addresses of cases: who they are about, how contact is safe, which risks were identified.
 */
@RestController
@Tag(name = ApiTags.CASES)
@RequestMapping("/api")
class CaseCommandApi {

  /** Number that no party has. */
  private static final int NOBODYS = 0;

  private final VictimHeardBefore heardBefore;
  private final RestrictionLifted restrictions;
  private final OpenActionsStay openActions;

  CaseCommandApi(
      VictimHeardBefore heardBefore, RestrictionLifted restrictions, OpenActionsStay openActions) {
    this.heardBefore = heardBefore;
    this.restrictions = restrictions;
    this.openActions = openActions;
  }

  @PostMapping("/maracs/{maracId}/cases")
  @Operation(
      operationId = "openCase",
      summary = "Open a case for a referral",
      description =
          "With the people in it, and a reference that the MARAC uses once. A "
              + "repeat names the earlier case.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> open(
      @PathVariable String maracId, @RequestBody Referral request, CommandRequest incoming) {
    UUID id = UUID.randomUUID();
    return incoming.creates(
        id.toString(),
        id.toString(),
        "/api/cases/" + id,
        request.in(maracId, id),
        heardBefore.warnings(maracId, request.victim().name(), request.repeatOf()));
  }

  @PostMapping("/cases/{caseId}/details")
  @Operation(
      operationId = "correctCaseDetails",
      summary = "Put a mistyped reference or name right",
      description =
          "Both as they are to be, with the reason. What was written before stays in the history.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> correctDetails(
      @PathVariable UUID caseId, @RequestBody Details request, CommandRequest incoming) {
    return incoming.changes(caseId, request.of(caseId));
  }

  @PostMapping("/cases/{caseId}/parties")
  @Operation(
      operationId = "addParty",
      summary = "Add a person to the case",
      description = "By the part they have in it, and a label.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> addParty(
      @PathVariable UUID caseId, @RequestBody AnotherPerson request, CommandRequest incoming) {
    Person person = request.person();
    return incoming.changes(
        caseId, new AddParty(caseId, person.party(), person.label(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/parties/{n}/entered-in-error")
  @Operation(
      operationId = "enterPartyInError",
      summary = "State that somebody was never a party to the case",
      description = "By the party's number in the case, with the reason.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> enterPartyInError(
      @PathVariable UUID caseId,
      @PathVariable String n,
      @RequestBody ReasonBody request,
      CommandRequest incoming) {
    int number = n.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(n) : NOBODYS;
    return incoming.changes(
        caseId, new EnterPartyInError(caseId, number, request.reason(), request.occurredOn()));
  }

  @PutMapping("/cases/{caseId}/safe-contact")
  @Operation(
      operationId = "changeSafeContact",
      summary = "Say how contact can safely be made",
      description = "What is left out is not known, and never a yes.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> changeSafeContact(
      @PathVariable UUID caseId, @RequestBody SafeContactChange request, CommandRequest incoming) {
    SafeContact arranged = request.safeContact().arranged();
    return incoming.changes(
        caseId,
        new ChangeSafeContact(caseId, arranged, request.occurredOn()),
        restrictions.warnings(caseId, arranged));
  }

  /** Identifies a risk, which is found in its case. */
  @PostMapping("/cases/{caseId}/risks")
  @Operation(
      operationId = "identifyRisk",
      summary = "Record a risk that was identified in the case",
      description = "Whom it concerns, and what it is. Actions are linked to risks.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> identifyRisk(
      @PathVariable UUID caseId, @RequestBody Risk request, CommandRequest incoming) {
    UUID id = UUID.randomUUID();
    return incoming.creates(
        id.toString(),
        caseId.toString(),
        "/api/cases/" + caseId,
        new IdentifyRisk(
            caseId, id, request.concerns(), request.description(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/risks/{riskId}/unaddressed")
  @Operation(
      operationId = "leaveRiskUnaddressed",
      summary = "Record why a risk is left without an action",
      description = "With the reason, and whether a resource was not to be had.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> leaveRiskUnaddressed(
      @PathVariable UUID caseId,
      @PathVariable UUID riskId,
      @RequestBody Unaddressed request,
      CommandRequest incoming) {
    return incoming.changes(
        riskId.toString(),
        caseId.toString(),
        new LeaveRiskUnaddressed(
            caseId, riskId, request.reason(), request.resourceUnavailable(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/risks/{riskId}/entered-in-error")
  @Operation(
      operationId = "enterRiskInError",
      summary = "Mark a risk as entered in error",
      description = "With the reason. Nothing is deleted; it counts nowhere any more.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> enterRiskInError(
      @PathVariable UUID caseId,
      @PathVariable UUID riskId,
      @RequestBody ReasonBody request,
      CommandRequest incoming) {
    return incoming.changes(
        riskId.toString(),
        caseId.toString(),
        new EnterRiskInError(caseId, riskId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/close")
  @Operation(
      operationId = "closeCase",
      summary = "Close the case",
      description = "With the reason. No action is ended by it; none is agreed for it any more.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> close(
      @PathVariable UUID caseId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(
        caseId,
        new CloseCase(caseId, request.reason(), request.occurredOn()),
        openActions.closing(caseId));
  }

  @PostMapping("/cases/{caseId}/reopen")
  @Operation(
      operationId = "reopenCase",
      summary = "Open the case again",
      description = "With the reason: actions can be agreed for it again.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> reopen(
      @PathVariable UUID caseId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(caseId, new ReopenCase(caseId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/addenda")
  @Operation(
      operationId = "addAddendumToCase",
      summary = "Add a statement to the case",
      description = "How a mistake is put right: nothing that is recorded is ever edited.")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID caseId, @RequestBody Addendum request, CommandRequest incoming) {
    return incoming.changes(
        caseId,
        new AddCaseAddendum(
            caseId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
