package org.maractracker.http.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.maractracker.http.signin.RefusalCounts.Reason;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RefusalCountsTest {

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:30Z");
  private final RefusalCounts counts = new RefusalCounts(clock);

  @Test
  void writesOneLineForEachAddressOnceTheMinuteIsOver(CapturedOutput log) {
    for (int i = 0; i < 300; i++) {
      counts.count("192.0.2.1", i < 10 ? Reason.WRONG_PASSWORD : Reason.SLOWED_DOWN);
    }
    counts.count("2001:db8::5", Reason.NO_CREDENTIALS);
    counts.writeWhatIsOver();
    assertThat(log.getAll()).doesNotContain("Refused");
    clock.advance(Duration.ofSeconds(30));
    counts.writeWhatIsOver();
    counts.writeWhatIsOver();
    assertThat(log.getAll().lines().filter(line -> line.contains("Refused")))
        .hasSize(2)
        .anyMatch(line ->
            line.contains(
                "Refused from 192.0.2.1 in the minute from 2026-03-02T12:00:00Z:"
                    + " 10 wrong password, 290 slowed down"))
        .anyMatch(line -> line.contains("2001:db8:0:0:0:0:0:0/64"));
  }

  @Test
  void writesFewLinesHoweverManyAddressesThereAre(CapturedOutput log) {
    for (int i = 0; i < 5000; i++) {
      counts.count("10.0." + i / 256 + "." + i % 256, Reason.WRONG_TOKEN);
    }
    counts.destroy();
    assertThat(log.getAll().lines().filter(line -> line.contains("Refused")))
        .hasSize(201)
        .anyMatch(line -> line.contains("from elsewhere") && line.contains("4800 token"));
  }

  @Test
  void countsThemAllInTheMetrics() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    counts.bindTo(registry);
    counts.count("192.0.2.1", Reason.WRONG_TOKEN);
    counts.count("192.0.2.2", Reason.WRONG_TOKEN);
    assertThat(
            registry.get("tracker.refusals").tag("reason", "wrong-token").functionCounter().count())
        .isEqualTo(2);
  }
}
