package org.maractracker.command.imports.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.command.imports.parse.StatusCells.Said;

class StatusWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"y", "Yes", "\u2713", "\u2611"})
  void aYesBelowAHeadingThatAsksIsAnEnding(String answer) {
    assertThat(new Said("Completed (Y/N)", answer).plain()).isEqualTo(StatusWords.DONE);
  }

  /** A cross is a ticked box in one list, and a no in the next. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "X", "n", "\u2717", "?"})
  void anythingElseIsNone(String answer) {
    assertThat(new Said("Completed (Y/N)", answer).plain()).isEqualTo(StatusWords.UNCLEAR);
  }
}
