package org.maractracker.bench.usual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of an action, as they are or were, in an answer. */
record ActionState(
    UUID actionId,
    @Nullable Long version,
    String maracId,
    UUID meetingId,
    UUID caseId,
    String description,
    String successCriteria,
    Status status,
    LocalDate dueOn,
    String responsibleAgencyId,
    @Nullable String representative,
    Set<UUID> riskIds,
    Set<String> protects,
    @Nullable String addedValue,
    @Nullable Boolean capacityConfirmed,
    @Nullable String progressKind,
    @Nullable String progressNote,
    @Nullable LocalDate completedOn,
    @Nullable String outcome,
    @Nullable String reportedBy,
    Instant agreedOn,
    Instant lastChangedAt) {}
