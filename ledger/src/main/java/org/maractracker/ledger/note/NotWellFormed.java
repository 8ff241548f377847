package org.maractracker.ledger.note;

/**
 * Refusal of a key, a note or a head in the wrong form. It never repeats what was written instead.
 */
public final class NotWellFormed extends RuntimeException {

  NotWellFormed(String sentence) {
    super(sentence);
  }
}
