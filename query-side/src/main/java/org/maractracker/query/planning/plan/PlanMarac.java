package org.maractracker.query.planning.plan;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

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
 * @param repeatWindowMonths within how many months of the earlier referral a further incident is a
 *     repeat
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
   * Whether the later case is a repeat: a further incident between the same victim and perpetrator
   * within the window of the earlier referral (SafeLives). The referral stands for an incident
   * whose date was not said; a perpetrator of whom nothing was said is the same.
   */
  public boolean isRepeat(PlanCase earlier, PlanCase later) {
    return !Boolean.FALSE.equals(later.samePerpetrator())
        && holds(earlier.referredOn(), requireNonNullElse(later.incidentOn(), later.referredOn()));
  }

  /**
   * Whether a date falls in the window that the earlier referral opened, its last day included.
   * Where only a month or a year is known, it does when it can have.
   */
  private boolean holds(PartialDate earlier, PartialDate later) {
    return !later.firstDay().isAfter(earlier.lastDay().plusMonths(repeatWindowMonths))
        && !later.lastDay().isBefore(earlier.firstDay());
  }
}
