package org.maractracker.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Stored;
import org.maractracker.command.warning.Warning;
import org.maractracker.store.events.AppendedEvents.Appended;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answer to a command that was accepted.
 *
 * @param id what was created or changed
 * @param version its aggregate's version, which the {@code ETag} carries too
 * @param position the store's position from which a reader sees this
 * @param warnings what to think about; nothing was refused for it
 */
public record Accepted(String id, long version, long position, List<Warning> warnings) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OK = 200;
  private static final int CREATED = 201;

  /**
   * Answer to bulk agreeing.
   *
   * @param actions in the order of the rows
   * @param position the position from which a reader sees all of them
   * @param warnings what to think about, each naming its row; left out when there is nothing
   */
  @Schema(name = "AcceptedActions")
  public record Bulk(
      List<Row> actions,
      long position,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {}

  /** One of the actions agreed. */
  @Schema(name = "AcceptedAction")
  public record Row(String id, long version, long position) {}

  static Answer one(
      String id,
      String aggregateId,
      @Nullable String location,
      Stored stored,
      List<Warning> warnings) {
    Appended last = stored.lastOf(aggregateId);
    Accepted body = new Accepted(id, last.version(), last.position(), warnings);
    return new Answer(
        location == null ? OK : CREATED,
        location,
        Long.toString(last.version()),
        JSON.writeValueAsString(body),
        false);
  }

  static Answer many(List<String> ids, String location, Stored stored, List<Warning> warnings) {
    List<Row> rows =
        ids.stream()
            .map(stored::lastOf)
            .map(last -> new Row(last.aggregateId(), last.version(), last.position()))
            .toList();
    long last = rows.stream().mapToLong(Row::position).max().orElseThrow();
    return new Answer(
        CREATED, location, null, JSON.writeValueAsString(new Bulk(rows, last, warnings)), false);
  }
}
