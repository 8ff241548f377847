package org.maractracker.command.imports.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.imports.file.Dates.Read;
import org.maractracker.events.PartialDate;

/**
 * Time of day after a date, in a column of days. Programs that keep a day as its midnight in
 * universal time write a day of the British summer as 23:00 of the day before.
 *
 * @param before the words before it
 * @param offset the offset that is written; null when none is
 */
record TimeOfDay(String before, LocalTime time, @Nullable ZoneOffset offset) {

  private static final ZoneId BRITAIN = ZoneId.of("Europe/London");
  private static final LocalTime MIDNIGHT_OF_SUMMER = LocalTime.of(23, 0);
  private static final int NOON = 12;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<before>.*?)[ t]+(?:at )?(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:\\.\\d+)?)? ?(?<half>am|pm)?(?<offset>z|[+-]\\d{2}:?\\d{2})?");

  /** Finds the time at the end of a text in small letters; null when there is none. */
  static @Nullable TimeOfDay in(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return null;
    }
    int hour = Integer.parseInt(form.group("hour"));
    if (form.group("half") != null) {
      hour = hour % NOON + ("pm".equals(form.group("half")) ? NOON : 0);
    }
    int minute = Integer.parseInt(form.group("minute"));
    int second = form.group("second") == null ? 0 : Integer.parseInt(form.group("second"));
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    String offset = form.group("offset");
    return new TimeOfDay(
        form.group("before").strip(),
        LocalTime.of(hour, minute, second),
        offset == null ? null : offset(offset));
  }

  private static @Nullable ZoneOffset offset(String written) {
    return written.equals("z") ? ZoneOffset.UTC : ZoneOffset.of(written);
  }

  /** Returns the day that is meant by this time on that day, and says how it was read. */
  Optional<Read> on(LocalDate day) {
    boolean noOffset = offset == null;
    LocalDate summer = inBritain(day, ZoneOffset.UTC);
    if (noOffset && !(time.equals(MIDNIGHT_OF_SUMMER) && summer.isAfter(day))) {
      String remark =
          time.equals(LocalTime.MIDNIGHT)
              ? null
              : "A time of day stands beside this date; the day is read as it is written.";
      return Optional.of(new Read(PartialDate.of(day), remark));
    }
    LocalDate meant = offset == null ? summer : inBritain(day, offset);
    String remark =
        meant.equals(day)
            ? time.equals(LocalTime.MIDNIGHT) ? null : "The time of day is passed over."
            : "Read as %s: this is midnight of that day in Britain, as programs write it that keep days in"
                + " universal time.";
    if (remark != null) {
      remark = remark.formatted(meant);
    }
    return Optional.of(new Read(PartialDate.of(meant), remark));
  }

  private LocalDate inBritain(LocalDate day, ZoneOffset written) {
    return OffsetDateTime.of(day, time, written).atZoneSameInstant(BRITAIN).toLocalDate();
  }
}
