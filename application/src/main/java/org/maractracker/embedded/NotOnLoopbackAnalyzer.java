package org.maractracker.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Failure analyzer that prints one sentence instead of a stack trace. */
final class NotOnLoopbackAnalyzer extends AbstractFailureAnalyzer<NotOnLoopback> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, NotOnLoopback cause) {
    return new FailureAnalysis(
        cause.getMessage(),
        "Leave TRACKER_BIND at 127.0.0.1, or name an OIDC provider with TRACKER_OIDC_ISSUER_URI.",
        cause);
  }
}
