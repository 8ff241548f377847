package org.maractracker.command.marac;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.marac.LocalPracticeChanged;
import org.maractracker.events.marac.LocalThreshold;
import org.maractracker.events.marac.Reminding;

/** What a MARAC does in its own way; the same fields as {@link LocalPracticeChanged}. */
record LocalPractice(
    @Nullable String marking,
    @Nullable String confidentialityStatement,
    List<LocalThreshold> thresholds,
    @Nullable Reminding reminding) {

  /** Of a MARAC that has not said anything of its own. */
  static final LocalPractice NONE = new LocalPractice(null, null, List.of(), null);

  static LocalPractice of(LocalPracticeChanged event) {
    return new LocalPractice(
        event.marking(), event.confidentialityStatement(), event.thresholds(), event.reminding());
  }
}
