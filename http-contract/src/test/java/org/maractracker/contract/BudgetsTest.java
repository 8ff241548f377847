package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.testsupport.Eventually;
import org.springframework.beans.factory.annotation.Autowired;

/** Two costly requests of one caller at a time here, and three of all. */
class BudgetsTest extends OverHttp {

  private final List<CompletableFuture<HttpResponse<String>>> underWay = new ArrayList<>();

  @Autowired private MeterRegistry metrics;

  @AfterEach
  void nothingIsKept() throws Exception {
    HeldApi.HELD.forEach(end -> end.countDown());
    HeldApi.HELD.clear();
    for (CompletableFuture<HttpResponse<String>> each : underWay) {
      each.get(10, TimeUnit.SECONDS);
    }
    Eventually.holds(() -> assertThat(taken()).isZero());
  }

  @Test
  void refusesACallerWithMoreThanItsOwnAndAllWhenTogetherTheyHaveAllThereAre() throws Exception {
    hold("anna");
    hold("anna");
    HttpResponse<String> own = send(costly("failing", "anna"));
    isProblem(own, ProblemCode.TOO_MANY_REQUESTS);
    assertThat(own.headers().firstValue("Retry-After")).hasValue("5");
    hold("ben");
    HttpResponse<String> all = send(costly("failing", "carl"));
    isProblem(all, ProblemCode.UNAVAILABLE);
    assertThat(all.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(get("/api/who", token()).statusCode()).isEqualTo(200);
    Objects.requireNonNull(HeldApi.HELD.poll()).countDown();
    Eventually.holds(() -> assertThat(taken()).isEqualTo(2));
    hold("carl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"failing", "failing-later", "timing-out"})
  void takesAPlaceBackFromWhatFails(String how) throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(send(costly(how, "anna")).statusCode()).isIn(500, 503);
      Eventually.holds(() -> assertThat(taken()).isZero());
    }
  }

  @Test
  void takesAPlaceBackFromAnAnswerThatIsGivenLaterWhenItIsGiven() throws Exception {
    underWay.add(CLIENT.sendAsync(costly("later", "anna").build(), BodyHandlers.ofString()));
    var later = Objects.requireNonNull(HeldApi.DEFERRED.poll(10, TimeUnit.SECONDS));
    hold("anna");
    isProblem(send(costly("failing", "anna")), ProblemCode.TOO_MANY_REQUESTS);
    later.setResult("done");
    Eventually.holds(() -> assertThat(taken()).isEqualTo(1));
  }

  /** Often: of some readers the container tells that they are gone, and of no end. */
  @RepeatedTest(100)
  void takesAPlaceBackFromAStreamWhoseReaderIsGone() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /api/costly/endless HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + tokenOf("anna")
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(socket.getInputStream().readNBytes(20_000)).hasSize(20_000);
      assertThat(taken()).isEqualTo(1);
    }
    Eventually.holds(() -> assertThat(taken()).isZero());
  }

  private void hold(String caller) throws Exception {
    int held = HeldApi.HELD.size();
    underWay.add(CLIENT.sendAsync(costly("held", caller).build(), BodyHandlers.ofString()));
    Eventually.holds(() -> assertThat(HeldApi.HELD).hasSize(held + 1));
  }

  private HttpRequest.Builder costly(String how, String caller) {
    return HttpRequest.newBuilder(uri("/api/costly/" + how))
        .header("Authorization", "Bearer " + tokenOf(caller));
  }

  private double taken() {
    return metrics.get("tracker.budget.taken").tag("work", "exports").gauge().value();
  }
}
