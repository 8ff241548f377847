package org.maractracker.query.views.caseload;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.MaracEstablished;
import org.maractracker.events.marac.MaracEvent;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * Within how many months of the earlier referral a new one is a repeat, in one MARAC.
 *
 * @param months the setting now
 * @param version the MARAC's last event
 */
record RepeatWindow(String maracId, int months, long version) {

  /** The window after the next event; one already applied changes nothing. */
  static RepeatWindow after(@Nullable RepeatWindow before, RecordedEvent recorded) {
    if (before != null && recorded.version() <= before.version) {
      return before;
    }
    MaracEvent event = (MaracEvent) recorded.event();
    int months =
        switch (event) {
          case MaracEstablished established -> established.repeatWindowMonths();
          case MaracSettingsChanged changed -> changed.repeatWindowMonths();
          case LocalPracticeChanged _, AgencyJoined _, AgencyLeft _ ->
              Objects.requireNonNull(before).months;
        };
    return new RepeatWindow(event.maracId(), months, recorded.version());
  }

  /**
   * Whether a referral falls in the window that the earlier one opened, its last day included.
   * Where only a month or a year is known, it does when it can have.
   */
  boolean holds(PartialDate earlier, PartialDate later) {
    LocalDate lastDay = earlier.lastDay().plusMonths(months);
    return !later.firstDay().isAfter(lastDay) && !later.lastDay().isBefore(earlier.firstDay());
  }
}
