package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * The sides apart, and two more processes beside them that send reminders, each as its own role.
 */
class RemindersApartTest {

  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private static final Deployment DEPLOYMENT = new Deployment(TestDatabase.POSTGRESQL);

  @BeforeAll
  static void starts() {
    MAIL.start();
  }

  @AfterAll
  static void stops() {
    DEPLOYMENT.close();
    MAIL.stop();
  }

  @Test
  void whatTheOneSideIsToldIsRemindedOfOnceAndShownByTheOther() throws Exception {
    RunningProcess commands = DEPLOYMENT.commandSide();
    RunningProcess queries = DEPLOYMENT.querySide();
    DEPLOYMENT.reminders(MAIL.getSmtp().getPort());
    DEPLOYMENT.reminders(MAIL.getSmtp().getPort());
    Scene scene = new Scene(DEPLOYMENT, commands, "mailshire");
    scene.done(
        "PUT",
        "/api/maracs/mailshire/local-practice",
        "{'reminding': {'atHour': 0, 'mailboxes': [{'agencyId': 'police', 'mailbox': 'm@police.example'}]}}");
    Eventually.holds(() -> assertThat(reminders(queries, scene)).containsExactly("OVERDUE"));
    assertThat(MAIL.getReceivedMessages())
        .singleElement()
        .satisfies(mail ->
            assertThat((String) mail.getContent())
                .contains(scene.actionId)
                .doesNotContain("Fit a lock", "Jane", "C-1"));
  }

  private static List<String> reminders(RunningProcess queries, Scene scene) {
    JsonNode history =
        scene.coordinator.read(queries, "/api/actions/" + scene.actionId + "/history");
    return history
        .get("items")
        .valueStream()
        .filter(item -> item.get("type").asString().equals("ReminderSent"))
        .map(item -> item.at("/payload/occasion").asString())
        .toList();
  }
}
