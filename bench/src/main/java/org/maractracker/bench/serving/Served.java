package org.maractracker.bench.serving;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** PostgreSQL database of its own, a token issuer, and processes on them. */
final class Served implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final String url = TestDatabase.POSTGRESQL.freshUrl();
  private final TokenIssuer issuer = new TokenIssuer();
  private final Clock clock;

  Served(Clock clock) {
    this.clock = clock;
  }

  String url() {
    return url;
  }

  ServedProcess together() {
    return ServedProcess.ofModule("org.maractracker.Tracker", "application", environment());
  }

  /** Another version's packaged all-in-one. */
  ServedProcess jar(String jar) {
    return new ServedProcess(List.of(ServedProcess.java(), "-jar", jar), environment());
  }

  ServedProcess commandSide() {
    return ServedProcess.ofModule(
        "org.maractracker.CommandSideMain", "command-side", environment());
  }

  ServedProcess querySide() {
    return ServedProcess.ofModule("org.maractracker.QuerySideMain", "query-side", environment());
  }

  /** Starts the ordinary service for comparison; its tables must exist. */
  ServedProcess ordinary() {
    return ServedProcess.of("org.maractracker.bench.ordinary.OrdinaryMain", forComparison());
  }

  /** Starts the usual service for comparison, which makes its tables. */
  ServedProcess usual() {
    return ServedProcess.withMapper("org.maractracker.bench.usual.UsualMain", forComparison());
  }

  private Map<String, String> forComparison() {
    return Map.of(
        "SPRING_DATASOURCE_URL",
        url,
        "SPRING_DATASOURCE_USERNAME",
        TestDatabase.POSTGRESQL.user(),
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
        "30",
        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI",
        issuer.uri(),
        "SERVER_ADDRESS",
        "127.0.0.1",
        "MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED",
        "true");
  }

  /**
   * Returns a token for these entries of {@code marac_roles} and {@code tracker_roles}, good for as
   * long as a tracker accepts.
   */
  String token(String... roles) {
    return issuer.token(clock.instant(), LONGEST, "bench", "Bench Person", roles);
  }

  private Map<String, String> environment() {
    return Map.of(
        "TRACKER_DATABASE_URL",
        url,
        "TRACKER_DATABASE_USER",
        TestDatabase.POSTGRESQL.user(),
        "TRACKER_OIDC_ISSUER_URI",
        issuer.uri(),
        "TRACKER_OIDC_AUDIENCE",
        TokenIssuer.AUDIENCE);
  }

  @Override
  public void close() {
    issuer.close();
  }
}
