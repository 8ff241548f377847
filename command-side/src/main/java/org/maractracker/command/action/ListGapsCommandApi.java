package org.maractracker.command.action;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.web.CommandRequest;
import org.maractracker.command.web.Permission;
import org.maractracker.command.web.Requires;
import org.maractracker.events.PartialDate;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.Slug;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP addresses for what an imported action's list left open. */
@RestController
@Tag(name = ApiTags.ACTIONS)
@RequestMapping("/api/actions/{actionId}")
class ListGapsCommandApi {

  record Owner(@Slug String agencyId, @Nullable PartialDate occurredOn) {}

  record ItsCase(UUID caseId, @Nullable PartialDate occurredOn) {}

  @PostMapping("/owner")
  @Operation(
      operationId = "assignOwner",
      summary = "Name the agency that an imported action is for",
      description = "Where its list named none that was known.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> assignOwner(
      @PathVariable UUID actionId, @RequestBody Owner request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new AssignOwner(actionId, request.agencyId(), request.occurredOn()));
  }

  @PostMapping("/case")
  @Operation(
      operationId = "linkActionToCase",
      summary = "Link an imported action to its case",
      description = "Where its list named none that was known; its history is then the case's too.")
  @Requires(Permission.PLAN)
  ResponseEntity<String> linkToCase(
      @PathVariable UUID actionId, @RequestBody ItsCase request, CommandRequest incoming) {
    return incoming.changes(
        actionId, new LinkToCase(actionId, request.caseId(), request.occurredOn()));
  }
}
