package org.maractracker.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.http.reading.QueryParameters;
import org.maractracker.http.reading.query.QueryReader;

/** Queries as addresses ask them. */
public final class Queries {

  private Queries() {}

  /**
   * A query.
   *
   * @param parameters the name and the value of each; null for one that is not given
   */
  public static <Q> QueryParameters<Q> query(Class<Q> type, @Nullable String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      String value = parameters[i + 1];
      if (value != null) {
        pairs.add(parameters[i] + "=" + URLEncoder.encode(value, UTF_8));
      }
    }
    return () -> QueryReader.read(String.join("&", pairs), header -> null, type);
  }
}
