package org.maractracker.query.model.marac;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;

/**
 * Local practice: what a MARAC does in its own way.
 *
 * @param marking the protective marking printed on its papers; null when it uses none
 * @param confidentialityStatement the statement its meetings open with; null when it has none
 * @param thresholds the shares from which it gives itself each rating; empty when it gives none
 * @param reminding when it reminds, and where reminders go; null when it sends none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LocalPractice(
    @Nullable String marking,
    @Nullable String confidentialityStatement,
    List<LocalThreshold> thresholds,
    @Nullable Reminding reminding) {

  /** Practice of a MARAC that has set nothing of its own. */
  static final LocalPractice NONE = new LocalPractice(null, null, List.of(), null);

  static LocalPractice of(LocalPracticeChanged event) {
    return new LocalPractice(
        event.marking(), event.confidentialityStatement(), event.thresholds(), event.reminding());
  }
}
