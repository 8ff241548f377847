package org.maractracker.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Subscription of a dashboard: the positions it is told of, and when. */
public final class ChangeStream implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /**
   * Change that was received.
   *
   * @param nanos when it arrived, by {@link System#nanoTime}
   */
  public record Heard(long position, long nanos) {}

  private ChangeStream(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::read);
  }

  /** Subscribes; from now on without a last event id. */
  public static ChangeStream open(Server process, Person as, @Nullable Long lastEventId) {
    String[] headers =
        lastEventId == null ? new String[0] : new String[] {"Last-Event-ID", "" + lastEventId};
    HttpResponse<InputStream> response =
        as.send(process, "GET", "/api/changes", "", BodyHandlers.ofInputStream(), headers);
    if (response.statusCode() != 200) {
      throw new AssertionError("The stream was refused: " + response.statusCode());
    }
    return new ChangeStream(response);
  }

  public List<Heard> heard() {
    return heard;
  }

  public List<Long> positions() {
    return heard.stream().map(Heard::position).toList();
  }

  /** Reads the stream. A comment, or an event without data, is not dispatched. */
  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      long id = -1;
      boolean data = false;
      String line;
      while ((line = lines.readLine()) != null) {
        if (line.isEmpty() && data) {
          heard.add(new Heard(id, System.nanoTime()));
          data = false;
        } else if (line.startsWith("id:")) {
          id = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("data:")) {
          data = true;
        }
      }
    } catch (IOException closed) {
      // The connection ended, on either side: what was received stays.
    }
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException alreadyClosed) {
      // As wanted.
    }
  }
}
