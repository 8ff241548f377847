package org.maractracker.command.dispatch;

/**
 * Somebody was faster under the same idempotency key: nothing is stored, and the answer is the one
 * that is kept under it.
 */
final class DuplicateIdempotencyKey extends RuntimeException {

  DuplicateIdempotencyKey() {
    super("Answered already under this idempotency key");
  }
}
