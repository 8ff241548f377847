package org.maractracker.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody who follows a walkthrough at a product, one command after the other. */
public final class WalkthroughReader {

  private static final String BOUNDARY = "ThisIsNoLineOfAnyFile";
  private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

  private final HttpClient http = HttpClient.newHttpClient();
  private final UnaryOperator<String> authorization;
  private final Names names = new Names();
  private long lastWritten;

  /**
   * @param api where the product is, up to {@code /api}
   * @param authorization the header that signs a user in, by the user's name
   */
  public WalkthroughReader(URI api, UnaryOperator<String> authorization) {
    this.authorization = authorization;
    names.set("T", api.toString());
    names.set("PW", "a-password");
  }

  /** The ids answered so far, under the names the page gives them. */
  public Names names() {
    return names;
  }

  public Answered ask(Step step) {
    Curl curl = Curl.of(step.command(), names);
    try {
      if (step.isStream()) {
        return stream(request(curl), step.changesShown());
      }
      HttpResponse<String> response = http.send(request(curl), BodyHandlers.ofString());
      Answered answered = new Answered(response.statusCode(), response.headers(), response.body());
      if (answered.isJson()) {
        lastWritten = Math.max(lastWritten, answered.json().path("position").asLong(0));
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
            .header("Authorization", authorization.apply(curl.user()));
    if (curl.method().equals("GET") && !curl.url().contains("/changes")) {
      request.header("Min-Position", lastWritten + "");
    }
    if (curl.body() != null) {
      request.header("Content-Type", curl.file() == null ? "application/json" : FORM);
    }
    curl.headers().stream()
        .map(header -> header.split(": ", 2))
        .forEach(header -> request.header(header[0], header[1]));
    return request
        .method(
            curl.method(),
            curl.method().equals("GET")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(body(curl)))
        .build();
  }

  private static String body(Curl curl) {
    String body = curl.body() == null ? "" : curl.body();
    return curl.file() == null
        ? body
        : "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n"
            .formatted(BOUNDARY, curl.file(), body);
  }
}
