package org.maractracker.query.export;

import java.util.Locale;

/** Format in which a document or list is exported. */
public enum DocumentFormat {
  JSON("application/json"),
  HTML("text/html"),
  PDF("application/pdf"),
  CSV("text/csv"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  DocumentFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the value of {@code format=} and the ending of a file's name, such as {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
