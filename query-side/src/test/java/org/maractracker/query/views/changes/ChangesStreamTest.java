package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.listed;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.risk;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.query.Story;
import org.maractracker.query.contract.QueryNode;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.store.events.RecordedEvent;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class ChangesStreamTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final UUID MEETING = id(1);
  private static final UUID CASE = id(11);

  private final Story story = new Story();
  private final GatedView gated = new GatedView();
  private final List<Listener> listeners = new ArrayList<>();
  private QueryNode node =
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

  @Test
  void tellsEachEventOnceInOrderWithReferencesAlone() {
    Listener listener = listen(COORDINATOR, "", "0");
    append(agreed(id(21), MEETING, CASE, "police"));

    hears(listener, 1, 5);
    Listener.Heard last = listener.heard().getLast();
    assertThat(last.event()).isEqualTo("change");
    assertThat(last.data().toString())
        .isEqualTo(
            """
            {"position":5,"type":"ActionAgreed","aggregate":"Action","id":"%s","version":0,\
            "maracId":"northshire","caseId":"%s","agencyIds":["police"]}\
            """
                .formatted(id(21), CASE));
    assertThat(listener.heard().getFirst().data().get("caseId").isNull()).isTrue();
  }

  @Test
  void keepsProxiesFromStoringAndBufferingIt() {
    var headers = listen(COORDINATOR, "", null).response().headers();

    assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
  }

  @Test
  void beginsNowWithoutALastEventId() {
    Listener listener = listen(COORDINATOR, "", null);
    append(risk(CASE, id(31)), risk(CASE, id(32)));

    hears(listener, 5, 6);
  }

  @Test
  void losesNothingWhenTheConnectionIsLostBeforeTheFirstChange() {
    Listener first = listen(COORDINATOR, "", null);
    Eventually.holds(() -> assertThat(first.lastEventId()).isEqualTo("4"));
    first.close();
    append(risk(CASE, id(31)));

    hears(listen(COORDINATOR, "", first.lastEventId()), 5, 5);
  }

  @Test
  void neitherLosesNorRepeatsAnythingOverReconnectsAtRandomPositions() {
    Random random = new Random(20261122);
    Thread writer = Thread.ofVirtual().start(() -> writeInRandomPortions(400, new Random(7)));
    List<Long> heard = new ArrayList<>();
    while (heard.size() < 404) {
      String last = heard.isEmpty() ? "0" : heard.getLast().toString();
      Listener listener = listen(COORDINATOR, "", last);
      int enough = Math.min(404 - heard.size(), 1 + random.nextInt(60));
      Eventually.holds(() -> assertThat(listener.heard()).hasSizeGreaterThanOrEqualTo(enough));
      heard.addAll(listener.positions().subList(0, enough));
      listener.close();
    }

    assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 404).boxed().toList());
    assertThat(writer.isInterrupted()).isFalse();
  }

  @Test
  void tellsOnlyWhatEveryViewHasApplied() {
    Listener listener = listen(COORDINATOR, "", "4");
    gated.shut();
    append(risk(CASE, id(31)));
    Eventually.holds(() ->
        assertThat(node.bean(Freshness.class).readTo("changes"))
            .as("its own view is there")
            .isEqualTo(5));
    int beats = listener.comments().size();
    Eventually.holds(() -> assertThat(listener.comments()).hasSizeGreaterThan(beats + 1));
    assertThat(listener.heard()).isEmpty();

    gated.open();
    hears(listener, 5, 5);
  }

  @Test
  void beatsWhileNothingHappens() {
    Listener listener = listen(COORDINATOR, "", null);

    Eventually.holds(() ->
        assertThat(listener.comments()).filteredOn("heartbeat"::equals).hasSizeGreaterThan(2));
    assertThat(listener.heard()).isEmpty();
  }

  @Test
  void tellsAnAgencyOnlyOfTheActionsItMayRead() {
    append(
        agreed(id(21), MEETING, CASE, "police"),
        agreed(id(22), MEETING, CASE, "idva"),
        reallocated(id(22), MEETING, "idva", "housing"));

    hears(listen("pat northshire:AGENCY:police", "", "0"), 5, 5);
    hears(listen("ida northshire:AGENCY:idva", "", "0"), 6, 7);
    hears(listen("ida northshire:AGENCY:idva", "?agency=housing", "0"), 7, 7);
  }

  @Test
  void filtersByMaracAndByAgency() {
    append(established("southshire"), agreed(id(21), MEETING, CASE, "police"));
    String both = "cora northshire:CHAIR southshire:DASHBOARD";

    hears(listen(both, "?agency=police", "0"), 6, 6);
    hears(listen(both, "?marac=southshire", "0"), 5, 5);
    hears(listen(both, "", "3"), 4, 6);
  }

  @Test
  void refusesAnIdThatIsNoPositionReached() {
    for (String id : List.of("x", "-1", "5", "1.0", "99999999999999999999")) {
      assertThat(refused(COORDINATOR, "", id)).as(id).isEqualTo("400 malformed");
    }
    assertThat(refused(COORDINATOR, "", "")).isEqualTo("400 malformed");
  }

  @Test
  void refusesWhoMayNotHear() {
    assertThat(refused("adam northshire:ADMINISTRATOR", "", null)).isEqualTo("403 forbidden");
    assertThat(refused("adam *:ADMINISTRATOR", "?marac=northshire", null))
        .isEqualTo("403 forbidden");
    assertThat(refused(COORDINATOR, "?marac=southshire", null)).isEqualTo("404 not-found");
    assertThat(refused(COORDINATOR, "?since=1", null)).isEqualTo("400 malformed");
  }

  /** Silence would look like nothing happening; an end makes the client come back. */
  @Test
  void endsWhenChangesCannotBeRead() {
    hears(listen(COORDINATOR, "", "0"), 1, 4);
    JdbcTemplate jdbc = node.bean(JdbcTemplate.class);
    jdbc.execute("alter table query.changes rename to changes_away");

    Listener cut = listen(COORDINATOR, "", "0");
    Eventually.holds(() -> assertThat(cut.ended()).isTrue());
    jdbc.execute("alter table query.changes_away rename to changes");

    hears(listen(COORDINATOR, "", "0"), 1, 4);
  }

  /** The container refuses to end what it has ended itself: that client has only just gone. */
  @Test
  void aClientThatLeavesAtTheVeryEndTroublesNobody() {
    Subscription stream =
        new Subscription(
            node.bean(ChangesFeed.class),
            node.bean(LowWatermark.class),
            new Audience(Set.of(MARAC), Map.of(), null),
            4,
            null,
            node.bean(ChangesSettings.class),
            node.bean(Clock.class),
            new SseEmitter() {
              @Override
              public void complete() {
                throw new IllegalStateException("ended by the container");
              }
            });
    stream.end();

    assertThatCode(stream::run).doesNotThrowAnyException();
  }

  @Test
  void refusesMoreStreamsOfOneCallerThanOneMayHave() {
    List<Listener> open = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      open.add(listen(COORDINATOR, "", null));
    }

    assertThat(listen(COORDINATOR, "", null).response().statusCode()).isEqualTo(429);
    assertThat(refused(COORDINATOR, "", null)).isEqualTo("429 too-many-requests");
    assertThat(listen("chris northshire:CHAIR", "", null).response().statusCode()).isEqualTo(200);

    open.getFirst().close();
    Eventually.holds(
        () -> assertThat(listen(COORDINATOR, "", null).response().statusCode()).isEqualTo(200));
  }

  @Test
  void endsWhenTheCallersTokenExpires() {
    Instant expiry = Instant.now().plusMillis(700);
    Listener listener = listen(COORDINATOR + " " + expiry, "", "0");

    hears(listener, 1, 4);
    Eventually.holds(() -> assertThat(listener.ended()).isTrue());
    assertThat(Instant.now()).isAfterOrEqualTo(expiry);
    Eventually.holds(() -> assertThat(node.bean(Subscriptions.class).count()).isZero());
  }

  @Test
  void endsAtOnceWhenTheNodeStops() {
    Listener listener = listen(COORDINATOR, "", "0");
    hears(listener, 1, 4);
    long begin = System.nanoTime();
    node.close();

    Eventually.holds(() -> assertThat(listener.ended()).isTrue());
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void isToldSoonAfterTheAcknowledgement() {
    Listener listener = listen(COORDINATOR, "", "4");
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      append(risk(CASE, id(100 + i)));
      long acknowledged = System.nanoTime();
      long position = story.head();
      Eventually.holds(() -> assertThat(listener.positions()).contains(position));
      micros.add((listener.heard().getLast().nanos() - acknowledged) / 1000);
    }
    micros.sort(null);

    assertThat(micros.get(micros.size() / 2)).isLessThan(100_000);
  }

  private void writeInRandomPortions(int events, Random random) {
    int written = 0;
    while (written < events) {
      int portion = Math.min(events - written, 1 + random.nextInt(25));
      TrackerEvent[] risks = new TrackerEvent[portion];
      for (int i = 0; i < portion; i++) {
        risks[i] = risk(CASE, id(1000 + written++));
      }
      append(risks);
    }
  }

  private void append(TrackerEvent... facts) {
    long from = story.head();
    story.tell(facts);
    List<RecordedEvent> told = story.events();
    node.append(told.subList((int) from, told.size()));
  }

  private Listener listen(String as, String query, @Nullable String lastEventId) {
    Listener listener = Listener.to(node, as, query, lastEventId);
    listeners.add(listener);
    return listener;
  }

  private String refused(String as, String query, @Nullable String lastEventId) {
    String path = "/api/changes" + query;
    var answer =
        lastEventId == null
            ? node.get(as, path, "Accept", "text/event-stream")
            : node.get(as, path, "Accept", "text/event-stream", "Last-Event-ID", lastEventId);
    String body = Objects.requireNonNull(answer.body());
    return answer.statusCode() + " " + body.replaceAll("(?s).*?\"code\":\"([a-z-]+)\".*", "$1");
  }

  private static void hears(Listener listener, long from, long to) {
    List<Long> expected = LongStream.rangeClosed(from, to).boxed().toList();
    Eventually.holds(() -> assertThat(listener.positions()).isEqualTo(expected));
    assertThat(listener.ended()).isFalse();
  }
}
