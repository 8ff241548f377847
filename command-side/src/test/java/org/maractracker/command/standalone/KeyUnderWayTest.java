package org.maractracker.command.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.standalone.CommandProcess.OPERATOR;
import static org.maractracker.command.standalone.CommandProcess.PROCESS;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Key whose first request is under way on another node for longer than anybody should wait. */
class KeyUnderWayTest {

  @Test
  void isSaidToBeInUseBeforeTheDatabaseIsTakenToBeAway() throws Exception {
    try (Connection other = PROCESS.bean(DataSource.class).getConnection();
        Statement claim = other.createStatement()) {
      other.setAutoCommit(false);
      claim.execute(
          "insert into command.idempotency (subject, idempotency_key, fingerprint, claimed_at)"
              + " values ('u-oper', 'under-way', 'another', now())");

      HttpResponse<String> answer =
          OPERATOR.send(
              PROCESS,
              "PUT",
              "/api/maracs/eastshire",
              "{\"name\": \"Eastshire\"}",
              "Idempotency-Key",
              "under-way");

      other.rollback();
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains("\"code\":\"idempotency-key-in-use\"");
    }
  }
}
