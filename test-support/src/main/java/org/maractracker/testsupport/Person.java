package org.maractracker.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Person who talks to the product over HTTP.
 *
 * @param authorization the header they send; null when they are not signed in
 */
public record Person(@Nullable String authorization) {

  public static final Person NOBODY = new Person(null);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  public static Person bearing(String token) {
    return new Person("Bearer " + token);
  }

  public HttpResponse<String> get(Server process, String path, String... headers) {
    return send(process, "GET", path, "", headers);
  }

  public HttpResponse<String> send(
      Server process, String method, String path, String body, String... headers) {
    return send(process, method, path, body, BodyHandlers.ofString(), headers);
  }

  /** Sends a file in a form, as a browser does. */
  public HttpResponse<String> upload(
      Server process, String path, String fileName, byte[] file, String... headers) {
    return upload(process, path, fileName, file, BodyHandlers.ofString(), headers);
  }

  /** Sends a file in a form, for answers that are not to be read to their end. */
  public <T> HttpResponse<T> upload(
      Server process,
      String path,
      String fileName,
      byte[] file,
      BodyHandler<T> reading,
      String... headers) {
    HttpRequest.Builder request = request(process, path);
    String boundary = "NoLineOfAnyFile" + UUID.randomUUID();
    request.header("Content-Type", "multipart/form-data; boundary=" + boundary);
    if (headers.length > 0) {
      request.headers(headers);
    }
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, fileName);
    BodyPublisher form =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(file),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return sent(request.POST(form), reading);
  }

  /** Sends a request, for answers that are not to be read to their end. */
  public <T> HttpResponse<T> send(
      Server process,
      String method,
      String path,
      String body,
      BodyHandler<T> reading,
      String... headers) {
    HttpRequest.Builder request = request(process, path);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return sent(
        request.method(
            method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
        reading);
  }

  private HttpRequest.Builder request(Server process, String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(process.origin() + path)).timeout(PATIENCE);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private static <T> HttpResponse<T> sent(HttpRequest.Builder request, BodyHandler<T> reading) {
    try {
      return HTTP.send(request.build(), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends what must succeed, and returns the answer's body. */
  public JsonNode done(Server process, String method, String path, String body) {
    return json(send(process, method, path, body));
  }

  /** Reads what must be there. */
  public JsonNode read(Server process, String path) {
    return json(get(process, path));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(
          answer.request().method()
              + " "
              + answer.uri()
              + " "
              + answer.statusCode()
              + " "
              + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
