package org.maractracker.http.reading.body;

import java.util.List;
import org.maractracker.http.reading.RequestWalk;
import org.maractracker.problem.Fault;
import org.maractracker.problem.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * Reader of a request's body into the record that describes it. Nothing is coerced, ignored or
 * guessed: an unknown field, a number for a text, an empty text for a date, a date that does not
 * exist are all refused. The one exception is that a blank text counts as none.
 */
@Component
public final class RequestReader {

  /**
   * Reads the body.
   *
   * @param body the bytes as they came; none is read as an object without fields
   * @param type a record of texts, booleans, whole numbers, dates, instants, UUIDs, enums, records
   *     of these, and lists of all of them; a record's fields may stand among those around it
   *     ({@code JsonUnwrapped})
   * @throws RuleViolated with every fault, each with its field and its code
   */
  public <T> T read(byte[] body, Class<T> type) {
    RequestWalk walk = new RequestWalk();
    Object read = walk.record(StrictJson.read(body), type, null);
    List<Fault> faults = walk.faults();
    if (read == null || !faults.isEmpty()) {
      throw new RuleViolated(faults);
    }
    return type.cast(read);
  }
}
