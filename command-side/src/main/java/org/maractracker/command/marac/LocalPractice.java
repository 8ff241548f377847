package org.maractracker.command.marac;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;

/** Practice of a MARAC in its own way; it has the same fields as {@link LocalPracticeChanged}. */
record LocalPractice(
    @Nullable String marking,
    @Nullable String confidentialityStatement,
    List<LocalThreshold> thresholds,
    @Nullable Reminding reminding) {

  /** Practice of a MARAC that has not set anything of its own. */
  static final LocalPractice NONE = new LocalPractice(null, null, List.of(), null);

  static LocalPractice of(LocalPracticeChanged event) {
    return new LocalPractice(
        event.marking(), event.confidentialityStatement(), event.thresholds(), event.reminding());
  }
}
