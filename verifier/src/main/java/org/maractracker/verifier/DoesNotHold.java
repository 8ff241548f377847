package org.maractracker.verifier;

/** Signal of the first thing that is not as it should be, named in one sentence. */
final class DoesNotHold extends Exception {

  DoesNotHold(String sentence) {
    super(sentence);
  }
}
