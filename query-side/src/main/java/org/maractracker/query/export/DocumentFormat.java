package org.maractracker.query.export;

import java.util.Locale;

/** A form in which something is handed over. */
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

  /** As it is asked for in {@code format=}, and as a file's name ends: {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
