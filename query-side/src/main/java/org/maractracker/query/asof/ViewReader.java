package org.maractracker.query.asof;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.query.web.page.AsOf;
import org.maractracker.query.web.page.ViewReading;
import org.springframework.stereotype.Component;

/** Gate before every view: waits until a view is as fresh as was asked for, and opens a reading. */
@Component
public final class ViewReader {

  private final Freshness freshness;

  public ViewReader(Freshness freshness) {
    this.freshness = freshness;
  }

  /**
   * Opens a reading of the view that answers as of a moment.
   *
   * @param present the view that answers for the present
   * @param least how far it must have read; empty when any position will do
   * @throws org.maractracker.problem.RuleViolated {@code unavailable} when it has not by then
   */
  public ViewReading read(String present, AsOf moment, OptionalLong least) {
    return read(AsOfQueries.view(moment, present), moment.knownAt(), least);
  }

  /**
   * Opens a reading of the view, whatever the moment it is answered as of.
   *
   * @param knownAt by when it must know all that was recorded; null for no time
   */
  public ViewReading read(String view, @Nullable Instant knownAt, OptionalLong least) {
    freshness.await(List.of(view), knownAt, least);
    Freshness.ReadState state = freshness.state(List.of(view));
    return new ViewReading(state.position(), state.stale());
  }
}
