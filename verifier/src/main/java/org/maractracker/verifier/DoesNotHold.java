package org.maractracker.verifier;

/** The first thing found that is not as it should be, in one sentence that names it. */
final class DoesNotHold extends Exception {

  DoesNotHold(String sentence) {
    super(sentence);
  }
}
