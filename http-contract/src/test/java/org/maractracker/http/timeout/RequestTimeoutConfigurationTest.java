package org.maractracker.http.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Settings of every session of ours at a real server. */
class RequestTimeoutConfigurationTest {

  @ParameterizedTest
  @CsvSource({
    "idle_in_transaction_session_timeout, 10s",
    "max_parallel_workers_per_gather, 0",
    "random_page_cost, 1.1"
  })
  void tellsEachSession(String setting, String value) {
    try (HikariDataSource pool = pool(TestDatabase.POSTGRESQL)) {
      assertThat(new JdbcTemplate(pool).queryForObject("show " + setting, String.class))
          .isEqualTo(value);
    }
  }

  @Test
  void leavesTheEmbeddedDatabaseAlone() {
    try (HikariDataSource pool = pool(TestDatabase.H2)) {
      assertThat(pool.getDataSourceProperties()).isEmpty();
    }
  }

  private static HikariDataSource pool(TestDatabase database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.freshUrl());
    pool.setUsername(database.user());
    RequestTimeoutConfiguration.patience().postProcessBeforeInitialization(pool, "dataSource");
    return pool;
  }
}
