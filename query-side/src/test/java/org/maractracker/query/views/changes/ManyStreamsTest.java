package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.risk;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.view.Views;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Streams beside each other: on several nodes, behind a client that does not read, in a reset. */
class ManyStreamsTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final UUID CASE = id(11);

  private final Story story = new Story().tell(established(MARAC), opened(CASE, "NS-1"));

  @Test
  void goesOnOnAnotherNodeWhereTheFirstLeftOff() {
    DataSource shared = QueryNode.pool(TestDatabase.POSTGRESQL);
    try (QueryNode first = QueryNode.on(shared);
        QueryNode second = QueryNode.on(shared)) {
      tell(100);
      first.append(story.events());
      Listener onFirst = Listener.to(first, COORDINATOR, "", "0");
      Listener onSecond = Listener.to(second, COORDINATOR, "", "7");
      Eventually.holds(() -> assertThat(onFirst.positions()).isEqualTo(upTo(102, 1)));
      Eventually.holds(() -> assertThat(onSecond.positions()).isEqualTo(upTo(102, 8)));
      onFirst.close();

      Listener resumed = Listener.to(second, COORDINATOR, "", onFirst.lastEventId());
      tell(1);
      first.append(story.events().subList(102, 103));
      Eventually.holds(() -> assertThat(resumed.positions()).containsExactly(103L));
      Eventually.holds(() -> assertThat(onSecond.positions()).endsWith(103L));
      onSecond.close();
      resumed.close();
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsUpNobodyElseAndIsGivenUp() throws IOException {
    DataSource dataSource = QueryNode.pool(TestDatabase.H2);
    try (QueryNode node =
        QueryNode.on(
            dataSource, "server.tomcat.connection-timeout=2s", "tracker.changes.heartbeat=500ms")) {
      node.append(story.events());
      node.json(COORDINATOR, "/api/maracs?minPosition=2");
      pretendThereAre(60_000, new JdbcTemplate(dataSource));
      try (Socket deaf = subscribeWithoutReading(node.uri("/api/changes"))) {
        Eventually.holds(() -> assertThat(node.bean(Subscriptions.class).count()).isEqualTo(1));
        Listener other = Listener.to(node, COORDINATOR, "", "0");
        Eventually.holds(() -> assertThat(other.heard()).hasSize(60_000));
        other.close();

        Eventually.holds(() -> assertThat(node.bean(Subscriptions.class).count()).isZero());
        assertThat(deaf.isClosed()).as("the client itself never hung up").isFalse();
      }
    }
  }

  @Test
  void neitherLosesNorRepeatsAnythingWhileAViewIsFilledAnew() {
    try (QueryNode node = QueryNode.on(QueryNode.pool(TestDatabase.H2))) {
      tell(300);
      node.append(story.events());
      Listener listener = Listener.to(node, COORDINATOR, "", "0");
      Eventually.holds(() -> assertThat(listener.positions()).hasSize(302));

      Thread resets =
          Thread.ofVirtual()
              .start(() -> {
                node.bean(Views.class).reset("changes");
                node.bean(Views.class).reset("caseload");
              });
      for (int i = 0; i < 50; i++) {
        tell(1);
        node.append(story.events().subList(302 + i, 303 + i));
      }
      Eventually.holds(() -> assertThat(resets.isAlive()).isFalse());
      Eventually.holds(() -> assertThat(listener.positions()).isEqualTo(upTo(352, 1)));
      listener.close();
    }
  }

  /** Rows as if there had been as many events, all read by every view. */
  private static void pretendThereAre(int events, JdbcTemplate jdbc) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (long position = 3; position <= events; position++) {
      rows.add(new @Nullable Object[] {position, position, CASE});
    }
    jdbc.batchUpdate(
        """
        insert into query.changes
          (position, type, aggregate, id, version, marac_id, case_id, agency_ids)
        values (?, 'RiskIdentified', 'MaracCase', 'example', ?, 'northshire', ?, '')
        """,
        rows);
    jdbc.update(
        "update query.view_position set read_to = case when version = 1 then ? end,"
            + " applied_to = case when version > 1 then ? end",
        events,
        events);
  }

  private static Socket subscribeWithoutReading(URI uri) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nSaid: %s\r\nLast-Event-ID: 0\r\n\r\n"
            .formatted(uri.getPath(), uri.getAuthority(), COORDINATOR);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private void tell(int risks) {
    for (int i = 0; i < risks; i++) {
      story.tell(risk(CASE, id(1000 + story.head())));
    }
  }

  private static List<Long> upTo(long last, long first) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
