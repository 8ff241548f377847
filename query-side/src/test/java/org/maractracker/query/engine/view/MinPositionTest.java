package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.query.Refused;

class MinPositionTest {

  @Test
  void isTakenFromTheHeaderOrTheParameterAndBothMustHold() {
    assertThat(MinPosition.of(null, null)).isEqualTo(OptionalLong.empty());
    assertThat(MinPosition.of("7", null)).hasValue(7);
    assertThat(MinPosition.of(null, "0")).hasValue(0);
    assertThat(MinPosition.of("7", "12")).hasValue(12);
    assertThat(MinPosition.of("12", "7")).hasValue(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "0x1", "seven", "9999999999999999999", "１"})
  void refusesWhatIsNoWholeNumber(String text) {
    Refused.malformed(() -> MinPosition.of(text, null), "Min-Position");
    Refused.malformed(() -> MinPosition.of(null, text), "minPosition");
  }
}
