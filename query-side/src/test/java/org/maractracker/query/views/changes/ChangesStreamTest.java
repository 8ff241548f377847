package org.maractracker.query.views.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.agreed;
import static org.maractracker.testsupport.events.Northshire.attended;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.reallocated;
import static org.maractracker.testsupport.events.Northshire.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.marac.AccessCutOff;
import org.maractracker.events.marac.AccessRestored;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.query.engine.view.Freshness;
import org.maractracker.testsupport.Eventually;

/** What a stream of changes tells, in which order, and to whom. */
class ChangesStreamTest extends StreamedChanges {

  private static final String POLICE = "pat northshire:AGENCY:police";
  private static final String ELSEWHERE = " southshire:CHAIR";

  private static final List<String> OF_THE_MARAC =
      List.of(
          "/api/actions?marac=northshire",
          "/api/actions?marac=northshire&format=csv",
          "/api/actions/diff?marac=northshire&from=2026-01-01&to=2026-03-02",
          "/api/overdue?marac=northshire",
          "/api/unachievable?marac=northshire",
          "/api/actions/" + id(21),
          "/api/actions/" + id(21) + "?asOf=2026-03-02",
          "/api/actions/" + id(21) + "/history",
          "/api/actions/" + id(21) + "/diff?from=2026-03-01&to=2026-03-02",
          "/api/cases/" + CASE,
          "/api/meetings/" + MEETING,
          "/api/meetings/" + MEETING + "/action-list",
          "/api/maracs/northshire",
          "/api/maracs/northshire/local-practice",
          "/api/maracs/northshire/agencies",
          "/api/maracs/northshire/meetings",
          "/api/maracs/northshire/cases",
          "/api/maracs/northshire/figures");

  @Test
  void tellsEachEventOnceInOrderWithReferencesAlone() {
    Listener listener = listen(COORDINATOR, "", "0");
    append(agreed(id(21), MEETING, CASE, "police"));

    hears(listener, 1, 5);
    Listener.Heard last = listener.heard().getLast();
    assertThat(last.event()).isEqualTo("change");
    assertThat(last.data().toString())
        .isEqualTo(
            """
            {"position":5,"type":"ActionAgreed","aggregate":"Action","id":"%s","version":0,\
            "maracId":"northshire","caseId":"%s","agencyIds":["police"]}\
            """
                .formatted(id(21), CASE));
    assertThat(listener.heard().getFirst().data().get("caseId").isNull()).isTrue();
  }

  @Test
  void beginsNowWithoutALastEventId() {
    Listener listener = listen(COORDINATOR, "", null);
    append(risk(CASE, id(31)), risk(CASE, id(32)));

    hears(listener, 5, 6);
  }

  /** What a browser may send that has heard nothing yet. */
  @Test
  void beginsNowWithAnEmptyLastEventId() {
    Listener listener = listen(COORDINATOR, "", "");
    append(risk(CASE, id(31)), risk(CASE, id(32)));

    hears(listener, 5, 6);
  }

  @Test
  void losesNothingWhenTheConnectionIsLostBeforeTheFirstChange() {
    Listener first = listen(COORDINATOR, "", null);
    Eventually.holds(() -> assertThat(first.lastEventId()).isEqualTo("4"));
    first.close();
    append(risk(CASE, id(31)));

    hears(listen(COORDINATOR, "", first.lastEventId()), 5, 5);
  }

  @Test
  void neitherLosesNorRepeatsAnythingOverReconnectsAtRandomPositions() {
    Random random = new Random(20261122);
    Thread writer = Thread.ofVirtual().start(() -> writeInRandomPortions(400, new Random(7)));
    List<Long> heard = new ArrayList<>();
    while (heard.size() < 404) {
      String last = heard.isEmpty() ? "0" : heard.getLast().toString();
      Listener listener = listen(COORDINATOR, "", last);
      int enough = Math.min(404 - heard.size(), 1 + random.nextInt(60));
      Eventually.holds(() -> assertThat(listener.heard()).hasSizeGreaterThanOrEqualTo(enough));
      heard.addAll(listener.positions().subList(0, enough));
      listener.close();
    }

    assertThat(heard).isEqualTo(LongStream.rangeClosed(1, 404).boxed().toList());
    assertThat(writer.isInterrupted()).isFalse();
  }

  @Test
  void tellsOnlyWhatEveryViewHasApplied() {
    Listener listener = listen(COORDINATOR, "", "4");
    gated.shut();
    append(risk(CASE, id(31)));
    Eventually.holds(() ->
        assertThat(node.bean(Freshness.class).readTo("changes"))
            .as("its own view is there")
            .isEqualTo(5));
    int beats = listener.comments().size();
    Eventually.holds(() -> assertThat(listener.comments()).hasSizeGreaterThan(beats + 1));
    assertThat(listener.heard()).isEmpty();

    gated.open();
    hears(listener, 5, 5);
  }

  @Test
  void tellsAnAgencyOnlyOfTheActionsItMayRead() {
    append(
        joined("police", AgencyKind.POLICE),
        joined("idva", AgencyKind.IDVA),
        agreed(id(21), MEETING, CASE, "police"),
        agreed(id(22), MEETING, CASE, "idva"),
        reallocated(id(22), MEETING, "idva", "housing"));

    hears(listen(POLICE, "", "0"), 7, 7);
    hears(listen("ida northshire:AGENCY:idva", "", "0"), 8, 9);
    hears(listen("ida northshire:AGENCY:idva", "?agency=housing", "0"), 9, 9);
  }

  @Test
  void tellsAnAgencyThatHasLeftNothingMoreThoughItsStreamIsOpen() {
    append(joined("police", AgencyKind.POLICE), agreed(id(21), MEETING, CASE, "police"));
    Listener police = listen(POLICE, "", "0");
    Listener all = listen(COORDINATOR, "", "0");
    hears(police, 6, 6);

    append(new AgencyLeft(MARAC, "police", DAY), agreed(id(22), MEETING, CASE, "police"));
    hears(all, 1, 8);
    int beats = police.comments().size();
    Eventually.holds(() -> assertThat(police.comments()).hasSizeGreaterThan(beats + 1));
    hears(police, 6, 6);
    assertThat(refused(POLICE, "", null)).isEqualTo("403 forbidden");
  }

  @Test
  void whoIsCutOffHearsAndReadsNothingUntilTheyAreLetInAgain() {
    append(joined("police", AgencyKind.POLICE), agreed(id(21), MEETING, CASE, "police"));
    Listener chair = listen("chris northshire:CHAIR", "", "5");
    Listener police = listen(POLICE, "", "5");
    Listener all = listen(COORDINATOR, "", "5");
    hears(chair, 6, 6);
    hears(police, 6, 6);
    append(
        new AccessCutOff(MARAC, "chris", "police", "Lost", DAY),
        agreed(id(22), MEETING, CASE, "police"));
    hears(all, 6, 8);
    int beats = chair.comments().size();
    Eventually.holds(() -> assertThat(chair.comments()).hasSizeGreaterThan(beats + 1));
    hears(chair, 6, 6);
    hears(police, 6, 6);
    answers("chris northshire:CHAIR" + ELSEWHERE, 404);
    answers(POLICE + ELSEWHERE, 404);
    answers(COORDINATOR, 200);
    append(new AccessRestored(MARAC, "chris", null, "Found", DAY));
    answers("chris northshire:CHAIR", 200);
    answers(POLICE + ELSEWHERE, 404);
  }

  @Test
  void anAgencyThatHasLeftIsAStrangerUntilItJoinsAgain() {
    append(
        joined("police", AgencyKind.POLICE),
        attended(MEETING, "police"),
        agreed(id(21), MEETING, CASE, "police"));
    answers(POLICE + ELSEWHERE, 200);
    append(new AgencyLeft(MARAC, "police", DAY));
    answers(POLICE + ELSEWHERE, 404);
    assertThat(node.get(POLICE, "/api/actions").statusCode()).isEqualTo(403);
    append(joined("police", AgencyKind.POLICE));
    answers(POLICE, 200);
    answers("ann northshire:AGENCY:acute-trust" + ELSEWHERE, 404);
  }

  private void answers(String who, int status) {
    long head = story.head();
    Eventually.holds(() -> assertThat(node.bean(Freshness.class).readByAll()).isEqualTo(head));
    for (String path : OF_THE_MARAC) {
      assertThat(node.get(who, path).statusCode()).as(path).isEqualTo(status);
    }
  }

  @Test
  void filtersByMaracAndByAgency() {
    append(established("southshire"), agreed(id(21), MEETING, CASE, "police"));
    String both = "cora northshire:CHAIR southshire:DASHBOARD";

    hears(listen(both, "?agency=police", "0"), 6, 6);
    hears(listen(both, "?marac=southshire", "0"), 5, 5);
    hears(listen(both, "", "3"), 4, 6);
  }

  @Test
  void refusesAnIdThatIsNoPositionReached() {
    for (String id : List.of("x", "-1", "5", "1.0", "99999999999999999999")) {
      assertThat(refused(COORDINATOR, "", id)).as(id).isEqualTo("400 malformed");
    }
  }

  @Test
  void refusesWhoMayNotHear() {
    assertThat(refused("adam northshire:ADMINISTRATOR", "", null)).isEqualTo("403 forbidden");
    assertThat(refused("adam *:ADMINISTRATOR", "?marac=northshire", null))
        .isEqualTo("403 forbidden");
    assertThat(refused(COORDINATOR, "?marac=southshire", null)).isEqualTo("404 not-found");
    assertThat(refused(COORDINATOR, "?since=1", null)).isEqualTo("400 malformed");
  }

  @Test
  void isToldSoonAfterTheAcknowledgement() {
    Listener listener = listen(COORDINATOR, "", "4");
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      append(risk(CASE, id(100 + i)));
      long acknowledged = System.nanoTime();
      long position = story.head();
      Eventually.holds(() -> assertThat(listener.positions()).contains(position));
      micros.add((listener.heard().getLast().nanos() - acknowledged) / 1000);
    }
    micros.sort(null);

    assertThat(micros.get(micros.size() / 2)).isLessThan(100_000);
  }

  private void writeInRandomPortions(int events, Random random) {
    int written = 0;
    while (written < events) {
      int portion = Math.min(events - written, 1 + random.nextInt(25));
      TrackerEvent[] risks = new TrackerEvent[portion];
      for (int i = 0; i < portion; i++) {
        risks[i] = risk(CASE, id(1000 + written++));
      }
      append(risks);
    }
  }
}
