package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.maractracker.testsupport.events.Northshire.MARAC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How long a stream of changes lives, and how many there may be. */
class ChangesStreamEndsTest extends StreamedChanges {

  @Test
  void keepsProxiesFromStoringAndBufferingIt() {
    var headers = listen(COORDINATOR, "", null).response().headers();

    assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
  }

  @Test
  void beatsWhileNothingHappens() {
    Listener listener = listen(COORDINATOR, "", null);

    Eventually.holds(() ->
        assertThat(listener.comments()).filteredOn("heartbeat"::equals).hasSizeGreaterThan(2));
    assertThat(listener.heard()).isEmpty();
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
            new Audience("u-1", Set.of(MARAC), Map.of(), null),
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
}
