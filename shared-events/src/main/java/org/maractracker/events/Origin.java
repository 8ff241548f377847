package org.maractracker.events;

/**
 * Names of an event's metadata entries, which say where the event came from. The actor is taken
 * from who was authenticated, never from a request's body, and is kept as it was at that time, so
 * that a history names people who have since left.
 */
public final class Origin {

  /** The actor's stable id: the token's {@code sub}. */
  public static final String ACTOR = "actor";

  /** The actor's name at that time. */
  public static final String ACTOR_NAME = "actorName";

  /** The role in which the actor acted: {@code COORDINATOR}, {@code AGENCY} ... */
  public static final String ACTOR_ROLE = "actorRole";

  /** The agency the actor acted for; absent for roles without one. */
  public static final String ACTOR_AGENCY = "actorAgency";

  /** The request this event belongs to; the same for all events of one request. */
  public static final String CORRELATION_ID = "correlationId";

  /** The message that caused this event: the command's id. */
  public static final String CAUSATION_ID = "causationId";

  /** The request's {@code Idempotency-Key}, when it had one. */
  public static final String IDEMPOTENCY_KEY = "idempotencyKey";

  private Origin() {}
}
