package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.problem.ProblemCode;
import org.maractracker.testsupport.Eventually;

/** Bodies of which the greater part never comes: what they get, and how long they hold a thread. */
class HalfBodiesTest extends OverHttp {

  private static final int AS_MANY_AS_THERE_ARE_THREADS = 210;

  @ParameterizedTest
  @CsvSource({
    "POST, /api/notes, false, 401",
    "POST, /problems, false, 405",
    "GET, /problems, false, 200",
    "POST, /api/nothing, true, 404",
    "POST, /api/who, true, 405",
  })
  void areAnsweredAtOnceAndLeftWhereTheBodyDoesNotMatter(
      String method, String path, boolean signedIn, int status) throws Exception {
    try (Socket socket = half(method, path, signedIn ? token() : null)) {
      socket.setSoTimeout(3000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status);
    }
  }

  /** The rest comes a moment later, as some clients send it: the connection is used again. */
  @Test
  void areReadToTheirEndWhereItComesSoon() throws Exception {
    try (Socket socket = half("POST", "/problems", null)) {
      socket.setSoTimeout(3000);
      socket.getInputStream().readNBytes(1);
      socket.getOutputStream().write(new byte[999]);
      socket
          .getOutputStream()
          .write(
              "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).contains("HTTP/1.1 401");
    }
  }

  @Test
  void holdNoThreadOnceTheyHaveBeenAnswered() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < AS_MANY_AS_THERE_ARE_THREADS; i++) {
        sockets.add(half("POST", i % 2 == 0 ? "/api/notes" : "/problems", null));
      }
      HttpRequest.Builder alive =
          HttpRequest.newBuilder(uri("/actuator/health/liveness")).timeout(Duration.ofSeconds(5));
      assertThat(send(alive).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void ofOneCallerLeaveRoomForEverybodyElse() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < AS_MANY_AS_THERE_ARE_THREADS; i++) {
        sockets.add(half("POST", "/api/notes", tokenOf("anna")));
      }
      Eventually.holds(
          () -> isProblem(get("/api/who", tokenOf("anna")), ProblemCode.TOO_MANY_REQUESTS));
      assertThat(get("/api/who", token()).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    Eventually.holds(
        () -> assertThat(get("/api/who", tokenOf("anna")).statusCode()).isEqualTo(200));
  }

  /** Each of these holds a thread, as it may: it is signed in, and its body is waited for. */
  @Test
  void leaveThreadsForLivenessAndForSayingNoThoughTheirSendersAreSignedIn() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < AS_MANY_AS_THERE_ARE_THREADS; i++) {
        sockets.add(half("POST", "/api/notes", tokenOf("caller " + i % 4)));
      }
      Eventually.holds(() -> isProblem(get("/api/who", token()), ProblemCode.UNAVAILABLE));
      HttpRequest.Builder alive =
          HttpRequest.newBuilder(uri("/actuator/health/liveness")).timeout(Duration.ofSeconds(1));
      assertThat(send(alive).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    Eventually.holds(() -> assertThat(get("/api/who", token()).statusCode()).isEqualTo(200));
  }

  private Socket half(String method, String path, @Nullable String token) throws IOException {
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
            + "Content-Length: 1000\r\n\r\n{";
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }
}
