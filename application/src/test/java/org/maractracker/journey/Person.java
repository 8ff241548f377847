package org.maractracker.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody at the product. Bodies are written with single quotes for double ones; what they read
 * always shows what anybody has written before.
 */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
final class Person {

  private final Product product;
  private final HttpClient http;
  private final String user;
  private final List<String> headers;

  Person(Product product, HttpClient http, String user) {
    this(product, http, user, List.of());
  }

  private Person(Product product, HttpClient http, String user, List<String> headers) {
    this.product = product;
    this.http = http;
    this.user = user;
    this.headers = headers;
  }

  /** The same, with a header on what is asked next. */
  Person with(String name, String value) {
    return new Person(
        product, http, user, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
  }

  Answer get(String path) {
    return send(request(path).header("Min-Position", product.lastWritten() + "").GET());
  }

  Answer post(String path, String body, Object... values) {
    return command("POST", path, body.formatted(values));
  }

  Answer put(String path, String body, Object... values) {
    return command("PUT", path, body.formatted(values));
  }

  Answer patch(String path, String body, Object... values) {
    return command("PATCH", path, body.formatted(values));
  }

  Answer delete(String path) {
    return command("DELETE", path, "");
  }

  Answer command(String method, String path, String body) {
    Answer answer =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    product.wrote(answer.body().path("position").asLong(0));
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(product.uri(path));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return request.timeout(Duration.ofSeconds(60)).header("Authorization", authorization());
  }

  private Answer send(HttpRequest.Builder request) {
    URI asked = request.build().uri();
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(user + " " + asked.getPath(), response);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(user + " got no answer from " + asked.getPath(), e);
    }
  }

  /** The lines of a stream of changes, up to the given number of changes. */
  List<String> changes(String path, int number) {
    try (Stream<String> lines =
        http.send(request(path).GET().build(), BodyHandlers.ofLines()).body()) {
      return Streamed.until(lines, number);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("The stream of changes broke off", e);
    }
  }

  String authorization() {
    String pair = user + ":" + Product.PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
