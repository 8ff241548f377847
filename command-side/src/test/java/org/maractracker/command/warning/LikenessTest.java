package org.maractracker.command.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fit new locks at her flat      | Fit new locks at her flat
          Fit new locks at her flat      | fitting of NEW LOCKS, flat!
          Fit new locks at her flat      | Housing is to fit new locks to the front door of the flat
          Change the locks               | Locks to be changed
          Refer to MARAC in Southshire   | Refer her to the Southshire MARAC
          Refer the children to CAMHS    | Children's referral: refer them to CAMHS
          Call                           | Call.
          """)
  void saysMuchTheSame(String one, String other) {
    assertThat(Likeness.of(one).isMuchLike(Likeness.of(other))).isTrue();
    assertThat(Likeness.of(other).isMuchLike(Likeness.of(one))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fit new locks at her flat      | Fit an alarm at her flat
          Fit new locks at her flat      | Call her before each court date
          Contact the victim             | Contact the victim's GP about her medication
          Contact her GP                 | Contact her GP weekly and urgently
          Fit a new lock on the flat door | Fit a new lock on the van, insure the garage
          Visit her                      | Arrange a visit of the school nurse at home
          It is for her and them         | To be with her and for them
          Refer to housing               | Refer to probation
          """)
  void saysSomethingElse(String one, String other) {
    assertThat(Likeness.of(one).isMuchLike(Likeness.of(other))).isFalse();
    assertThat(Likeness.of(other).isMuchLike(Likeness.of(one))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "...", "the of and"})
  void nothingIsLikeNothing(String empty) {
    assertThat(Likeness.of(empty).words()).isEmpty();
    assertThat(Likeness.of(empty).isMuchLike(Likeness.of(empty))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "change, changing",
    "changes, changed",
    "fit, fitted",
    "call, calling",
    "visits, visit"
  })
  void endingsMakeNoDifference(String one, String other) {
    assertThat(Likeness.of(one)).isEqualTo(Likeness.of(other));
  }
}
