package org.maractracker.store.schema;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one sentence instead of a stack trace. */
final class StoreNotUsableAnalyzer extends AbstractFailureAnalyzer<StoreNotUsable> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StoreNotUsable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
