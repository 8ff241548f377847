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
 * @param marking the protective marking that it has set for its papers; null for the usual one
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

  /**
   * Marking of papers where nothing else is set: what a MARAC shares is OFFICIAL-SENSITIVE
   * (Government Security Classifications Policy).
   */
  private static final String USUAL_MARKING = "OFFICIAL-SENSITIVE";

  /** Practice of a MARAC that has set nothing of its own. */
  public static final LocalPractice NONE = new LocalPractice(null, null, List.of(), null);

  /** Returns the protective marking of its papers and files. */
  public String protectiveMarking() {
    return marking == null ? USUAL_MARKING : marking;
  }

  public static LocalPractice of(LocalPracticeChanged event) {
    return new LocalPractice(
        event.marking(), event.confidentialityStatement(), event.thresholds(), event.reminding());
  }
}
