package org.maractracker.query.documents.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.Between;
import org.maractracker.http.reading.SelfValidating;
import org.maractracker.problem.Fault;
import org.maractracker.problem.ProblemCode;

/**
 * Request for a review bundle.
 *
 * @param purpose what it is for, in words; kept with the record of its making
 * @param from the first day that the chronology covers; null: from the beginning
 * @param to the last; null: to the end
 * @param position as of which the case is shown; null: as of now
 */
@Schema(name = "ReviewBundlePurpose")
record ReviewBundleRequest(
    String purpose,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable @Between(low = 1, high = Long.MAX_VALUE) Long position)
    implements SelfValidating {

  @Override
  public List<Fault> faults() {
    return from != null && to != null && from.isAfter(to)
        ? List.of(new Fault("to", ProblemCode.MALFORMED, "The period ends before it begins."))
        : List.of();
  }

  Period period() {
    return new Period(from, to);
  }
}
