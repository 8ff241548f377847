package org.maractracker.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.Tracker;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;

/** One password lets anybody be a coordinator, so nobody but this machine may reach the port. */
class DemoUsersTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void refusesToStartWhereOthersCouldReachIt(String address) {
    assertThatThrownBy(() -> start(address).close())
        .rootCause()
        .isInstanceOf(NotOnLoopback.class)
        .hasMessageContaining(address.equals("::") ? "TRACKER_BIND" : address);
  }

  @Test
  void startsWhereOnlyThisMachineReachesIt() {
    try (RunningProcess tracker = start("127.0.0.1")) {
      assertThat(tracker.origin()).startsWith("http://127.0.0.1:");
    }
  }

  private static RunningProcess start(String address) {
    return RunningProcess.start(
        Tracker.class,
        Map.of(
            "TRACKER_BIND",
            address,
            "TRACKER_DEMO_PASSWORD",
            "for-tests-only",
            "TRACKER_DATABASE_URL",
            TestDatabase.H2.freshUrl()));
  }
}
