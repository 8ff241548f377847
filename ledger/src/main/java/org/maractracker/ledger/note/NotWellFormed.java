package org.maractracker.ledger.note;

/**
 * Refusal of a key, a note or a head that is not written as such. It never says what was written
 * instead.
 */
public final class NotWellFormed extends RuntimeException {

  NotWellFormed(String sentence) {
    super(sentence);
  }
}
