package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maractracker.deployment.Scene.json;

import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.DatabaseRoles;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Review bundles of a query side that runs under its own database role. */
class BundlesUnderRolesTest {

  private static final String DELETE = "delete from query.review_bundle where entry = 2";

  @Test
  void thatOneWasMadeIsNotTakenAwayByTheRoleAndMissedWhereTheOwnerDoes() {
    try (Deployment deployment = new Deployment(TestDatabase.POSTGRESQL)) {
      Scene scene = new Scene(deployment, deployment.commandSide(), "northshire");
      RunningProcess querySide = deployment.querySide();
      for (int made = 1; made <= 2; made++) {
        assertThat(bundle(scene, querySide)).isEqualTo(200);
      }
      assertThatThrownBy(() -> as(DatabaseRoles.QUERY, deployment, DELETE))
          .rootCause()
          .hasMessageContaining("permission denied");
      assertThat(audited(deployment, querySide)).contains("\"ok\":true");
      as(DatabaseRoles.OWNER, deployment, DELETE);
      assertThat(audited(deployment, querySide))
          .contains("\"what\":\"BUNDLE_MISSING\"", "Entry 2 of the register");
      assertThat(bundle(scene, querySide)).isEqualTo(503);
    }
  }

  private static int bundle(Scene scene, RunningProcess querySide) {
    return scene
        .coordinator
        .send(
            querySide,
            "POST",
            scene.path("/api/cases/{caseId}/review-bundle"),
            json("{'purpose': 'A death review'}"))
        .statusCode();
  }

  private static void as(DatabaseRoles role, Deployment deployment, String sql) {
    JdbcClient.create(deployment.database(role)).sql(sql).update();
  }

  private static String audited(Deployment deployment, RunningProcess querySide) {
    Person operator = deployment.person(TokenIssuer.OPERATOR);
    return operator.get(querySide, "/api/ledger/audit").body().lines().toList().getLast();
  }
}
