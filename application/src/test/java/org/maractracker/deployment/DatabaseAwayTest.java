package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.deployment.Scene.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.PostgresServer;
import org.maractracker.testsupport.RunningProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database goes away under both sides: it stands still with all its connections open, and it is
 * killed. Whoever asks is told so within two seconds, and when it is back everything goes on by
 * itself, each command done once.
 */
class DatabaseAwayTest {

  private static final Duration TOLD = Duration.ofSeconds(2);
  private static final int AT_ONCE = 64;

  private final PostgresServer postgres = new PostgresServer();
  private final Deployment deployment = new Deployment(postgres);
  private final RunningProcess commands = deployment.commandSide();
  private final RunningProcess queries = deployment.querySide();
  private final Scene scene = new Scene(deployment, commands, "northshire");

  private record Told(HttpResponse<String> answer, Duration after) {}

  @BeforeEach
  void starts() {
    reads();
  }

  @AfterEach
  void stops() {
    postgres.goOn();
    deployment.close();
    postgres.close();
  }

  @Test
  void aDatabaseThatStandsStillIsSaidToBeAwayAndEveryCommandIsDoneOnce() throws Exception {
    assertThat(recordAll(0)).allMatch(told -> told.answer().statusCode() == 200);

    postgres.stop();
    assertToldInTime(recordAll(1));
    assertToldInTime(List.of(timed(this::read)));
    assertToldInTime(recordAll(2));
    postgres.goOn();

    allIsDoneOnce();
  }

  @Test
  void aDatabaseThatWasKilledIsSaidToBeAwayAndEveryCommandIsDoneOnce() throws Exception {
    assertThat(recordAll(0)).allMatch(told -> told.answer().statusCode() == 200);

    postgres.killNine();
    assertToldInTime(recordAll(1));
    assertToldInTime(List.of(timed(this::read)));
    assertToldInTime(recordAll(2));
    postgres.startAgain();

    allIsDoneOnce();
  }

  /** What is in the store without the scene's own, and in the view, is each once. */
  private void allIsDoneOnce() throws Exception {
    Eventually.holds(() -> assertThat(read().statusCode()).isEqualTo(200));
    for (int wave = 0; wave <= 2; wave++) {
      int again = wave;
      Eventually.holds(
          () -> assertThat(recordAll(again)).allMatch(told -> told.answer().statusCode() == 200));
    }
    JdbcClient jdbc = JdbcClient.create(postgres.superuser());
    assertThat(
            jdbc.sql(
                    "select convert_from(payload, 'UTF8')::json ->> 'note' from events.domain_event where event_type = 'ProgressRecorded'")
                .query((row, number) -> row.getString(1))
                .list())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 3 * AT_ONCE).mapToObj(i -> "note " + i).toList());
    List<Long> positions =
        jdbc.sql("select position from events.domain_event order by position")
            .query((row, number) -> row.getLong(1))
            .list();
    assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    reads();
  }

  private void reads() {
    Eventually.holds(() -> assertThat(read().statusCode()).isEqualTo(200));
  }

  private HttpResponse<String> read() {
    return scene.coordinator.get(
        queries,
        "/api/actions/" + scene.actionId + "/history",
        "Min-Position",
        scene.position() + "");
  }

  /** All of a wave at once, each under its own key. */
  private List<Told> recordAll(int wave) throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Told>> told =
          IntStream.range(wave * AT_ONCE, (wave + 1) * AT_ONCE)
              .mapToObj(i -> senders.submit(() -> timed(() -> record(i))))
              .toList();
      List<Told> all = new ArrayList<>();
      for (Future<Told> one : told) {
        all.add(one.get());
      }
      return all;
    }
  }

  private HttpResponse<String> record(int number) {
    return scene.coordinator.send(
        commands,
        "POST",
        "/api/actions/" + scene.actionId + "/progress",
        json("{'note': 'note " + number + "', 'kind': 'PROGRESS'}"),
        "Idempotency-Key",
        "key-" + number);
  }

  private interface Asking {
    HttpResponse<String> ask();
  }

  private static Told timed(Asking asking) {
    long asked = System.nanoTime();
    HttpResponse<String> answer = asking.ask();
    return new Told(answer, Duration.ofNanos(System.nanoTime() - asked));
  }

  private static void assertToldInTime(List<Told> all) {
    assertThat(all)
        .allSatisfy(told -> {
          assertThat(told.answer().statusCode()).as(told.answer().body()).isEqualTo(503);
          assertThat(told.answer().headers().firstValue("Retry-After")).isPresent();
          assertThat(told.after()).isLessThan(TOLD);
        });
  }
}
