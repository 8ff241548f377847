package org.maractracker.http.signin;

import java.time.Duration;
import org.maractracker.problem.LimitReached;
import org.maractracker.problem.ProblemCode;
import org.springframework.security.core.AuthenticationException;

/** Refusal of a sign-in, right or wrong, as too many have failed just before. */
public final class SlowedDown extends AuthenticationException {

  SlowedDown(Duration wait) {
    super(
        "Too many have failed",
        new LimitReached(
            ProblemCode.TOO_MANY_REQUESTS,
            "Too many sign-ins have failed. Wait until you try again.",
            wait));
  }
}
