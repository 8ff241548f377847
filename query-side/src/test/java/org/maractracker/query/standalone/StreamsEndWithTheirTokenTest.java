package org.maractracker.query.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.standalone.QueryProcess.ISSUER;
import static org.maractracker.query.standalone.QueryProcess.PROCESS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.Person;

class StreamsEndWithTheirTokenTest {

  /** A token of the provider's lasts ten minutes; this one has a few seconds left. */
  @Test
  void endsAStreamWhenTheBearerTokenItWasOpenedWithExpires() throws IOException {
    Instant issued = Instant.now().minus(Duration.ofMinutes(10)).plusSeconds(4);
    Person leaving =
        Person.bearing(ISSUER.token(issued, "u-leaving", "Test Person", "northshire:CHAIR"));

    HttpResponse<InputStream> stream =
        leaving.send(PROCESS, "GET", "/api/changes", "", BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    Thread reader = Thread.ofVirtual().start(() -> readToTheEnd(stream.body()));

    try (InputStream body = stream.body()) {
      Eventually.holds(() -> assertThat(reader.isAlive()).isFalse());
      assertThat(body).isNotNull();
    }
  }

  private static void readToTheEnd(InputStream body) {
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
