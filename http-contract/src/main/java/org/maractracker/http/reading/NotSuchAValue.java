package org.maractracker.http.reading;

/** Refusal of a value of a request that is not what its field asks for. */
public final class NotSuchAValue extends Exception {

  private final String sentence;

  NotSuchAValue(String sentence) {
    super(sentence, null, false, false);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
