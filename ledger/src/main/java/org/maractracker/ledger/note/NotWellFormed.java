package org.maractracker.ledger.note;

/** A key, a note or a head is not written as such. Never says what was written instead. */
public final class NotWellFormed extends RuntimeException {

  NotWellFormed(String sentence) {
    super(sentence);
  }
}
