package org.maractracker.store.events;

import org.jspecify.annotations.Nullable;
import org.maractracker.events.EventsNotWhole;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Failure analyzer that prints one sentence where an event has no name, or misses a step. */
final class EventsNotWholeAnalyzer extends AbstractFailureAnalyzer<EventsNotWhole> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, EventsNotWhole cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "No setting helps: this version of the tracker is broken. Start another.",
        cause);
  }
}
