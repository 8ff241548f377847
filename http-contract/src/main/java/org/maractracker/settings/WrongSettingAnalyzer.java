package org.maractracker.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;

/**
 * Failure analyzer that prints one sentence instead of a stack trace, before the framework finds
 * other words.
 */
final class WrongSettingAnalyzer implements FailureAnalyzer, Ordered {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof WrongSetting wrong) {
        return new FailureAnalysis(wrong.getMessage(), wrong.remedy(), wrong);
      }
    }
    return null;
  }
}
