package org.maractracker.query.documents.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.export.Pages;
import org.maractracker.query.export.PdfRenderer;
import org.maractracker.query.model.wording.InWords;
import org.springframework.stereotype.Component;

/** Chronology as PDF/A, tagged, for people. It is dated by the last event in it. */
@Component
class ChronologyPdf implements ChronologyDocument {

  private static final DateTimeFormatter DAY = form("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = form("d MMM uuuu, HH:mm");
  private static final DateTimeFormatter MONTH = form("MMMM uuuu");
  private static final int MONTH_LENGTH = "2026-03".length();

  private final Pages pages = new Pages();
  private final PdfRenderer printer = new PdfRenderer();

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }

  @Override
  public String name() {
    return "chronology.pdf";
  }

  @Override
  public byte[] write(Chronology chronology) {
    return printer.print(pages.page("chronology", model(chronology)), lastRecorded(chronology));
  }

  private static Instant lastRecorded(Chronology chronology) {
    return chronology.rows().stream()
        .map(row -> Instant.parse(row.recordedAt()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Map<String, Object> model(Chronology chronology) {
    Map<String, Object> model = new HashMap<>();
    model.put("reference", chronology.reference());
    model.put("marac", InWords.marac(chronology.name()));
    model.put("marking", chronology.marking());
    model.put("caseId", chronology.caseId());
    model.put("position", chronology.position());
    model.put("period", period(chronology.from(), chronology.to()));
    model.put("rows", chronology.rows().stream().map(Row::of).toList());
    return model;
  }

  private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null && to == null) {
      return "everything";
    }
    String since = from == null ? "the beginning" : DAY.format(from);
    return since + " to " + (to == null ? "the end" : DAY.format(to));
  }

  /** Row as it is printed. */
  public record Row(
      String date,
      String sourceAgency,
      String reference,
      String event,
      String actionOrDecision,
      String comment,
      String recorded,
      long position) {

    static Row of(ChronologyRow row) {
      return new Row(
          inWords(row.date()),
          row.sourceAgency(),
          row.reference(),
          row.event(),
          row.actionOrDecision(),
          row.comment(),
          MINUTE.format(Instant.parse(row.recordedAt())),
          row.position());
    }
  }

  /** Returns a day, a month or a year in words, as precisely as is known. */
  private static String inWords(String date) {
    if (date.length() < MONTH_LENGTH) {
      return date;
    }
    return date.length() == MONTH_LENGTH
        ? MONTH.format(LocalDate.parse(date + "-01"))
        : DAY.format(LocalDate.parse(date));
  }
}
