package org.maractracker.query.meeting;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Page;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.view.Freshness;
import org.maractracker.query.view.MinPosition;
import org.maractracker.query.view.Stale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Meetings over HTTP. */
@RestController
@RequestMapping("/api")
class MeetingQueryApi {

  private final MeetingTable table;
  private final MeetingItems items;
  private final Freshness freshness;

  MeetingQueryApi(MeetingTable table, MeetingItems items, Freshness freshness) {
    this.table = table;
    this.items = items;
    this.freshness = freshness;
  }

  @GetMapping("/maracs/{maracId}/meetings")
  @Operation(summary = "The meetings of a MARAC, the earliest first; every member sees the dates")
  Page<MeetingItem> meetings(
      Caller caller,
      @PathVariable String maracId,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    Parameters given = new Parameters();
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("meetings", maracId);
    List<Object> after = place.dayAndId(asked.cursor());
    freshness.await(MeetingProjection.NAME, asked.minPosition());
    long position = freshness.readTo(MeetingProjection.NAME);
    Stale stale = freshness.stale(MeetingProjection.NAME);
    if (!table.knowsMarac(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    List<Meeting> found = table.page(maracId, after, asked.limit() + 1);
    return Page.of(
            found,
            asked.limit(),
            position,
            meeting -> place.after(meeting.date(), meeting.meetingId()))
        .map(meetings -> items.list(meetings, caller, maracId, stale))
        .marked(stale);
  }

  @GetMapping("/meetings/{meetingId}")
  @Operation(summary = "One meeting; an agency reads those at which it was present")
  MeetingItem meeting(
      Caller caller,
      @PathVariable String meetingId,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    freshness.await(MeetingProjection.NAME, MinPosition.of(minimum, minPosition));
    Stale stale = freshness.stale(MeetingProjection.NAME);
    Meeting meeting =
        Optional.ofNullable(Parameters.toId(meetingId))
            .flatMap(table::find)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    MeetingItem item =
        items
            .item(meeting, caller, stale)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(meeting.version()));
    return item;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
