package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.maractracker.store.schema.SchemaMigration;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole installation is started at once: nothing is there, and no node waits for another. On
 * PostgreSQL alone, since an embedded database belongs to one process.
 */
class EmptyDatabaseTest {

  private static final int NODES = 4;

  @Test
  void allNodesMayMakeItsTablesAtOnce() throws Exception {
    DataSource empty = TestDatabase.POSTGRESQL.fresh();
    List<String> schemas = List.of("events", "command", "query");
    CyclicBarrier together = new CyclicBarrier(NODES * schemas.size());
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService nodes = Executors.newCachedThreadPool()) {
      for (int node = 0; node < NODES; node++) {
        for (String schema : schemas) {
          all.add(nodes.submit(() -> migrate(together, empty, schema)));
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    assertThat(
            JdbcClient.create(empty)
                .sql("select count(*) from query.token_entry where processor_name = '__config'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static Void migrate(CyclicBarrier together, DataSource empty, String schema)
      throws Exception {
    together.await();
    SchemaMigration.migrate(empty, schema);
    return null;
  }
}
