package org.maractracker.query.views.meeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.maractracker.caller.Caller;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.asof.ViewReader;
import org.maractracker.query.views.meeting.MeetingSource.Found;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.AsOfQuery;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.Page;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.PagedQuery;
import org.maractracker.query.web.page.ResourceId;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of meetings. */
@RestController
@Tag(name = ApiTags.MEETINGS)
@RequestMapping("/api")
class MeetingQueryApi {

  private final MeetingTable present;
  private final AsOfQueries past;
  private final ViewReader views;
  private final PinnedLists lists;

  MeetingQueryApi(MeetingTable present, AsOfQueries past, ViewReader views, PinnedLists lists) {
    this.lists = lists;
    this.present = present;
    this.past = past;
    this.views = views;
  }

  private MeetingSource at(AsOf moment) {
    return moment.isNow() ? present : new PastMeetings(past.of(moment));
  }

  @GetMapping("/maracs/{maracId}/meetings")
  @Operation(
      operationId = "listMeetings",
      summary = "The meetings of a MARAC, the earliest first",
      description =
          "Every member sees the dates; an agency reads more of those at which it "
              + "was present.")
  Page<MeetingItem> meetings(
      Caller caller, @PathVariable String maracId, QueryParameters<PagedQuery> query) {
    if (!caller.isMemberOf(maracId)) {
      throw unknown("maracId", "There is no such MARAC.");
    }
    PagedQuery asked = query.read();
    PageRequest page = asked.page();
    Cursor place = Cursor.of("meetings", caller, maracId, asked.moment());
    List<Object> after = place.dayAndId(page.cursor());
    return lists.read(
        asked.moment(),
        place,
        page,
        List.of(MeetingProjection.NAME),
        asked.minPosition(),
        (at, stale) -> {
          MeetingSource source = at.read().isNow() ? present : new PastMeetings(past.of(at));
          if (!source.knowsMarac(maracId)) {
            throw unknown("maracId", "There is no such MARAC.");
          }
          return Page.of(
                  source.page(maracId, after, page.limit() + 1),
                  page.limit(),
                  at.position(),
                  each -> place.after(at.pin(), each.then().date(), each.then().meetingId()))
              .map(meetings -> new MeetingItems(source).list(meetings, caller, maracId, stale))
              .marked(stale);
        });
  }

  @GetMapping("/meetings/{meetingId}")
  @Operation(
      operationId = "readMeeting",
      summary = "One meeting: its day, its attendance, its agenda",
      description = "An agency reads those at which it was present.")
  MeetingItem meeting(
      Caller caller,
      @PathVariable String meetingId,
      QueryParameters<AsOfQuery> query,
      HttpServletResponse response) {
    AsOfQuery asked = query.read();
    ViewReading reading = views.read(MeetingProjection.NAME, asked.moment(), asked.minPosition());
    MeetingSource source = at(asked.moment());
    Found found =
        ResourceId.of(meetingId)
            .flatMap(source::find)
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    MeetingItem item =
        new MeetingItems(source)
            .item(found, caller, reading.stale())
            .orElseThrow(() -> unknown("meetingId", "There is no such meeting."));
    if (asked.moment().isNow()) {
      response.setHeader(HttpHeaders.ETAG, "\"%d\"".formatted(found.now().version()));
    }
    return item;
  }

  private static RuleViolated unknown(String field, String sentence) {
    return new RuleViolated(ProblemCode.NOT_FOUND, field, sentence);
  }
}
