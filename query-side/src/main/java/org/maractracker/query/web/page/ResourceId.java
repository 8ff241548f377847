package org.maractracker.query.web.page;

import java.util.Optional;
import java.util.UUID;
import org.maractracker.http.reading.Slugs;

/** Ids in paths: one that cannot be an id of this system is unknown, and not malformed. */
public final class ResourceId {

  private ResourceId() {}

  /** The id, in either case of its letters; empty when it cannot be one. */
  public static Optional<UUID> of(String text) {
    return Slugs.isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
