package org.maractracker.containers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subscriber as a browser's EventSource is one: when the stream breaks off, it asks again at the
 * same address, from the last change it was told of.
 */
final class Dashboard implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;
  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final AtomicInteger heartbeats = new AtomicInteger();
  private final AtomicInteger streams = new AtomicInteger();
  private final Thread thread;
  private volatile boolean closed;
  private long underWay;
  private long lastId;
  private boolean data;

  /** Subscribes to all changes after that position. */
  Dashboard(URI origin, String token, long after) {
    this.address = origin.resolve("/api/changes");
    this.token = token;
    this.lastId = after;
    this.underWay = after;
    thread = Thread.ofVirtual().start(this::listen);
  }

  /** What it was told of, in the order in which it was told. */
  List<Long> positions() {
    return positions;
  }

  /** How many comments it got, on whichever stream. */
  int heartbeats() {
    return heartbeats.get();
  }

  /** How many streams were opened so far. */
  int streams() {
    return streams.get();
  }

  private void listen() {
    while (!closed) {
      try {
        follow();
      } catch (IOException brokenOff) {
        // As a browser does: once more.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void follow() throws IOException, InterruptedException {
    underWay = lastId;
    data = false;
    HttpResponse<InputStream> response =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Last-Event-ID", Long.toString(lastId))
                .build(),
            BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      if (response.statusCode() == 200) {
        streams.incrementAndGet();
        lines.lines().forEach(this::hear);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** An id without data moves where to go on from, and tells of nothing. */
  private void hear(String line) {
    if (line.startsWith(":")) {
      heartbeats.incrementAndGet();
    } else if (line.startsWith("id:")) {
      underWay = Long.parseLong(line.substring(3).strip());
    } else if (line.startsWith("data:")) {
      data = true;
    } else if (line.isEmpty()) {
      dispatch();
    }
  }

  private void dispatch() {
    lastId = underWay;
    if (data) {
      positions.add(lastId);
      data = false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    http.shutdownNow();
  }
}
