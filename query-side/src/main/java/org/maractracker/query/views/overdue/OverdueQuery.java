package org.maractracker.query.views.overdue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.Name;
import org.maractracker.query.listfile.ListForm;
import org.maractracker.query.web.page.AsOf;

/**
 * Query for what is overdue.
 *
 * @param marac only this MARAC's; null for all of the caller's
 * @param agency only what this agency owns or is a partner in; null for all
 * @param form in what form it is wanted, and which page of it
 * @param on the day it is judged on; null for that of the moment, or today where the MARAC is
 */
record OverdueQuery(
    @Name @Schema(description = "Only this MARAC's") @Nullable String marac,
    @Name @Schema(description = "Only those this agency owns or is a partner in")
        @Nullable String agency,
    @Schema(description = "Due before this day; today, where the MARAC is, when it is left out")
        @Nullable LocalDate on,
    @JsonUnwrapped AsOf moment,
    @JsonUnwrapped ListForm form,
    @JsonUnwrapped MinPosition freshness) {

  @Nullable LocalDate day() {
    return moment.judgedOn(on);
  }

  OptionalLong minPosition() {
    return freshness.position();
  }
}
