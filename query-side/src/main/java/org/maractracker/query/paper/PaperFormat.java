package org.maractracker.query.paper;

import java.util.Locale;

/** A form in which something is handed over. */
public enum PaperFormat {
  JSON("application/json"),
  HTML("text/html"),
  PDF("application/pdf"),
  CSV("text/csv"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  PaperFormat(String mediaType) {
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
