package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maractracker.Tracker;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever starts it is told last how to get in, and nobody's password is in the log. */
@ExtendWith(OutputCaptureExtension.class)
class ReadyMessageTest {

  private static final Pattern PASSWORD = Pattern.compile("Password: +(\\S{16}) \\(for all");

  /** What the framework logs of every start. */
  private static final String STARTED = "seconds (process running for";

  private static RunningProcess start(Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("TRACKER_DATABASE_URL", TestDatabase.H2.freshUrl());
    return RunningProcess.start(Tracker.class, all);
  }

  @Test
  void saysLastThatItIsReadyWhereAndHowToSignIn(CapturedOutput output) {
    try (RunningProcess tracker = start(Map.of())) {
      List<String> lines = output.getOut().lines().toList();
      int ready = lines.indexOf("The MARAC action tracker is ready at " + tracker.origin());
      assertThat(lines.subList(ready + 1, ready + 4))
          .satisfiesExactly(
              users -> assertThat(users).contains("coordinator", "housing", "coordinator-south"),
              password -> assertThat(password).containsPattern(PASSWORD),
              description ->
                  assertThat(description).endsWith(tracker.origin() + "/swagger-ui.html"));
      assertThat(lines.subList(0, ready))
          .as("what was logged before")
          .anyMatch(line -> line.contains(STARTED))
          .noneMatch(line -> line.contains(made(output)));
    }
  }

  private static String made(CapturedOutput output) {
    Matcher password = PASSWORD.matcher(output.getOut());
    assertThat(password.find()).isTrue();
    return password.group(1);
  }

  @Test
  void printsNoPasswordThatWasChosen(CapturedOutput output) {
    try (RunningProcess tracker = start(Map.of("TRACKER_DEMO_PASSWORD", "chosen-by-somebody"))) {
      assertThat(output).contains(tracker.origin()).contains("TRACKER_DEMO_PASSWORD is set to");
      assertThat(output).doesNotContain("chosen-by-somebody");
    }
  }

  @Test
  void saysNothingOfDemoUsersWhereAProviderIsNamed(CapturedOutput output) {
    Map<String, String> provider =
        Map.of(
            "TRACKER_OIDC_ISSUER_URI", "https://id.example.org",
            "TRACKER_OIDC_AUDIENCE", "marac-tracker",
            "TRACKER_OIDC_JWK_SET_URI", "https://id.example.org/keys");
    try (RunningProcess tracker = start(provider)) {
      assertThat(tracker.origin()).isNotEmpty();
      assertThat(output).contains(STARTED).doesNotContain("Password");
    }
  }
}
