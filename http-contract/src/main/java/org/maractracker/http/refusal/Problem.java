package org.maractracker.http.refusal;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maractracker.problem.Fault;
import org.maractracker.problem.RuleViolated;

/**
 * Refusal as it is answered (RFC 9457).
 *
 * @param type {@code /problems/<code>}
 * @param title what the code means; the same in every answer
 * @param status the HTTP status
 * @param detail what is wrong this time, in a sentence a coordinator understands
 * @param code the code of the fault that comes first
 * @param instance the path that was asked for, without its query
 * @param errors all that is wrong
 * @param more members that one kind of refusal has besides these
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "instance", "errors"})
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String instance,
    List<Said> errors,
    @JsonAnyGetter Map<String, Object> more) {

  /**
   * One thing that is wrong.
   *
   * @param field null when it is the request as a whole
   */
  record Said(@Nullable String field, String code, String message) {
    static Said of(Fault fault) {
      return new Said(fault.field(), fault.code().code(), fault.message());
    }
  }

  static Problem of(RuleViolated refusal, @Nullable String path, Map<String, Object> more) {
    return new Problem(
        "/problems/" + refusal.code().code(),
        refusal.code().title(),
        refusal.code().status(),
        refusal.sentence(),
        refusal.code().code(),
        path,
        refusal.faults().stream().map(Said::of).toList(),
        more);
  }
}
