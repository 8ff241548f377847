package org.maractracker.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs docs/walkthrough.md from beginning to end and holds every answer it shows against the real
 * one. With {@code -Dwalkthrough.update=true} it writes the real ones into the document instead.
 */
class WalkthroughTest {

  private static final boolean UPDATE = Boolean.getBoolean("walkthrough.update");

  private final Walkthrough document = new Walkthrough(Path.of("../docs/walkthrough.md"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final Product product = Product.start();
  private final Names names = new Names();
  private final List<String> untrue = new ArrayList<>();
  private int steps;

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void showsWhatTheProductAnswers() {
    names.set("T", product.uri("").toString());
    names.set("PW", Product.PASSWORD);

    String played = document.play(product::at, this::play);

    if (UPDATE) {
      document.write(played);
    }
    assertThat(untrue).isEmpty();
    assertThat(steps).as("every command has an answer").isEqualTo(document.commands()).isPositive();
  }

  private Step play(Step step) {
    steps++;
    product.minutesLater(1);
    Answered answered = ask(step);
    List<String> differences = step.differences(answered, names);
    if (UPDATE) {
      return step.renewed(answered, names);
    }
    differences.forEach(difference -> untrue.add(step.command() + "\n" + difference));
    return step;
  }

  private Answered ask(Step step) {
    Curl curl = Curl.of(step.command(), names);
    try {
      if (step.isStream()) {
        return stream(request(curl), step.changesShown());
      }
      HttpResponse<String> response = http.send(request(curl), BodyHandlers.ofString());
      Answered answered = new Answered(response.statusCode(), response.headers(), response.body());
      if (answered.isJson()) {
        product.wrote(answered.json().path("position").asLong(0));
      }
      return answered;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("No answer to " + step.command(), e);
    }
  }

  private Answered stream(HttpRequest request, int changes)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = http.send(request, BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      String text = String.join("\n", Streamed.until(lines, changes)).strip();
      return new Answered(response.statusCode(), response.headers(), text);
    }
  }

  /** People are slower than views: reading waits for what was written before. */
  private HttpRequest request(Curl curl) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(curl.url()))
            .header("Authorization", product.as(curl.user()).authorization());
    if (curl.method().equals("GET") && !curl.url().contains("/changes")) {
      request.header("Min-Position", product.lastWritten() + "");
    }
    if (curl.body() != null) {
      request.header("Content-Type", "application/json");
    }
    curl.headers().stream()
        .map(header -> header.split(": ", 2))
        .forEach(header -> request.header(header[0], header[1]));
    String body = curl.body() == null ? "" : curl.body();
    return request
        .method(
            curl.method(),
            curl.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }
}
