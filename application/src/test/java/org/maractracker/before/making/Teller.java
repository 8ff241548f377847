package org.maractracker.before.making;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.maractracker.before.Reply;
import org.maractracker.before.Running;
import org.maractracker.testsupport.SettableClock;
import tools.jackson.databind.JsonNode;

/**
 * Who tells the story to the running product: somebody does something at some minute. Bodies are
 * written with single quotes for double ones.
 */
@SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
final class Teller {

  static final String COORDINATOR = "coordinator";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Every so many commands are sent with a key, as clients that try again do. */
  private static final int KEYED = 7;

  final Running product;
  private final SettableClock clock;
  private int commands;

  Teller(Running product, SettableClock clock) {
    this.product = product;
    this.clock = clock;
  }

  void on(LocalDate day) {
    at(day, "10:00");
  }

  /** Goes to a minute of a day in London, never back. */
  void at(LocalDate day, String time) {
    var then = day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    if (then.isAfter(clock.instant())) {
      clock.set(then);
    }
  }

  /** Does what must be accepted, a minute after what was done before. */
  JsonNode done(String user, String method, String address, String body, Object... values) {
    clock.advance(Duration.ofSeconds(61).plusMillis(commands % 1000));
    commands++;
    String json = body.formatted(values).replace('\'', '"');
    String[] headers =
        commands % KEYED == 0 ? new String[] {"Idempotency-Key", "key-" + commands} : new String[0];
    Reply reply = product.send(user, method, "/api" + address, json, headers);
    if (reply.status() / 100 != 2) {
      throw new AssertionError(
          "%s %s %s %s: %s".formatted(user, method, address, json, reply.body()));
    }
    return reply.json();
  }

  /** The coordinator posts; the id of what was made or changed. */
  String post(String address, String body, Object... values) {
    return postAs(COORDINATOR, address, body, values);
  }

  String postAs(String user, String address, String body, Object... values) {
    return done(user, "POST", address, body, values).get("id").asString();
  }

  /** The coordinator sets something; the position of the event that says so. */
  long put(String address, String body, Object... values) {
    return done(COORDINATOR, "PUT", address, body, values).get("position").asLong();
  }
}
