package org.maractracker.command.standalone;

import java.time.Instant;
import java.util.Map;
import org.maractracker.CommandSideMain;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** Process on a PostgreSQL database that nothing else uses, started once for all tests here. */
final class CommandProcess {

  static final TokenIssuer ISSUER = new TokenIssuer();
  static final RunningProcess PROCESS =
      RunningProcess.start(
          CommandSideMain.class,
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
              "8"));

  static final Person OPERATOR = person("u-oper", TokenIssuer.OPERATOR);
  static final Person COORDINATOR = person("u-cora", "northshire:COORDINATOR");

  private CommandProcess() {}

  private static Person person(String subject, String role) {
    return Person.bearing(ISSUER.token(Instant.now(), subject, "Test Person", role));
  }
}
