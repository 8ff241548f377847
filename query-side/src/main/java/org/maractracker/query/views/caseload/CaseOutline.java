package org.maractracker.query.views.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.events.casefile.Party;
import org.maractracker.query.model.casefile.RiskStatus;
import org.maractracker.query.views.caseload.CaseRow.Hearing;
import org.maractracker.query.views.caseload.CaseRow.RiskRow;

/**
 * Case as a dashboard reads it, without its reference, which somebody typed and may be a name. A
 * type of its own, so that a field added to {@link CaseRow} is not shown on a wall by accident.
 *
 * @param parties the capacities in which others are party to it
 */
record CaseOutline(
    UUID caseId,
    String maracId,
    PartialDate referredOn,
    List<Party> parties,
    @Nullable RepeatOutline repeat,
    List<RiskOutline> risks,
    List<Hearing> meetings,
    Map<ActionStatus, Integer> actionsByStatus,
    boolean closed,
    @Nullable PartialDate closedOn,
    long version,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale)
    implements CaseItem {

  /** Earlier case without its reference. */
  record RepeatOutline(UUID of, PartialDate referredOn, boolean withinWindow) {

    static RepeatOutline of(Repeat repeat) {
      return new RepeatOutline(repeat.of(), repeat.referredOn(), repeat.withinWindow());
    }
  }

  /** Risk without what was written about it. */
  record RiskOutline(
      UUID riskId,
      Party concerns,
      RiskStatus status,
      boolean resourceUnavailable,
      PartialDate identifiedOn,
      List<UUID> actionIds) {

    static RiskOutline of(RiskRow risk) {
      return new RiskOutline(
          risk.riskId(),
          risk.concerns(),
          risk.status(),
          risk.resourceUnavailable(),
          risk.identifiedOn(),
          risk.actionIds());
    }
  }
}
