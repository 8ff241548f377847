package org.maractracker.command.casefile;

import java.util.UUID;
import org.maractracker.command.casefile.CaseRequests.AnotherPerson;
import org.maractracker.command.casefile.CaseRequests.Person;
import org.maractracker.command.casefile.CaseRequests.Referral;
import org.maractracker.command.casefile.CaseRequests.Risk;
import org.maractracker.command.casefile.CaseRequests.SafeContactChange;
import org.maractracker.command.casefile.CaseRequests.Unaddressed;
import org.maractracker.command.web.Addendum;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.ReasonBody;
import org.maractracker.command.web.Requires;
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
@RequestMapping("/api")
class CaseCommandApi {

  @PostMapping("/maracs/{maracId}/cases")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> open(
      @PathVariable String maracId, @RequestBody Referral request, CommandRequest incoming) {
    UUID id = UUID.randomUUID();
    return incoming.creates(
        id.toString(), id.toString(), "/api/cases/" + id, request.in(maracId, id));
  }

  @PostMapping("/cases/{caseId}/parties")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> addParty(
      @PathVariable UUID caseId, @RequestBody AnotherPerson request, CommandRequest incoming) {
    Person person = request.person();
    return incoming.changes(
        caseId, new AddParty(caseId, person.party(), person.label(), request.occurredOn()));
  }

  @PutMapping("/cases/{caseId}/safe-contact")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> changeSafeContact(
      @PathVariable UUID caseId, @RequestBody SafeContactChange request, CommandRequest incoming) {
    return incoming.changes(
        caseId,
        new ChangeSafeContact(caseId, request.safeContact().arranged(), request.occurredOn()));
  }

  /** Identifies a risk, which is found in its case. */
  @PostMapping("/cases/{caseId}/risks")
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
  @Requires(Permission.PREPARE)
  ResponseEntity<String> close(
      @PathVariable UUID caseId, @RequestBody ReasonBody request, CommandRequest incoming) {
    return incoming.changes(caseId, new CloseCase(caseId, request.reason(), request.occurredOn()));
  }

  @PostMapping("/cases/{caseId}/addenda")
  @Requires(Permission.PREPARE)
  ResponseEntity<String> addAddendum(
      @PathVariable UUID caseId, @RequestBody Addendum request, CommandRequest incoming) {
    return incoming.changes(
        caseId,
        new AddCaseAddendum(
            caseId, request.statement(), request.aboutPosition(), request.occurredOn()));
  }
}
