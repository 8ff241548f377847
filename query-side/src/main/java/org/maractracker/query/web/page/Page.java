package org.maractracker.query.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maractracker.query.engine.view.Stale;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the next page; null on the last
 * @param position how far the view had read, at least, when the rows were read
 * @param stale true when the first event of something could not be applied, which may then be
 *     missing from this list; left out otherwise
 */
public record Page<T>(
    List<T> items,
    @Nullable String next,
    long position,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stale) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Returns a page of the rows found when one more than the limit was asked for.
   *
   * @param cursor the cursor after a row
   */
  public static <T> Page<T> of(
      List<T> found, int limit, long position, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null, position, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()), position, null);
  }

  /** Returns the same page, marked when something may be missing from it. */
  public Page<T> marked(Stale marks) {
    return new Page<>(items, next, position, marks.mayMissSome());
  }

  /** Returns the same page with its rows as the caller is to see them. */
  public <R> Page<R> map(Function<List<T>, List<R>> rows) {
    return new Page<>(rows.apply(items), next, position, stale);
  }
}
