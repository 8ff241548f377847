package org.maractracker.query.engine.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.http.reading.MinPosition;
import org.maractracker.http.reading.query.QueryReader;
import org.maractracker.query.Refused;

class MinPositionTest {

  private static OptionalLong read(@Nullable String header, @Nullable String parameter) {
    return QueryReader.read(
            parameter == null ? null : "minPosition=" + parameter,
            name -> name.equals("Min-Position") ? header : null,
            MinPosition.class)
        .position();
  }

  @Test
  void isTakenFromTheHeaderOrTheParameterAndBothMustHold() {
    assertThat(read(null, null)).isEqualTo(OptionalLong.empty());
    assertThat(read("7", null)).hasValue(7);
    assertThat(read(null, "0")).hasValue(0);
    assertThat(read("7", "12")).hasValue(12);
    assertThat(read("12", "7")).hasValue(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "+1", "1.0", "0x1", "seven", "9999999999999999999", "１"})
  void refusesWhatIsNoWholeNumber(String text) {
    Refused.malformed(() -> read(text, null), "Min-Position");
    String encoded = text.replace("+", "%2B").replace(" ", "+").replace("１", "%EF%BC%91");
    Refused.malformed(() -> read(null, encoded), "minPosition");
  }
}
