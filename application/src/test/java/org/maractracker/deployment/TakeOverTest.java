package org.maractracker.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maractracker.query.engine.view.Views;
import org.maractracker.testsupport.Eventually;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;

/** Processes of the query side that come and go. */
class TakeOverTest {

  private final Deployment deployment = new Deployment(TestDatabase.POSTGRESQL);

  @AfterEach
  void stops() {
    deployment.close();
  }

  @Test
  void oneNodeFeedsTheViewsAndAnotherTakesOverWhenItStops() {
    RunningProcess first = deployment.querySide();
    RunningProcess second = deployment.querySide();
    RunningProcess commands = deployment.commandSide();
    Scene scene = new Scene(deployment, commands, "northshire");
    oneFeedsTheViews(first, second);
    readsWhatWasDone(first, scene);
    readsWhatWasDone(second, scene);

    first.close();
    progress(scene);
    feedsTheViews(second);
    readsWhatWasDone(second, scene);

    RunningProcess again = deployment.querySide();
    progress(scene);
    readsWhatWasDone(again, scene);
    oneFeedsTheViews(again, second);

    second.close();
    progress(scene);
    feedsTheViews(again);
    readsWhatWasDone(again, scene);
  }

  private static void progress(Scene scene) {
    scene.done(
        "POST",
        "/api/actions/" + scene.actionId + "/progress",
        "{'note': 'Called', 'kind': 'PROGRESS'}");
  }

  private static void readsWhatWasDone(RunningProcess node, Scene scene) {
    Eventually.holds(() -> {
      String path = "/api/actions/" + scene.actionId + "/history?minPosition=" + scene.position();
      assertThat(scene.coordinator.read(node, path).get("items").get(0).get("type").asString())
          .isEqualTo("ActionAgreed");
    });
  }

  private static void oneFeedsTheViews(RunningProcess one, RunningProcess other) {
    Eventually.holds(() -> assertThat(views(one).feeds()).isNotEqualTo(views(other).feeds()));
  }

  private static void feedsTheViews(RunningProcess node) {
    Eventually.holds(() -> assertThat(views(node).feeds()).isTrue());
  }

  private static Views views(RunningProcess node) {
    return node.bean(Views.class);
  }
}
