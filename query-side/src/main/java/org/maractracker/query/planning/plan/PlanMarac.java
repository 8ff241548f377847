package org.maractracker.query.planning.plan;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
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
 * A MARAC's settings as far as planning needs them.
 *
 * @param timeZone the zone whose days its dates are
 * @param repeatWindowMonths within how many months of the earlier referral a new one is a repeat
 */
public record PlanMarac(String maracId, ZoneId timeZone, int repeatWindowMonths) {

  static PlanMarac after(@Nullable PlanMarac before, RecordedEvent recorded) {
    return switch ((MaracEvent) recorded.event()) {
      case MaracEstablished e -> of(e.maracId(), e.timeZone(), e.repeatWindowMonths());
      case MaracSettingsChanged e -> of(e.maracId(), e.timeZone(), e.repeatWindowMonths());
      case LocalPracticeChanged _, AgencyJoined _, AgencyLeft _ -> requireNonNull(before);
    };
  }

  private static PlanMarac of(String maracId, String zone, int months) {
    return new PlanMarac(maracId, ZoneId.of(zone), months);
  }

  /**
   * Whether a referral falls in the window that the earlier one opened, its last day included.
   * Where only a month or a year is known, it does when it can have.
   */
  public boolean isRepeat(PartialDate earlier, PartialDate later) {
    return !later.firstDay().isAfter(earlier.lastDay().plusMonths(repeatWindowMonths))
        && !later.lastDay().isBefore(earlier.firstDay());
  }
}
