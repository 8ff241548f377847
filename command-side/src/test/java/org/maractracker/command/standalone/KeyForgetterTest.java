package org.maractracker.command.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maractracker.CommandSideMain;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** What forgets old keys now and then ends with its process, and asks no closed database. */
class KeyForgetterTest {

  @Test
  void endsWithItsProcess() {
    long before = forgetting();
    try (RunningProcess process =
        RunningProcess.start(
            CommandSideMain.class,
            Map.of(
                "TRACKER_DATABASE_URL", TestDatabase.H2.freshUrl(),
                "TRACKER_DATABASE_USER", TestDatabase.H2.user(),
                "TRACKER_OIDC_ISSUER_URI", CommandProcess.ISSUER.uri(),
                "TRACKER_OIDC_AUDIENCE", TokenIssuer.AUDIENCE))) {
      assertThat(process.context().containsBean("keyForgetter")).isTrue();
      assertThat(forgetting()).isEqualTo(before + 1);
    }
    Eventually.holds(() -> assertThat(forgetting()).isEqualTo(before));
  }

  private static long forgetting() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("forget-keys-"))
        .count();
  }
}
