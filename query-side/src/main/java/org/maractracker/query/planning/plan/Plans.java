package org.maractracker.query.planning.plan;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.maractracker.caller.Caller;
import org.maractracker.problem.ProblemCode;
import org.maractracker.problem.RuleViolated;
import org.maractracker.query.asof.AsOfQueries;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.engine.view.Stale;
import org.maractracker.query.model.action.ReadAccess;
import org.maractracker.query.model.meeting.MeetingState;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.store.events.EventArchive;
import org.springframework.stereotype.Component;

/** Access to plans, now or as of a moment. */
@Component
public final class Plans {

  private final PlanProjection view;
  private final EventArchive archive;
  private final AsOfQueries past;
  private final Freshness freshness;

  Plans(PlanProjection view, EventArchive archive, AsOfQueries past, Freshness freshness) {
    this.view = view;
    this.archive = archive;
    this.past = past;
    this.freshness = freshness;
  }

  /** Returns the views that a reading asks. */
  public Collection<String> views(AsOf moment) {
    return moment.isNow() ? List.of(view.name()) : viewsOfThePast();
  }

  /** Returns the views that a reading of any other moment than now asks. */
  public Collection<String> viewsOfThePast() {
    return List.of(view.name(), AsOfQueries.VIEW);
  }

  /**
   * Opens one reading at one position, after waiting until the view has read that far; for the
   * past, also the view that finds what was open then.
   *
   * @throws RuleViolated {@code unavailable} when it has not by then
   */
  public PlanReader at(AsOf moment, OptionalLong least) {
    freshness.await(views(moment), moment.knownAt(), least);
    return reading(moment);
  }

  /** Opens one reading at once, for whoever has waited for these views. */
  public PlanReader reading(AsOf moment) {
    long position = freshness.readTo(views(moment));
    Stale stale = freshness.stale(AsOfQueries.view(moment, view.name()));
    return new PlanReader(view.table(), archive, past, moment, position, stale);
  }

  /**
   * Returns the meeting, for a caller who reads all of its MARAC.
   *
   * @throws RuleViolated {@code not-found} when there is none, or it is another MARAC's, {@code
   *     forbidden} when the caller reads less
   */
  public static MeetingState readable(PlanSnapshot known, UUID meetingId, Caller caller) {
    MeetingState meeting =
        known
            .meeting(meetingId)
            .filter(each -> caller.isMemberOf(each.maracId()))
            .orElseThrow(Plans::unknownMeeting);
    if (!ReadAccess.of(caller, meeting.maracId()).whole()) {
      throw new RuleViolated(
          ProblemCode.FORBIDDEN, "Your role does not include reading a meeting's whole plan.");
    }
    return meeting;
  }

  public static RuleViolated unknownMeeting() {
    return new RuleViolated(ProblemCode.NOT_FOUND, "meetingId", "There is no such meeting.");
  }
}
