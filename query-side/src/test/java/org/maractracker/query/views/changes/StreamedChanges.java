package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maractracker.events.TrackerEvent;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;

/** A node with the beginning of a story, and listeners to its changes. */
abstract class StreamedChanges {

  static final String COORDINATOR = "cora northshire:COORDINATOR";
  static final UUID MEETING = id(1);
  static final UUID CASE = id(11);

  final Story story = new Story();
  final GatedView gated = new GatedView();
  final List<Listener> listeners = new ArrayList<>();
  QueryNode node =
      QueryNode.on(
          QueryNode.pool(TestDatabase.H2),
          List.of(gated),
          "tracker.changes.heartbeat=300ms",
          "server.shutdown=immediate");

  @BeforeEach
  void tellsTheBeginning() {
    append(
        established(MARAC),
        scheduled(MEETING, "2026-03-02"),
        opened(CASE, "NS-1"),
        listed(MEETING, CASE));
  }

  @AfterEach
  void stops() {
    gated.open();
    listeners.forEach(Listener::close);
    node.close();
  }

  void append(TrackerEvent... facts) {
    long from = story.head();
    story.tell(facts);
    List<RecordedEvent> told = story.events();
    node.append(told.subList((int) from, told.size()));
  }

  Listener listen(String as, String query, @Nullable String lastEventId) {
    Listener listener = Listener.to(node, as, query, lastEventId);
    listeners.add(listener);
    return listener;
  }

  String refused(String as, String query, @Nullable String lastEventId) {
    String path = "/api/changes" + query;
    var answer =
        lastEventId == null
            ? node.get(as, path, "Accept", "text/event-stream")
            : node.get(as, path, "Accept", "text/event-stream", "Last-Event-ID", lastEventId);
    String body = Objects.requireNonNull(answer.body());
    return answer.statusCode() + " " + body.replaceAll("(?s).*?\"code\":\"([a-z-]+)\".*", "$1");
  }

  static void hears(Listener listener, long from, long to) {
    List<Long> expected = LongStream.rangeClosed(from, to).boxed().toList();
    Eventually.holds(() -> assertThat(listener.positions()).isEqualTo(expected));
    assertThat(listener.ended()).isFalse();
  }
}
