package org.maractracker.query.standalone;

import java.time.Instant;
import java.util.Map;
import org.maractracker.QuerySideMain;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** The process on a PostgreSQL database nobody else uses, started once for all tests here. */
final class QueryProcess {

  static final TokenIssuer ISSUER = new TokenIssuer();
  static final RunningProcess PROCESS =
      RunningProcess.start(
          QuerySideMain.class,
          Map.of(
              "TRACKER_DATABASE_URL",
              TestDatabase.POSTGRESQL.freshUrl(),
              "TRACKER_DATABASE_USER",
              TestDatabase.POSTGRESQL.user(),
              "TRACKER_OIDC_ISSUER_URI",
              ISSUER.uri(),
              "TRACKER_OIDC_AUDIENCE",
              TokenIssuer.AUDIENCE,
              "TRACKER_API_PAGE",
              "on",
              "TRACKER_POOL",
              "15"));

  static final Person OPERATOR = person("u-oper", TokenIssuer.OPERATOR);
  static final Person COORDINATOR = person("u-cora", "northshire:COORDINATOR");

  private QueryProcess() {}

  private static Person person(String subject, String role) {
    return Person.bearing(ISSUER.token(Instant.now(), subject, "Test Person", role));
  }
}
