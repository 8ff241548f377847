package org.maractracker.command.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.AnswerForm;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.command.dispatch.StaleVersion;
import org.maractracker.command.warning.Warning;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Request for a change: who sent it, in which of their memberships, and under which conditions. A
 * handler makes the command of it and says what it creates or changes.
 */
public final class CommandRequest {

  private static final String REPLAYED = "Idempotency-Replayed";

  private final CommandDispatcher dispatcher;
  private final AccessPolicy rights;
  private final Caller caller;
  private final Preconditions conditions;
  private final String fingerprint;
  private final @Nullable Membership as;
  private final @Nullable GrantedRoles permit;

  CommandRequest(
      CommandDispatcher dispatcher,
      AccessPolicy rights,
      Caller caller,
      Preconditions conditions,
      String fingerprint,
      @Nullable GrantedRoles permit) {
    this(dispatcher, rights, caller, conditions, fingerprint, permit, null);
  }

  private CommandRequest(
      CommandDispatcher dispatcher,
      AccessPolicy rights,
      Caller caller,
      Preconditions conditions,
      String fingerprint,
      @Nullable GrantedRoles permit,
      @Nullable Membership as) {
    this.dispatcher = dispatcher;
    this.rights = rights;
    this.caller = caller;
    this.conditions = conditions;
    this.fingerprint = fingerprint;
    this.permit = permit;
    this.as = as;
  }

  /**
   * Returns the request on behalf of an agency; refused to another agency with {@code forbidden}.
   */
  public CommandRequest speakingFor(@Nullable String agencyId) {
    return agencyId == null ? this : as(permit().speakingFor(agencyId));
  }

  /** Returns whether it is allowed to its sender in this role before any other. */
  public boolean isAllowedTo(Role role) {
    return permit().foremost().role() == role;
  }

  /** Returns the request at a meeting that only the body names. */
  public CommandRequest at(UUID meetingId, Permission act) {
    return as(rights.atMeeting(caller, act, meetingId).foremost());
  }

  /** Sends a command that changes what its path names. */
  public ResponseEntity<String> changes(UUID id, Object command) {
    return changes(id.toString(), id.toString(), command);
  }

  /** Sends a command that changes what its path names, and adds something to think about. */
  public ResponseEntity<String> changes(UUID id, Object command, List<Warning> warnings) {
    return changes(id.toString(), id.toString(), command, warnings);
  }

  /** Sends a command that changes something inside an aggregate, whose version it then is. */
  public ResponseEntity<String> changes(String id, String aggregateId, Object command) {
    return changes(id, aggregateId, command, List.of());
  }

  /** Sends such a command, and adds something to think about. */
  public ResponseEntity<String> changes(
      String id, String aggregateId, Object command, List<Warning> warnings) {
    return send(command, stored -> Accepted.one(id, aggregateId, null, stored, warnings));
  }

  /** Sends a command that creates something; it is found at the location. */
  public ResponseEntity<String> creates(
      String id, String aggregateId, String location, Object command) {
    return creates(id, aggregateId, location, command, List.of());
  }

  /** Sends a command that creates something, and adds something to think about. */
  public ResponseEntity<String> creates(
      String id, String aggregateId, String location, Object command, List<Warning> warnings) {
    return send(command, stored -> Accepted.one(id, aggregateId, location, stored, warnings));
  }

  /** Sends a command that creates all of these or none. */
  public ResponseEntity<String> createsAll(
      List<UUID> ids, String location, Object command, List<Warning> warnings) {
    List<String> all = ids.stream().map(UUID::toString).toList();
    return send(command, stored -> Accepted.many(all, location, stored, warnings));
  }

  /**
   * Refuses any expected version: what is not there yet has none (RFC 9110, section 13.1.1).
   *
   * @throws StaleVersion when the request has an {@code If-Match}
   */
  public void expectsNothingOf(String aggregateId) {
    Long expected = conditions.expectedVersion();
    if (expected != null || conditions.exists()) {
      throw new StaleVersion(aggregateId, expected == null ? Preconditions.NEVER : expected);
    }
  }

  /** Returns the sender, for what is done in their name later. */
  public Sender sender() {
    return new Sender(
        caller,
        as == null ? permit().foremost() : as,
        conditions.expectedVersion(),
        conditions.idempotencyKey(),
        fingerprint,
        UUID.randomUUID().toString());
  }

  private ResponseEntity<String> send(Object command, AnswerForm form) {
    return answered(dispatcher.send(command, sender(), form));
  }

  /** Returns an answer in the form of HTTP. */
  public static ResponseEntity<String> answered(Answer answer) {
    ResponseEntity.BodyBuilder response =
        ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
    if (answer.location() != null) {
      response.header("Location", answer.location());
    }
    if (answer.etag() != null) {
      response.eTag(answer.etag());
    }
    if (answer.replayed()) {
      response.header(REPLAYED, "true");
    }
    return response.body(answer.body());
  }

  private CommandRequest as(Membership membership) {
    return new CommandRequest(
        dispatcher, rights, caller, conditions, fingerprint, permit, membership);
  }

  private GrantedRoles permit() {
    return Objects.requireNonNull(permit, "The path did not decide whether this is allowed");
  }
}
