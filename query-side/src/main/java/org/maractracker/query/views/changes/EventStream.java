package org.maractracker.query.views.changes;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Changes as Server-Sent Events (WHATWG HTML, 9.2.5). */
final class EventStream {

  /** Of its own: what is sent is part of the contract, whatever other answers are written with. */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventStream() {}

  /** One event named change for each, under its position. */
  static String events(List<Change> changes) {
    StringBuilder text = new StringBuilder();
    for (Change change : changes) {
      text.append("id: ")
          .append(change.position())
          .append("\nevent: change\ndata: ")
          .append(JSON.writeValueAsString(change))
          .append("\n\n");
    }
    return text.toString();
  }

  /** Says that the stream lives; clients skip it. */
  static String heartbeat() {
    return ": heartbeat\n\n";
  }

  /**
   * Opens a stream that goes on after a position. It is no event, yet the client notes the id: when
   * the connection is lost before the first change, it comes back with that position and misses
   * nothing. It comes back after 3 s: a stream whose client is gone is noticed by its second
   * heartbeat, so that a flapping line does not run into the limit of streams per caller.
   */
  static String opening(long position) {
    return ": from here on\nid: " + position + "\nretry: 3000\n\n";
  }
}
