package org.maractracker.query.views.unachievable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.action.UnachievableReason;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.query.listfile.ListForm;
import org.maractracker.query.model.action.ActionSelection;
import org.maractracker.query.web.page.AsOf;

/**
 * Query for the register of unachievable actions.
 *
 * @param form in what form it is wanted, and which page of it
 */
record RegisterQuery(
    @JsonUnwrapped Filter filter,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped ListForm form,
    @JsonUnwrapped MinPosition freshness) {

  /**
   * Filter of the register; null where it does not narrow. A report of which only the month or year
   * is known is shown when any of its days lies between. Its first day is at most a year before its
   * last, which lets the search use the index.
   *
   * @param from the first day of reporting
   * @param to the last
   */
  record Filter(
      @Name @Schema(description = "Only this MARAC's") @Nullable String marac,
      @Name @Schema(description = "Only those this agency owns or is a partner in")
          @Nullable String agency,
      @Schema(description = "Only those unachievable for this reason")
          @Nullable UnachievableReason reasonClass,
      @Schema(description = "Reported on this day or later") @Nullable LocalDate from,
      @Schema(description = "Reported on this day or earlier") @Nullable LocalDate to) {

    ActionSelection of(ActionSelection all) {
      String found = all.tables().found();
      return all.listed("a.status = 'UNACHIEVABLE'")
          .listed(found + ".reported_from is not null")
          .concerning(agency)
          .where(found + ".reason_class =", reasonClass == null ? null : reasonClass.name())
          .where(found + ".reported_to >=", from)
          .where(found + ".reported_from >=", from == null ? null : from.minusYears(1))
          .where(found + ".reported_from <=", to);
    }
  }

  OptionalLong minPosition() {
    return freshness.position();
  }
}
