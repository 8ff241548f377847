package org.maractracker.bench.usual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of the requests. */
final class ActionRequests {

  private static final int LONGEST = 4000;

  private ActionRequests() {}

  record Agree(
      @NotNull UUID meetingId,
      @NotNull UUID caseId,
      @NotBlank @Size(max = LONGEST) String description,
      @NotBlank @Size(max = LONGEST) String successCriteria,
      @NotNull LocalDate dueOn,
      @NotBlank String responsibleAgencyId,
      @Nullable String representative,
      @NotEmpty Set<UUID> riskIds,
      @NotEmpty Set<String> protects,
      @Nullable String addedValue,
      @Nullable Boolean capacityConfirmed) {}

  record Progress(@NotBlank @Size(max = LONGEST) String note, @NotBlank String kind) {}

  record Complete(
      @NotNull LocalDate completedOn,
      @NotBlank @Size(max = LONGEST) String outcome,
      @Nullable String reportedBy) {}
}
