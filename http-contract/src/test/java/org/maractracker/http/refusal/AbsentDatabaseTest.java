package org.maractracker.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class AbsentDatabaseTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40001", "53300", "57P01", "58030", "55P03", "25P03", "25P04"})
  void isToldFromTheStateAtTheBottom(String state) {
    assertThat(
            DatabaseAway.causes(
                new DataAccessResourceFailureException("", new SQLException("", state))))
        .isTrue();
  }

  @Test
  void isToldFromAPoolThatHasNoConnectionLeft() {
    assertThat(DatabaseAway.causes(new SQLTransientConnectionException("timed out"))).isTrue();
  }

  /**
   * This was seen when the database was killed during a commit: the pool's closed connection has no
   * state.
   */
  @Test
  void isToldFromATransactionThatCouldNotBeEnded() {
    assertThat(
            DatabaseAway.causes(
                new TransactionSystemException(
                    "JDBC rollback failed", new SQLException("Connection is closed"))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001", "25006"})
  void isNotToldFromWhatWasAskedWrong(String state) {
    assertThat(DatabaseAway.causes(new IllegalStateException(new SQLException("", state))))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "53100, the database cannot write to its disk",
    "58030, the database cannot write to its disk",
    "53300, try again in a few seconds"
  })
  void saysOfADiskThatItCannotBeWrittenTo(String state, String sentence) {
    SQLException failure = new SQLException("could not extend file", state);
    assertThat(ExceptionMapping.of(new DataAccessResourceFailureException("", failure)).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).containsIgnoringCase(sentence));
  }
}
