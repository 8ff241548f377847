package org.maractracker.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Condition that the database is the embedded one in {@code TRACKER_DATA}: a record of signed heads
 * that outlives its database would refuse the next one.
 */
final class OnEmbeddedDatabase implements Condition {

  /** Returns the folder of the embedded default. */
  static String data(Environment environment) {
    return environment.getProperty("TRACKER_DATA", "./data");
  }

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return environment
        .getProperty("spring.datasource.url", "")
        .startsWith("jdbc:h2:async:" + data(environment) + "/");
  }
}
