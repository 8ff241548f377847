package org.maractracker.query.planning.carryover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.http.ApiTags;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.query.asof.PinnedLists;
import org.maractracker.query.model.action.ActionContext;
import org.maractracker.query.model.marac.MaracState;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.planning.carryover.CarryOverList.About;
import org.maractracker.query.planning.carryover.CarryOverList.Counts;
import org.maractracker.query.planning.plan.PlanAction;
import org.maractracker.query.planning.plan.PlanReader;
import org.maractracker.query.planning.plan.PlanSnapshot;
import org.maractracker.query.planning.plan.Plans;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.Cursor;
import org.maractracker.query.web.page.ListMoment;
import org.maractracker.query.web.page.PageRequest;
import org.maractracker.query.web.page.PagedQuery;
import org.maractracker.query.web.page.ResourceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** HTTP address of the carry-over list of a meeting. */
@RestController
@Tag(name = ApiTags.MEETINGS)
class CarryOverQueryApi {

  private final Plans plans;
  private final PinnedLists lists;

  CarryOverQueryApi(Plans plans, PinnedLists lists) {
    this.plans = plans;
    this.lists = lists;
  }

  @GetMapping("/api/meetings/{meetingId}/carry-over")
  @Operation(
      operationId = "listActionsToCarryOver",
      summary = "The open actions of earlier meetings, for this one to decide about",
      description = "Grouped as the minutes tell of them.")
  CarryOverList carryOver(
      Caller caller, @PathVariable String meetingId, QueryParameters<PagedQuery> parameters) {
    PagedQuery query = parameters.read();
    AsOf moment = query.moment();
    PageRequest asked = query.page();
    UUID id = ResourceId.of(meetingId).orElseThrow(Plans::unknownMeeting);
    Cursor place = Cursor.of("carry-over", caller, id, moment);
    return lists.read(
        moment,
        place,
        asked,
        plans.views(moment),
        plans.viewsOfThePast(),
        query.minPosition(),
        (at, stale) -> page(caller, id, query, place, at));
  }

  private CarryOverList page(
      Caller caller, UUID id, PagedQuery query, Cursor place, ListMoment at) {
    AsOf moment = query.moment();
    PageRequest asked = query.page();
    String after = place.key(asked.cursor());
    PlanReader reading = plans.reading(at.read());
    MeetingState meeting = Plans.readable(reading.know(Stream.of(id)), id, caller);
    List<UUID> found = reading.toDecide(meeting.maracId(), id);
    List<PlanAction> actions = reading.knowStanding(found).actions();
    PlanSnapshot around = around(reading, meeting, actions);
    LocalDate on = judgedOn(meeting, around, at);
    boolean acts = moment.isNow() && caller.has(meeting.maracId(), Role.COORDINATOR, Role.CHAIR);
    List<CarryOverItem> all = new CarryOverListBuilder(meeting, actions, around, on, acts).rows();
    List<CarryOverItem> rest =
        all.stream().filter(row -> after == null || row.key().compareTo(after) > 0).toList();
    List<CarryOverItem> page = rest.stream().limit(asked.limit()).toList();
    return CarryOverList.of(
        new About(
            meeting,
            on,
            Counts.of(all),
            reading.position(),
            reading.isStale(Stream.of(id), found.stream())),
        rows(reading, page, at),
        page.size() == rest.size() ? null : place.after(at.pin(), page.getLast().key()));
  }

  /** Returns the MARAC, and the meetings that the actions name. */
  private static PlanSnapshot around(
      PlanReader reading, MeetingState meeting, List<PlanAction> actions) {
    return reading.know(
        Stream.of(meeting.maracId(), meeting.meetingId()),
        actions.stream().flatMap(CarryOverListBuilder::meetings));
  }

  /** Returns the rows, with all events of these actions, and their cases as contacted now. */
  private List<CarriedRow> rows(PlanReader reading, List<CarryOverItem> page, ListMoment at) {
    List<UUID> cases =
        page.stream().map(row -> row.fields().caseId()).flatMap(Stream::ofNullable).toList();
    PlanSnapshot whole =
        reading.know(page.stream().map(row -> row.fields().actionId()), cases.stream());
    PlanSnapshot contact =
        at.read().equals(at.asked()) ? whole : plans.reading(at.asked()).know(cases.stream());
    return page.stream().map(row -> row.row(whole, contact)).toList();
  }

  /**
   * Returns the day overdue is judged on: today while the meeting is still to come, so that nothing
   * is called overdue before it is.
   */
  private static LocalDate judgedOn(MeetingState meeting, PlanSnapshot known, ListMoment at) {
    ZoneId zone =
        known.marac(meeting.maracId()).map(MaracState::zone).orElse(ActionContext.DEFAULT_ZONE);
    LocalDate day =
        Optional.ofNullable(at.asked().asOf())
            .orElse(LocalDate.ofInstant(at.clock().instant(), zone));
    return day.isBefore(meeting.date()) ? day : meeting.date();
  }
}
