package org.maractracker.reminders;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Condition that a mail server is named, and reminders are not switched off. */
final class RemindersOn implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return new ReminderSettings(context.getEnvironment()).on();
  }
}
