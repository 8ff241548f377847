package org.maractracker.query.views.changes;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Encoder of changes as Server-Sent Events (WHATWG HTML, 9.2.5). */
final class EventStream {

  /**
   * JSON writer of its own: the stream's form is part of the contract, however other answers are
   * written.
   */
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventStream() {}

  /** Returns an event named "change" for each change, with its position as the id. */
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

  /** Returns a sign of life, which clients skip. */
  static String heartbeat() {
    return ": heartbeat\n\n";
  }

  /**
   * Returns the opening of a stream that goes on after a position. It is no event, yet the client
   * notes the id: when the connection is lost before the first change, it reconnects with that
   * position and misses nothing. It reconnects after 3 s: the second heartbeat notices a stream
   * whose client is gone, so that an unstable line does not reach the limit of streams per caller.
   */
  static String opening(long position) {
    return ": from here on\nid: " + position + "\nretry: 3000\n\n";
  }
}
