package org.maractracker.problem;

import java.util.Locale;

/**
 * Code of a refusal, with its HTTP status and a title that does not change from case to case. These
 * are all there are; they are listed for readers at {@code /problems}.
 */
public enum ProblemCode {
  UNAUTHENTICATED(401, "Nobody is signed in, or the token is not valid"),
  PAYLOAD_TOO_LARGE(413, "The request is larger than is accepted here"),
  UNSUPPORTED_MEDIA_TYPE(415, "The request is not JSON"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "The answer cannot be given in the form asked for"),
  NOT_FOUND(404, "There is no such thing, or it is not yours to know of"),
  FORBIDDEN(403, "You may not do this"),
  MALFORMED(400, "The request is not well formed"),
  NOT_SMART(400, "The action lacks what makes it specific, measurable or timed"),
  MITIGATION_MISSING(400, "An action that could raise risk says nothing of how that is countered"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  DATE_IN_FUTURE(400, "Something is said to have happened that is still to come"),
  STALE_VERSION(412, "Somebody else changed it first"),
  IDEMPOTENCY_KEY_IN_USE(409, "A request with this idempotency key is still under way"),
  AGENCY_UNKNOWN(409, "The agency is not a current member of the MARAC"),
  AGENCY_NOT_IN_ATTENDANCE(409, "The agency was not present at the meeting"),
  RISK_UNKNOWN(409, "The risk is not one of the case's"),
  CASE_NOT_LISTED(409, "The case is not on the meeting's agenda"),
  CASE_CLOSED(409, "The case is closed"),
  MEETING_CLOSED(409, "The meeting is closed or cancelled"),
  ATTENDANCE_IN_USE(409, "An agency undertook something at the meeting, so it was present"),
  MEETING_HELD(409, "Actions were agreed at the meeting, so it was held"),
  MEETING_TOO_EARLY(409, "The meeting was before the action was agreed"),
  ACTION_NOT_OPEN(409, "The action is not open"),
  ACTION_OPEN(409, "The action is open"),
  ACTION_NOT_UNACHIEVABLE(409, "The action was not reported unachievable"),
  NOT_IMPORTED(409, "That is for imported actions that lack it"),
  CASE_ALREADY_LINKED(409, "The action belongs to another case"),
  NOT_A_PARTNER(409, "The agency is not a partner in the action"),
  JOINT_ARRANGEMENT_UNCONFIRMED(409, "The joint arrangement is not confirmed by every partner"),
  REALLOCATION_MEETING_TOO_EARLY(409, "The meeting is before the one the action was agreed at"),
  CARRY_OVER_MEETING_NOT_LATER(409, "The meeting is not later than the one the action stands at"),
  DUPLICATE_REFERENCE(409, "It is already in use in this MARAC"),
  TOO_MANY_REQUESTS(429, "Too many requests at once"),
  UNAVAILABLE(503, "The system cannot answer just now"),
  INTERNAL_ERROR(500, "Something went wrong that is not the request's fault");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Returns the code as answers carry it: {@code action-not-open}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }
}
