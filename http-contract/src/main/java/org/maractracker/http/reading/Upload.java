package org.maractracker.http.reading;

/** A file as it came in the part {@link #FIELD} of a form. */
public final class Upload {

  /** What its part of the form is called; there may be no other. */
  public static final String FIELD = "file";

  private final String fileName;
  private final byte[] content;

  Upload(String fileName, byte[] content) {
    this.fileName = fileName;
    this.content = content.clone();
  }

  /** What its sender calls it, without the folders it lies in; at most 200 characters. */
  public String fileName() {
    return fileName;
  }

  public byte[] content() {
    return content.clone();
  }
}
