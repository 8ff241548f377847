package org.maractracker.http;

import org.maractracker.text.VisibleText;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Module by which texts in answers have no invisible characters: what is shown beside others is not
 * turned around by what somebody wrote. A tree, as the payload of an event in a history, is left as
 * it was recorded.
 */
@Component
final class VisibleAnswers extends SimpleModule {

  private static final long serialVersionUID = 1L;

  VisibleAnswers() {
    super("visible-answers");
    addSerializer(String.class, new Visible());
  }

  private static final class Visible extends StdSerializer<String> {

    Visible() {
      super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializationContext context) {
      json.writeString(VisibleText.of(text));
    }
  }
}
