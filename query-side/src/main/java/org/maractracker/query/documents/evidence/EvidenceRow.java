package org.maractracker.query.documents.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Action, risk or agency behind the counts of a sub-principle.
 *
 * @param meetingId the meeting it was agreed at or heard
 * @param counted the counts that include it
 * @param details what else a reader of that sub-principle looks for
 * @param illustrated where it is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EvidenceLine")
record EvidenceRow(
    @Nullable UUID meetingId,
    @Nullable UUID caseId,
    @Nullable String reference,
    @Nullable String minute,
    @Nullable UUID actionId,
    @Nullable UUID riskId,
    @Nullable String agencyId,
    List<String> counted,
    Map<String, Object> details,
    @JsonIgnore List<Illustration> illustrated) {

  static EvidenceRow ofAgency(String agencyId, List<String> counted) {
    return new EvidenceRow(
        null, null, null, null, null, null, agencyId, counted, Map.of(), List.of());
  }
}
