package org.maractracker.events.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Report of an agency that the action cannot be achieved: an outcome of its own (6.5), neither done
 * nor removed.
 *
 * @param actionId the action
 * @param reasonClass why, as a class
 * @param explanation why, in words
 * @param reportedBy who reported it
 * @param reportedOn when it was reported, as precisely as is known
 * @param reportDueOn the date of the next meeting it had to be reported before; null when none was
 *     scheduled
 * @param reportedInTime whether {@code reportedOn} is before {@code reportDueOn}; null with it
 */
@StoredAs(name = "ActionReportedUnachievable", revision = 1, former = 1)
public record ActionReportedUnachievable(
    UUID actionId,
    UnachievableReason reasonClass,
    String explanation,
    @Nullable String reportedBy,
    PartialDate reportedOn,
    @Nullable LocalDate reportDueOn,
    @Nullable Boolean reportedInTime)
    implements ActionEvent {
  /** Returns when it was reported. */
  @JsonIgnore
  @Override
  public PartialDate occurredOn() {
    return reportedOn;
  }
}
