package org.maractracker.query.documents.review;

/**
 * A form in which a chronology is written. A bundle has one entry for each that there is; each is
 * the same bytes whenever the same chronology is written.
 */
interface ChronologyDocument {

  /** Its name in the bundle: {@code chronology.csv}. */
  String name();

  byte[] write(Chronology chronology);
}
