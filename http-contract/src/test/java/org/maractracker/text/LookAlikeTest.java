package org.maractracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f-300",
        " F-300 ",
        "F\u2013300",
        "F\u2014300",
        "F\u2010300",
        "F\u2011300",
        "F\u2212300",
        "F-300\u00a0",
        "F-\u00a0300",
        "F - 300",
        "\uff26-300",
        "F-\uff13\uff10\uff10",
        "F-300\u200b",
        "F\u00ad-300",
        "\ufeffF-300",
        "F-3O0",
        "F-3\u03bf\u041e"
      })
  void hasOneKeyForWhatLooksAlike(String reference) {
    assertThat(LookAlike.key(reference)).isEqualTo(LookAlike.key("F-300"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"F-301", "F-030", "F300", "F/300", "G-300", "F-300a", "E-300", "F-8OO"})
  void hasAnotherForWhatDoesNot(String reference) {
    assertThat(LookAlike.key(reference)).isNotEqualTo(LookAlike.key("F-300"));
  }

  @Test
  void isNoLongerForALongReference() {
    assertThat(LookAlike.key("\ufdfa".repeat(200))).hasSize(64);
  }
}
