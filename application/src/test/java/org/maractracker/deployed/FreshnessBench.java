package org.maractracker.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.maractracker.testsupport.ChangeStream;
import org.maractracker.testsupport.ChangeStream.Heard;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;

/**
 * How long after a command's acknowledgement a subscriber hears of it, in the all-in-one. Printed,
 * not judged: {@code -Dbench=freshness} runs it.
 */
@EnabledIfSystemProperty(named = "bench", matches = "freshness")
class FreshnessBench {

  private static final int WARM_UP = 100;
  private static final int COMMANDS = 200;

  @Test
  void fromAcknowledgementToTheSubscriber() {
    try (Deployment deployment = new Deployment(TestDatabase.H2)) {
      RunningProcess tracker = deployment.together();
      Scene scene = new Scene(deployment, tracker, "northshire");
      try (ChangeStream stream = ChangeStream.open(tracker, scene.coordinator, null)) {
        measured(scene, stream, WARM_UP);
        print(measured(scene, stream, COMMANDS));
      }
    }
  }

  /** One command at a time, as a person sends them; the microseconds, the shortest first. */
  private static List<Long> measured(Scene scene, ChangeStream stream, int commands) {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < commands; i++) {
      scene.done(
          "POST",
          "/api/actions/" + scene.actionId + "/progress",
          "{'note': 'Called', 'kind': 'PROGRESS'}");
      long acknowledged = System.nanoTime();
      long position = scene.position();
      Eventually.holds(() -> assertThat(stream.positions()).contains(position));
      micros.add(Math.max(0, (arrival(stream, position) - acknowledged) / 1000));
    }
    return micros.stream().sorted().toList();
  }

  private static long arrival(ChangeStream stream, long position) {
    return stream.heard().stream()
        .filter(heard -> heard.position() == position)
        .mapToLong(Heard::nanos)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("SystemOut")
  private static void print(List<Long> micros) {
    System.out.printf(
        "Acknowledgement to subscriber, %d commands: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms%n",
        micros.size(), at(micros, 0.5), at(micros, 0.99), micros.getLast() / 1000.0);
  }

  private static double at(List<Long> micros, double share) {
    return micros.get((int) Math.ceil(micros.size() * share) - 1) / 1000.0;
  }
}
