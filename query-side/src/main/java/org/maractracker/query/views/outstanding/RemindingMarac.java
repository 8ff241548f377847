package org.maractracker.query.views.outstanding;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.Reminding;
import org.maractracker.query.model.marac.MaracState;

/**
 * MARAC with its settings for reminders.
 *
 * @param timeZone the IANA zone whose days and hours count
 * @param marking the protective marking of its papers
 * @param reminding when it reminds and whom; null when it does not
 * @param members the agencies that belong to it now, in order of their ids
 */
public record RemindingMarac(
    String maracId,
    String name,
    String timeZone,
    String marking,
    @Nullable Reminding reminding,
    List<String> members,
    long version) {

  public RemindingMarac {
    members = List.copyOf(members);
  }

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  static RemindingMarac of(MaracState marac) {
    return new RemindingMarac(
        marac.maracId(),
        marac.name(),
        marac.timeZone(),
        marac.practice().protectiveMarking(),
        marac.practice().reminding(),
        marac.members(),
        marac.version());
  }
}
