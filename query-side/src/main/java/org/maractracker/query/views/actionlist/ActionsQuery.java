package org.maractracker.query.views.actionlist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.ActionStatus;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.query.listfile.ListForm;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.web.page.AsOf;

/**
 * Query for the action list.
 *
 * @param form in what form it is wanted, and which page of it
 */
record ActionsQuery(
    @JsonUnwrapped Filter filter,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped ListForm form,
    @JsonUnwrapped MinPosition freshness) {

  OptionalLong minPosition() {
    return freshness.position();
  }

  /**
   * Filter of the list; null where it does not narrow.
   *
   * @param agency owner or partner
   * @param meeting at which they were agreed
   * @param dueBefore the day before which they are due, itself excluded
   */
  record Filter(
      @Name @Schema(description = "Only this MARAC's") @Nullable String marac,
      @Schema(description = "Only those in this status") @Nullable ActionStatus status,
      @Name @Schema(description = "Only those this agency owns or is a partner in")
          @Nullable String agency,
      @Schema(description = "Only those agreed at this meeting") @Nullable UUID meeting,
      @JsonProperty("case") @Schema(description = "Only those of this case") @Nullable UUID ofCase,
      @Schema(description = "Only those due before this day") @Nullable LocalDate dueBefore) {

    /** Leaves out what passed on where a filter would tell what became of it since. */
    ActionSelection of(ActionSelection all) {
      boolean tellsWhatIsNow = status != null || agency != null || dueBefore != null;
      return (tellsWhatIsNow ? all.ofOwners() : all)
          .concerning(agency)
          .where("a.status =", status == null ? null : status.name())
          .where("a.meeting_id =", meeting)
          .where("a.case_id =", ofCase)
          .where(all.tables().due() + " <", dueBefore);
    }
  }
}
