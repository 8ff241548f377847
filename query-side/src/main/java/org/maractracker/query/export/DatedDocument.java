package org.maractracker.query.export;

import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** PDF with a given date and id, where the library would use the clock. */
final class DatedDocument extends PDDocument {

  private final Instant asOf;

  DatedDocument(Instant asOf) {
    this.asOf = asOf;
    setDocumentId(asOf.toEpochMilli());
  }

  /** Sets date and id; called before the metadata, which repeat them, are made. */
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
