package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.store.events.StoredEvents;
import org.maractracker.store.signature.WriterKeys;
import org.maractracker.store.signature.WriterKeys.Verdict;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event that was put into the table in somebody else's name is told from a real one. */
class SignedEventsTest {

  private static final String COPY =
      """
      insert into events.domain_event (position, event_id, aggregate_type, aggregate_id, version,
        recorded_at, event_type, revision, payload, meta_data)
      select position + 1, ?, aggregate_type, aggregate_id, version + 1,
        recorded_at + interval '1' second, event_type, revision, payload, coalesce(?, meta_data)
      from events.domain_event where position = (select max(position) from events.domain_event)
      """;

  @Test
  void aQuerySideKnowsTheSignaturesOfACommandSide() {
    try (Deployment deployment = new Deployment(TestDatabase.POSTGRESQL)) {
      RunningProcess commands = deployment.commandSide();
      RunningProcess queries = deployment.querySide();
      Scene scene = new Scene(deployment, commands, "apartshire");
      assertThat(audit(deployment, queries))
          .contains("\"ok\":true", "\"size\":" + scene.position());
      WriterKeys known = queries.context().getBean(WriterKeys.class);
      StoredEvents events = queries.context().getBean(StoredEvents.class);
      assertThat(events.between(1, scene.position()))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(known.judge(event)).isEqualTo(Verdict.SIGNED));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatNoProcessWroteIsFound(TestDatabase database) {
    try (Deployment deployment = new Deployment(database)) {
      RunningProcess tracker = deployment.together();
      Scene scene = new Scene(deployment, tracker, "signedshire");
      String progress = "{'note': 'Rang', 'kind': 'ATTEMPT'}";
      scene.done("POST", "/api/actions/" + scene.actionId + "/progress", progress);
      assertThat(audit(deployment, tracker)).contains("\"ok\":true");

      JdbcTemplate jdbc = new JdbcTemplate(tracker.context().getBean(DataSource.class));
      byte[] unsigned = "{\"actor\":\"c-1\"}".getBytes(StandardCharsets.UTF_8);
      long last = scene.position();
      jdbc.update(COPY, "00000000-0000-4000-8000-000000000001", null);
      jdbc.update(COPY, "00000000-0000-4000-8000-000000000002", unsigned);
      assertThat(audit(deployment, tracker))
          .contains("\"ok\":false")
          .contains("\"what\":\"EVENT_FORGED\",\"position\":" + (last + 1))
          .contains("\"what\":\"EVENT_UNSIGNED\",\"position\":" + (last + 2));
    }
  }

  private static String audit(Deployment deployment, RunningProcess tracker) {
    Person operator = deployment.person(TokenIssuer.OPERATOR);
    return operator.get(tracker, "/api/ledger/audit").body().lines().toList().getLast();
  }
}
