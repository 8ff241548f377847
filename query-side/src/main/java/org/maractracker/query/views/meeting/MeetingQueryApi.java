package org.maractracker.query.views.meeting;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.MinPosition;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.views.meeting.MeetingSource.Found;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfParameters;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.Parameters;
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

  private final MeetingTable present;
  private final AsOfQueries past;
  private final Freshness freshness;

  MeetingQueryApi(MeetingTable present, AsOfQueries past, Freshness freshness) {
    this.present = present;
    this.past = past;
    this.freshness = freshness;
  }

  private MeetingSource at(AsOf moment) {
    return moment.isNow() ? present : new PastMeetings(past.of(moment));
  }

  @GetMapping("/maracs/{maracId}/meetings")
  @Operation(summary = "The meetings of a MARAC, the earliest first; every member sees the dates")
  Page<MeetingItem> meetings(
      Caller caller,
      @PathVariable String maracId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    Cursor place = Cursor.of("meetings", maracId, moment);
    List<Object> after = place.dayAndId(asked.cursor());
    String view = AsOfQueries.view(moment, MeetingProjection.NAME);
    freshness.await(view, asked.minPosition());
    long position = freshness.readTo(view);
    Stale stale = freshness.stale(view);
    MeetingSource source = at(moment);
    if (!source.knowsMarac(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    List<Found> found = source.page(maracId, after, asked.limit() + 1);
    return Page.of(
            found,
            asked.limit(),
            position,
            each -> place.after(each.then().date(), each.then().meetingId()))
        .map(meetings -> new MeetingItems(source).list(meetings, caller, maracId, stale))
        .marked(stale);
  }

  @GetMapping("/meetings/{meetingId}")
  @Operation(summary = "One meeting; an agency reads those at which it was present")
  MeetingItem meeting(
      Caller caller,
      @PathVariable String meetingId,
      AsOfParameters at,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum,
      HttpServletResponse response) {
    Parameters given = new Parameters();
    AsOf moment = given.moment(at);
    OptionalLong least = given.minPosition(minimum, minPosition);
    given.refuseFaults();
    String view = AsOfQueries.view(moment, MeetingProjection.NAME);
    freshness.await(view, least);
    Stale stale = freshness.stale(view);
    MeetingSource source = at(moment);
    Found found =
        Optional.ofNullable(Parameters.toId(meetingId))
            .flatMap(source::find)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    MeetingItem item =
        new MeetingItems(source)
            .item(found, caller, stale)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    if (moment.isNow()) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(found.now().version()));
    }
    return item;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
