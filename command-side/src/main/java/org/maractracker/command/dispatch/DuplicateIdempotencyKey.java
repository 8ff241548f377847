package org.maractracker.command.dispatch;

/**
 * Signal that another request with the same idempotency key was faster: nothing is stored, and the
 * answer is the one that is kept under the key.
 */
final class DuplicateIdempotencyKey extends RuntimeException {

  DuplicateIdempotencyKey() {
    super("Answered already under this idempotency key");
  }
}
