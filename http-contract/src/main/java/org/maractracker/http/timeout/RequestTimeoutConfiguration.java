package org.maractracker.http.timeout;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time limits around the one connection pool there is, wherever it comes from. */
@Configuration(proxyBeanMethods = false)
class RequestTimeoutConfiguration {

  @Bean
  static BeanPostProcessor patience() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
            && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
          set(pool);
        }
        return bean;
      }

      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new RequestTimeoutDataSource(pool) : bean;
      }
    };
  }

  /**
   * Sets the limits of all connections, those of background work included. The server ends a
   * session that stays silent within a transaction: a process that stalls must not hold the order
   * lock, or a view's token, for as long as it stalls. A server that vanished without a word is
   * given up after ten minutes; no query of ours takes as long. No query is worth several
   * processes, and random pages cost hardly more than sequential ones, as they are in memory or on
   * a disk without a moving head (docs/decisions/504-what-the-database-is-told.md).
   */
  private static void set(HikariDataSource pool) {
    pool.addDataSourceProperty(
        "options",
        "-c idle_in_transaction_session_timeout=10s"
            + " -c max_parallel_workers_per_gather=0 -c random_page_cost=1.1");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("connectTimeout", "5");
    pool.addDataSourceProperty("loginTimeout", "5");
    pool.addDataSourceProperty("socketTimeout", "600");
  }
}
