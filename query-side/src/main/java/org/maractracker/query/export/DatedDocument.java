package org.maractracker.query.export;

import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF whose date and id are given to it, where the library would take the clock's. */
final class DatedDocument extends PDDocument {

  private final Instant asOf;

  DatedDocument(Instant asOf) {
    this.asOf = asOf;
    setDocumentId(asOf.toEpochMilli());
  }

  /** Called before the metadata, which repeat what is said here, are made. */
  @Override
  public void setDocumentInformation(PDDocumentInformation information) {
    information.setCreationDate(date());
    super.setDocumentInformation(information);
  }

  private Calendar date() {
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(asOf.toEpochMilli());
    return date;
  }
}
