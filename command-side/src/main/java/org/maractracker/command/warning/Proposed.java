package org.maractracker.command.warning;

import java.util.UUID;

/**
 * Action about to be agreed.
 *
 * @param agencyId the agency that is to own it
 * @param field where its description is in the request
 */
public record Proposed(
    UUID actionId, UUID caseId, String agencyId, String description, String field) {}
