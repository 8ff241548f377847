package org.maractracker.command.dispatch;

import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;

/**
 * Dispatcher of commands, the only way to an aggregate. It sends a command and answers what it
 * stored.
 */
public interface CommandDispatcher {

  /**
   * Sends the command, again when another node was faster, until it is stored or refused.
   *
   * @param command one of the command records
   * @param sender who sends it and under what conditions
   * @param form makes the answer, which is stored with the sender's idempotency key
   * @return the answer, or the stored one for a repeated key
   * @throws org.maractracker.problem.RuleViolated when it is refused; nothing is stored then
   */
  Answer send(Object command, Sender sender, AnswerForm form);

  /**
   * Sender of a command, with the conditions under which it is sent.
   *
   * @param caller who
   * @param as the membership in which the caller may do this; kept with the events
   * @param expectedVersion the version {@code If-Match} named; null for none
   * @param idempotencyKey null for none
   * @param fingerprint a digest of method, path and body: the same key with another fingerprint is
   *     refused with {@code idempotency-key-reused}
   * @param correlationId the request
   */
  record Sender(
      Caller caller,
      Membership as,
      @Nullable Long expectedVersion,
      @Nullable String idempotencyKey,
      String fingerprint,
      String correlationId) {

    /**
     * Returns the sender with another digest, for a request whose bytes differ each time it is
     * made.
     */
    public Sender knownBy(String other) {
      return new Sender(caller, as, expectedVersion, idempotencyKey, other, correlationId);
    }
  }

  /**
   * Callback that makes an answer of what was stored. It is called before the commit and in its
   * transaction, when all others wait, and perhaps more than once: it may write what must be there
   * together with the events, and sends no command.
   */
  @FunctionalInterface
  interface AnswerForm {
    Answer of(Stored stored);
  }

  /** Result of a command: where what it left in the store stands. */
  interface Stored {

    /** Returns the version an aggregate has now. */
    long version(String aggregateId);

    /**
     * Returns the position of an aggregate's last event, whether or not this command appended it.
     */
    long position(String aggregateId);
  }

  /**
   * Answer as it is given and stored under its key.
   *
   * @param status 200 or 201; 202 for an import
   * @param location null when nothing was created
   * @param etag the version as a strong tag, without quotes; null for bulk
   * @param body the JSON text
   * @param replayed whether it was given before
   */
  record Answer(
      int status, @Nullable String location, @Nullable String etag, String body, boolean replayed) {

    /** Returns the stored answer, marked as one that was given before. */
    public Answer again() {
      return new Answer(status, location, etag, body, true);
    }
  }
}
