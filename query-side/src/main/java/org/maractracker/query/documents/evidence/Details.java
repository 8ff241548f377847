package org.maractracker.query.documents.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Details of a row besides its references; what is not known is left out. */
final class Details {

  private final Map<String, Object> details = new LinkedHashMap<>();

  Details with(String name, @Nullable Object value) {
    if (value != null) {
      details.put(name, value);
    }
    return this;
  }

  Map<String, Object> all() {
    return details;
  }
}
