package org.maractracker.events.marac;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.maractracker.events.StoredAs;

/**
 * Change of what this MARAC does in its own way; the new practice replaces the old one as a whole.
 *
 * @param maracId the MARAC: a slug its users chose
 * @param marking the protective marking printed on its papers; null when it uses none
 * @param confidentialityStatement the statement its meetings open with; null when it has none of
 *     its own
 * @param thresholds from which share on it rates itself; empty when it does not, as the sources
 *     give none
 * @param reminding when it reminds, and where reminders go; null when it sends none
 * @param occurredOn when it happened, as precisely as is known
 */
@StoredAs(name = "LocalPracticeChanged", revision = 1, former = 1)
public record LocalPracticeChanged(
    String maracId,
    @Nullable String marking,
    @Nullable String confidentialityStatement,
    List<LocalThreshold> thresholds,
    @Nullable Reminding reminding,
    PartialDate occurredOn)
    implements MaracEvent {
  public LocalPracticeChanged {
    thresholds = List.copyOf(thresholds);
  }
}
