package org.maractracker.query.listfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The column "Date status reported" of a file has the day of the last event that says something of
 * the status; what a new event says has to be decided here.
 */
class StatusReportedTest {

  @Test
  void theseEventsSayHowAnActionBeganOrWhatItsStatusIs() {
    assertThat(ActionListRows.SAYING)
        .isEqualTo(
            Set.of(
                "ActionAgreed",
                "ActionImported",
                "ProgressRecorded",
                "ActionCompleted",
                "ActionReportedUnachievable",
                "ActionNotUndertaken",
                "ActionRemovedFromPlan",
                "ActionEnteredInError",
                "ActionReopened"));
  }
}
