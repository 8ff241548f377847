package org.maractracker.http.reading;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.events.PartialDate;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Readers of parameters of addresses that are as strict as those of fields of bodies: without them,
 * Spring takes {@code 0x10} for a number, {@code on} for true and {@code 1-1-1-1-1} for a UUID.
 * They are editors and not converters, since where a converter refuses, Spring tries its own
 * lenient editor.
 */
@ControllerAdvice
class StrictParameters {

  private static final int LONGEST_NUMBER = 18;

  @InitBinder
  void beStrict(WebDataBinder binder) {
    binder.registerCustomEditor(LocalDate.class, new Strict(TextForm::day));
    binder.registerCustomEditor(PartialDate.class, new Strict(TextForm::partialDate));
    binder.registerCustomEditor(UUID.class, new Strict(TextForm::uuid));
    for (Class<?> type : new Class<?>[] {int.class, Integer.class}) {
      binder.registerCustomEditor(type, new Strict(StrictParameters::whole));
    }
    for (Class<?> type : new Class<?>[] {long.class, Long.class}) {
      binder.registerCustomEditor(type, new Strict(StrictParameters::number));
    }
    for (Class<?> type : new Class<?>[] {boolean.class, Boolean.class}) {
      binder.registerCustomEditor(type, new Strict(StrictParameters::truth));
    }
  }

  private static long number(String text) throws NotSuchAValue {
    if (text.isEmpty()
        || text.length() > LONGEST_NUMBER
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new NotSuchAValue("This must be a whole number.");
    }
    return Long.parseLong(text);
  }

  private static int whole(String text) throws NotSuchAValue {
    long number = number(text);
    if (number > Integer.MAX_VALUE) {
      throw new NotSuchAValue("This number is too large.");
    }
    return (int) number;
  }

  private static boolean truth(String text) throws NotSuchAValue {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new NotSuchAValue("This must be true or false.");
    };
  }

  private interface Form {
    Object read(String text) throws NotSuchAValue;
  }

  private static final class Strict extends PropertyEditorSupport {

    private final Form form;

    Strict(Form form) {
      this.form = form;
    }

    @Override
    public void setAsText(@Nullable String text) {
      try {
        setValue(form.read(text == null ? "" : text));
      } catch (NotSuchAValue e) {
        throw new IllegalArgumentException(e.sentence(), e);
      }
    }
  }
}
