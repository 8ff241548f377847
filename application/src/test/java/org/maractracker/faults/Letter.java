package org.maractracker.faults;

/**
 * One command as its writer sent it, under its key, and what it has heard. It is kept outside of
 * all processes that are killed.
 */
record Letter(String key, String path, String body, Fate fate, long position) {

  enum Fate {
    /** No answer, or one that says to try again: it may have been done or not. */
    UNKNOWN,
    /** Answered with 2xx: it is done, at that position. */
    ACKNOWLEDGED,
    /** Answered with 4xx: it has left nothing. */
    REFUSED
  }

  Letter(String key, String path, String body) {
    this(key, path, body, Fate.UNKNOWN, 0);
  }

  Letter acknowledged(long at) {
    return new Letter(key, path, body, Fate.ACKNOWLEDGED, at);
  }

  Letter refused() {
    return new Letter(key, path, body, Fate.REFUSED, 0);
  }
}
