package org.maractracker.query.web.page;

import java.util.List;
import java.util.function.Function;
import org.maractracker.query.engine.view.Stale;

/**
 * One reading of a view, opened before its rows are read, so that they are never older than it
 * says.
 *
 * @param position how far the view has read, at least
 * @param stale what it could not apply completely
 */
public record ViewReading(long position, Stale stale) {

  /**
   * Returns the page asked for, of the rows found when one more than its limit was asked for.
   *
   * @param cursor the cursor after a row
   */
  public <T> Page<T> page(List<T> found, PageRequest asked, Function<T, String> cursor) {
    return Page.of(found, asked.limit(), position, cursor).marked(stale);
  }
}
