package org.maractracker.query.documents.review;

import java.nio.charset.StandardCharsets;
import org.maractracker.events.EventJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chronology as JSON, for programs: the fields in one order, without spaces, ended by a line feed.
 */
@Component
class ChronologyJson implements ChronologyDocument {

  private static final JsonMapper JSON = EventJson.mapper();

  @Override
  public String name() {
    return "chronology.json";
  }

  @Override
  public byte[] write(Chronology chronology) {
    return (JSON.writeValueAsString(chronology) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
