package org.maractracker.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Maria Example, maria  EXAMPLE",
    "Maria Example, 'Example, Maria'",
    "Maria Example, Mrs Maria Example",
    "Maria Example, María Exámple",
    "Maria Example, Mariah Example",
    "Maria Example, Maira Example",
    "Maria Example, M. Example",
    "Maria Example, Maria",
    "Maria Example-Other, Maria Example",
    "Mohammed Example, Muhammad Example",
    "Siobhan O'Example, Siobhán O’Example",
    "Łucja Example, Łucja Exampel",
  })
  void slipsAccentsOrderAndNamesLeftOutAreExplained(String one, String other) {
    assertThat(NameLikeness.isMuchLike(one, other)).isTrue();
    assertThat(NameLikeness.isMuchLike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Example, Joanne Example",
    "Maria Example, J. Example",
    "Ann Example, Anne-Marie Other",
    "Amy Example, Ami Other",
    "M, Maria Example",
    "Kim Example, Tim Example",
    "'', Maria Example",
    "Mrs, Mrs",
  })
  void aSharedSurnameOrAnInitialIsNot(String one, String other) {
    assertThat(NameLikeness.isMuchLike(one, other)).isFalse();
    assertThat(NameLikeness.isMuchLike(other, one)).isFalse();
  }

  @Test
  void wordsHaveNoCaseNoAccentsAndNoTitles() {
    assertThat(NameLikeness.words(" Mrs Zoë  O’Example-Smith (née X.) "))
        .containsExactly("zoe", "oexample", "smith", "nee", "x");
  }
}
