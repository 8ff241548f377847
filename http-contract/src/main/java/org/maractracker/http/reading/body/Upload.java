package org.maractracker.http.reading.body;

/** Uploaded file, as it came in the part {@link #FIELD} of a form. */
public final class Upload {

  /** Name of its part of the form; there may be no other part. */
  public static final String FIELD = "file";

  private final String fileName;
  private final byte[] content;

  Upload(String fileName, byte[] content) {
    this.fileName = fileName;
    this.content = content.clone();
  }

  /**
   * Returns the name its sender gave it, without the folders it lies in; at most 200 characters.
   */
  public String fileName() {
    return fileName;
  }

  public byte[] content() {
    return content.clone();
  }
}
