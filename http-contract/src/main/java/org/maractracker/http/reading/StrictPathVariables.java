package org.maractracker.http.reading;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the ids in paths as strictly as those in bodies: left alone, Spring takes {@code 1-1-1-1-1}
 * for a UUID. An editor and not a converter, since where a converter refuses, Spring tries its own
 * lenient editor.
 */
@ControllerAdvice
class StrictPathVariables {

  @InitBinder
  void beStrict(WebDataBinder binder) {
    binder.registerCustomEditor(UUID.class, new StrictUuid());
  }

  private static final class StrictUuid extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String text) {
      try {
        setValue(TextForm.uuid(text == null ? "" : text));
      } catch (NotSuchAValue e) {
        throw new IllegalArgumentException(e.sentence(), e);
      }
    }
  }
}
