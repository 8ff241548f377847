package org.maractracker.query.documents.review;

/**
 * Format of a chronology. A bundle has one entry for each; the same chronology gives the same
 * bytes.
 */
interface ChronologyDocument {

  /** Returns its name in the bundle, such as {@code chronology.csv}. */
  String name();

  byte[] write(Chronology chronology);
}
