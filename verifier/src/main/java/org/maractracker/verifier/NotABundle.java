package org.maractracker.verifier;

/** What was given cannot be read as a review bundle: nothing can be said about it. */
final class NotABundle extends Exception {

  NotABundle(String because) {
    super("This cannot be read as a review bundle: " + because + ".");
  }
}
