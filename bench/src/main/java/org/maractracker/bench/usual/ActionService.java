package org.maractracker.bench.usual;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Transactions on actions. */
@Service
class ActionService {

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Meetings meetings;
  private final Cases cases;
  private final Actions actions;
  private final InstantSource clock = InstantSource.system();

  ActionService(Meetings meetings, Cases cases, Actions actions) {
    this.meetings = meetings;
    this.cases = cases;
    this.actions = actions;
  }

  @Transactional
  public Action agree(ActionRequests.Agree asked) {
    Meeting meeting = meetings.findById(asked.meetingId()).orElseThrow(ActionService::notFound);
    Case concerning = cases.findById(asked.caseId()).orElseThrow(ActionService::notFound);
    require(meeting.agreesOn(asked.dueOn()));
    require(meeting.isPresent(asked.responsibleAgencyId()));
    require(meeting.hears(concerning));
    require(concerning.hasAll(asked.riskIds()));
    return actions.save(new Action(meeting, concerning, asked, clock.instant()));
  }

  @Transactional
  public Action progress(UUID actionId, ActionRequests.Progress told) {
    Action action = open(actionId);
    action.progress(told, clock.instant());
    return action;
  }

  @Transactional
  public Action complete(UUID actionId, ActionRequests.Complete told) {
    Action action = open(actionId);
    action.complete(told, clock.instant());
    return action;
  }

  /** Returns a page of the open actions, of one agency or of all. */
  @Transactional(readOnly = true)
  public Page open(String marac, @Nullable String agency, @Nullable String cursor) {
    Page.Key after = Page.Key.of(cursor);
    Limit limit = Limit.of(Page.ROWS);
    return Page.of(
        agency == null
            ? actions.open(marac, after.dueOn(), after.id(), limit)
            : actions.openOf(marac, agency, after.dueOn(), after.id(), limit),
        today());
  }

  /** Returns a page of what is overdue today. */
  @Transactional(readOnly = true)
  public Page overdue(String marac, @Nullable String cursor) {
    Page.Key after = Page.Key.of(cursor);
    return Page.of(
        actions.overdue(marac, today(), after.dueOn(), after.id(), Limit.of(Page.ROWS)), today());
  }

  private Action open(UUID actionId) {
    Action action = actions.findById(actionId).orElseThrow(ActionService::notFound);
    require(action.isOpen());
    return action;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private static void require(boolean held) {
    if (!held) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
