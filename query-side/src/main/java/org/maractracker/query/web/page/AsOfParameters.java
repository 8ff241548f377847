package org.maractracker.query.web.page;

import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.QueryParameters.Parameter;

/**
 * What a query asks to be answered as of, as it was written: to be read with {@link
 * Parameters#moment}.
 *
 * @param asOf a day; null for now
 * @param knownAt an instant; null for now
 */
@QueryParameters({
  @Parameter(
      name = "asOf",
      format = "date",
      description = "As it was at the end of that day, by when things happened"),
  @Parameter(
      name = "knownAt",
      format = "date-time",
      description = "As it was known at that instant, by when things were recorded")
})
public record AsOfParameters(@Nullable String asOf, @Nullable String knownAt) {

  /** The present. */
  public static final AsOfParameters NOW = new AsOfParameters(null, null);
}
