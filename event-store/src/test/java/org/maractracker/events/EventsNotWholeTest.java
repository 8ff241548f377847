package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Start with a registry of events that is not whole. */
@ExtendWith(OutputCaptureExtension.class)
class EventsNotWholeTest {

  @StoredAs(name = " ", revision = 1, former = 1)
  record Nameless() implements TrackerEvent {
    @Override
    public PartialDate occurredOn() {
      return PartialDate.of(LocalDate.of(2026, 3, 2));
    }
  }

  /** Makes its registry when it is first used, as {@link EventTypes} does. */
  private static final class BrokenTypes {
    private static final EventRegistry REGISTRY =
        new EventRegistry(List.of(Nameless.class), List.of());
  }

  @Configuration(proxyBeanMethods = false)
  static class Start {
    @Bean
    Object kinds() {
      return BrokenTypes.REGISTRY.all().toList();
    }
  }

  @Test
  void isRefusedInASentence(CapturedOutput output) {
    SpringApplication start = new SpringApplication(Start.class);
    start.setWebApplicationType(WebApplicationType.NONE);
    assertThatThrownBy(() -> start.run().close()).isNotNull();
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "Nameless is stored under no name.")
        .doesNotContain("\tat ");
  }
}
