package org.maractracker.query.carryover;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.query.action.Surroundings;
import org.maractracker.query.carryover.CarryOverList.About;
import org.maractracker.query.carryover.CarryOverList.Counts;
import org.maractracker.query.page.AskedMoment;
import org.maractracker.query.page.Cursor;
import org.maractracker.query.page.Moment;
import org.maractracker.query.page.PageRequest;
import org.maractracker.query.page.Parameters;
import org.maractracker.query.plan.Known;
import org.maractracker.query.plan.PlanAction;
import org.maractracker.query.plan.PlanMarac;
import org.maractracker.query.plan.PlanMeeting;
import org.maractracker.query.plan.Plans;
import org.maractracker.query.plan.Reading;
import org.maractracker.query.view.MinPosition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a meeting has to decide about, over HTTP. */
@RestController
class CarryOverQueryApi {

  private final Plans plans;
  private final Clock clock;

  CarryOverQueryApi(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  @GetMapping("/api/meetings/{meetingId}/carry-over")
  @Operation(summary = "The open actions of earlier meetings, as the minutes tell of them")
  CarryOverList carryOver(
      Caller caller,
      @PathVariable String meetingId,
      AskedMoment at,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String minPosition,
      @RequestHeader(name = MinPosition.HEADER, required = false) @Nullable String minimum) {
    Parameters given = new Parameters();
    Moment moment = given.moment(at);
    PageRequest asked = given.page(limit, cursor, minimum, minPosition);
    given.refuseFaults();
    UUID id = Optional.ofNullable(Parameters.toId(meetingId)).orElseThrow(Plans::unknownMeeting);
    Cursor place = Cursor.of("carry-over", id, moment);
    String after = place.key(asked.cursor());
    Reading reading = plans.at(moment, asked.minPosition());
    PlanMeeting meeting = Plans.readable(reading.know(Stream.of(id)), id, caller);
    List<UUID> found = reading.toDecide(meeting.maracId(), id);
    List<PlanAction> actions = reading.knowStanding(found).actions();
    Known around = around(reading, meeting, actions);
    LocalDate on = judgedOn(meeting, around, moment);
    boolean acts = moment.isNow() && caller.has(meeting.maracId(), Role.COORDINATOR, Role.CHAIR);
    List<Offered> all = new Offer(meeting, actions, around, on, acts).rows();
    List<Offered> rest =
        all.stream().filter(row -> after == null || row.key().compareTo(after) > 0).toList();
    List<Offered> page = rest.stream().limit(asked.limit()).toList();
    return CarryOverList.of(
        new About(
            meeting,
            on,
            Counts.of(all),
            reading.position(),
            reading.isStale(Stream.of(id), found.stream())),
        rows(reading, page),
        page.size() == rest.size() ? null : place.after(page.getLast().key()));
  }

  /** The MARAC, and the meetings that the actions name. */
  private static Known around(Reading reading, PlanMeeting meeting, List<PlanAction> actions) {
    return reading.know(
        Stream.of(meeting.maracId(), meeting.meetingId()),
        actions.stream().flatMap(Offer::meetings));
  }

  /** With all that was told of these actions, and their cases. */
  private static List<CarriedRow> rows(Reading reading, List<Offered> page) {
    Known whole =
        reading.know(
            page.stream().map(row -> row.fields().actionId()),
            page.stream().map(row -> row.fields().caseId()).flatMap(Stream::ofNullable));
    return page.stream().map(row -> row.row(whole)).toList();
  }

  /** What is not yet overdue today is not called so because the meeting is weeks away. */
  private LocalDate judgedOn(PlanMeeting meeting, Known known, Moment moment) {
    ZoneId zone =
        known.marac(meeting.maracId()).map(PlanMarac::timeZone).orElse(Surroundings.DEFAULT_ZONE);
    LocalDate day =
        Optional.ofNullable(moment.asOf()).orElse(LocalDate.ofInstant(clock.instant(), zone));
    return day.isBefore(meeting.date()) ? day : meeting.date();
  }
}
