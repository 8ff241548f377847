package org.maractracker.query.web.page;

import java.util.Optional;
import java.util.UUID;
import org.maractracker.http.reading.Slugs;

/** Reader of ids in paths: a text that cannot be an id of this system is unknown, not malformed. */
public final class ResourceId {

  private ResourceId() {}

  /** Returns the id, in upper or lower case; empty when the text cannot be one. */
  public static Optional<UUID> of(String text) {
    return Slugs.isUuid(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
