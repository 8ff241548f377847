package org.maractracker.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.maractracker.testsupport.Eventually;
import tools.jackson.databind.JsonNode;

/** Every view of a running tracker, held against what its events make of it anew. */
final class RebuiltViews {

  private static final String VIEWS = "/api/operations/views";

  private final TrackerProcess tracker;

  RebuiltViews(TrackerProcess tracker) {
    this.tracker = tracker;
  }

  void assertThatNothingDiffers() throws IOException, InterruptedException {
    JsonNode views = TrackerProcess.json(send("GET", VIEWS)).get("items");
    assertThat(views.size()).isPositive();
    for (JsonNode view : views) {
      assertThatNothingDiffersIn(VIEWS + "/" + view.get("view").asString() + "/rebuild");
    }
  }

  private void assertThatNothingDiffersIn(String rebuild) throws IOException, InterruptedException {
    HttpResponse<String> begun = send("POST", rebuild);
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
    Eventually.holds(() ->
        assertThat(TrackerProcess.json(send("GET", rebuild)).get("state").asString())
            .isEqualTo("SWAPPED"));
    JsonNode done = TrackerProcess.json(send("GET", rebuild));
    assertThat(done.get("differences").isEmpty()).as(done.toString()).isTrue();
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    return tracker.send("admin", method, path, "");
  }
}
