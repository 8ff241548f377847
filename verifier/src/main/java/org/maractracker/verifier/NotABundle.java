package org.maractracker.verifier;

/**
 * Signal that the input cannot be read as a review bundle, so that nothing can be said about it.
 */
final class NotABundle extends Exception {

  NotABundle(String because) {
    super("This cannot be read as a review bundle: " + because + ".");
  }
}
