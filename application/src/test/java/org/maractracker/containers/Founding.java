package org.maractracker.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.maractracker.events.marac.AgencyKind;

/**
 * The two MARACs of the demo users, with an agency of each kind, as their administrator does it.
 */
final class Founding {

  /** How many events a MARAC begins with: it, and its agencies. */
  static final int EVENTS = 1 + AgencyKind.values().length;

  private Founding() {}

  static void by(Caller administrator) {
    found(administrator, "northshire", "Northshire");
    found(administrator, "southshire", "Southshire");
  }

  private static void found(Caller administrator, String maracId, String name) {
    put(administrator, "/api/maracs/" + maracId, "{\"name\": \"" + name + "\"}");
    for (AgencyKind kind : AgencyKind.values()) {
      String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      put(
          administrator,
          "/api/maracs/" + maracId + "/agencies/" + slug,
          "{\"name\": \"%s\", \"kind\": \"%s\"}".formatted(slug, kind));
    }
  }

  private static void put(Caller administrator, String path, String body) {
    var answer = administrator.send("PUT", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }
}
