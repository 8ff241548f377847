package org.maractracker.before.making;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that can be asked of what was told: a user and an address each. */
final class Asking {

  private static final List<String> MOMENTS =
      List.of(
          "",
          "?asOf=2024-06-30",
          "?asOf=2025-03-01",
          "?knownAt=2025-02-13T12:00:00Z",
          "?asOf=2024-12-31&knownAt=2025-06-30T00:00:00Z");
  private static final List<String> OTHERS =
      List.of("idva", "housing", "reviewer", "dashboard", "chair");

  private final TwoYears years;
  private final Besides besides;
  private final Set<String> questions = new LinkedHashSet<>();

  Asking(TwoYears years, Besides besides) {
    this.years = years;
    this.besides = besides;
  }

  List<String> all() {
    Stream.of("coordinator", "police", "dashboard", "admin", "coordinator-south")
        .forEach(user -> maracs(user));
    lists();
    papers();
    years.meetings.forEach(this::meeting);
    meeting(besides.cancelled);
    years.cases.forEach(this::file);
    for (int i = 0; i < years.actions.size(); i++) {
      action(years.actions.get(i), i);
    }
    action(besides.imported, 0);
    south();
    machinery();
    return new ArrayList<>(questions);
  }

  private void ask(String user, String address) {
    questions.add(user + " /api" + address);
  }

  private void atAllMoments(String user, String address) {
    for (String moment : MOMENTS) {
      ask(user, address.contains("?") ? address + moment.replace('?', '&') : address + moment);
    }
  }

  private void maracs(String user) {
    ask(user, "/maracs");
    atAllMoments(user, "/maracs/northshire");
    for (String marac : List.of("northshire", "southshire", "isle-of-east")) {
      ask(user, "/maracs/" + marac);
      ask(user, "/maracs/" + marac + "/agencies");
      ask(user, "/maracs/" + marac + "/agencies?asOf=2024-09-30");
      ask(user, "/maracs/" + marac + "/local-practice");
    }
  }

  private void lists() {
    Stream.of("actions", "overdue", "unachievable")
        .forEach(list -> {
          atAllMoments("coordinator", "/" + list + "?limit=500&marac=northshire");
          atAllMoments("idva", "/" + list + "?limit=500");
        });
    for (String user :
        List.of("coordinator", "chair", "police", "housing", "reviewer", "dashboard")) {
      ask(user, "/actions?limit=500");
      ask(user, "/overdue?limit=500");
      ask(user, "/unachievable?limit=500");
      ask(user, "/actions?limit=500&asOf=2025-03-01");
      ask(user, "/overdue?limit=500&knownAt=2025-02-13T12:00:00Z");
      ask(user, "/actions?limit=7");
      ask(user, "/maracs/northshire/meetings?limit=500");
      ask(user, "/maracs/northshire/cases?limit=500");
      ask(user, "/actions/diff?from=2024-06-30&to=2025-03-01&limit=500");
      ask(user, "/maracs/northshire/figures");
    }
    for (String status :
        List.of("OPEN", "COMPLETED", "UNACHIEVABLE", "REMOVED", "ENTERED_IN_ERROR")) {
      ask("coordinator", "/actions?limit=500&marac=northshire&status=" + status);
      ask("coordinator", "/actions?limit=500&asOf=2025-03-01&status=" + status);
      ask("police", "/actions?limit=500&status=" + status);
    }
    TwoYears.OWNERS.forEach(agency -> {
      ask("coordinator", "/actions?limit=500&agency=" + agency);
      ask("coordinator", "/overdue?limit=500&agency=" + agency);
      ask("coordinator", "/unachievable?limit=500&agency=" + agency);
      ask("coordinator", "/actions/diff?from=2024-12-31&to=2025-12-31&agency=" + agency);
    });
    ask("coordinator", "/actions?agency=education");
    ask("coordinator", "/actions?limit=500&dueBefore=2024-10-01");
    ask("coordinator", "/overdue?limit=500&on=2025-01-01");
    ask("coordinator", "/overdue?limit=500&on=2030-01-01");
    ask("coordinator", "/overdue?limit=500&on=2024-08-01&asOf=2024-07-15");
    List.of("CIRCUMSTANCES_CHANGED", "RESOURCE_UNAVAILABLE", "OUTSIDE_POWERS", "OTHER")
        .forEach(reason -> ask("coordinator", "/unachievable?limit=500&reasonClass=" + reason));
    ask("coordinator", "/unachievable?from=2024-03-01&to=2024-12-31");
    ask("coordinator", "/unachievable?from=2024-12-31&to=2024-12-31");
    atAllMoments("coordinator", "/maracs/northshire/meetings?limit=500");
    atAllMoments("coordinator", "/maracs/northshire/cases?limit=500");
    ask("coordinator", "/maracs/northshire/cases?reference=n-100");
    ask("coordinator", "/maracs/northshire/cases?reference=N%E2%80%932024%2F%C3%9F4");
    ask("coordinator", "/maracs/northshire/cases?limit=3");
  }

  private void papers() {
    for (String user : List.of("coordinator", "reviewer", "police", "dashboard")) {
      ask(user, "/maracs/northshire/evidence/principle-6");
      ask(user, "/maracs/northshire/evidence/principle-6?meetings=12");
      for (String by : List.of("AGENCY", "MEETING", "QUARTER")) {
        ask(user, "/maracs/northshire/figures?by=" + by);
        ask(user, "/maracs/northshire/figures?from=2024-01-01&to=2025-12-31&by=" + by);
      }
    }
    atAllMoments("coordinator", "/maracs/northshire/evidence/principle-6");
    atAllMoments("coordinator", "/maracs/northshire/figures?from=2024-01-01&to=2024-12-31");
  }

  private void meeting(String id) {
    int i = years.meetings.indexOf(id);
    if (i % 4 == 0) {
      atAllMoments("coordinator", "/meetings/" + id);
      atAllMoments("coordinator", "/meetings/" + id + "/minutes");
      ask("reviewer", "/meetings/" + id + "/minutes");
      ask("dashboard", "/meetings/" + id + "/action-list");
      ask("idva", "/meetings/" + id + "/carry-over");
    }
    ask("coordinator", "/meetings/" + id);
    ask("coordinator", "/meetings/" + id + "/minutes");
    ask("coordinator", "/meetings/" + id + "/minutes?knownAt=2025-12-24T00:00:00Z");
    ask("coordinator", "/meetings/" + id + "/action-list");
    ask("coordinator", "/meetings/" + id + "/action-list?asOf=2025-03-01");
    ask("coordinator", "/meetings/" + id + "/carry-over?limit=500");
    ask("coordinator", "/actions?meeting=" + id);
    ask("police", "/meetings/" + id);
    ask("police", "/meetings/" + id + "/action-list");
    ask("dashboard", "/meetings/" + id);
  }

  private void file(String id) {
    int i = years.cases.indexOf(id);
    ask("coordinator", "/cases/" + id);
    ask("coordinator", "/cases/" + id + moment(i));
    ask(user(i), "/cases/" + id);
    ask("coordinator", "/cases/" + id + "/history");
    if (i % 3 == 0) {
      ask("police", "/cases/" + id + "/history");
      ask("coordinator", "/cases/" + id + "/history" + moment(i / 3));
      ask("reviewer", "/actions?case=" + id);
    }
    ask("coordinator", "/cases/" + id + "/earlier-plans");
    ask("coordinator", "/cases/" + id + "/review-bundles");
    String prompts = "/meetings/" + years.meetings.get(i / 2) + "/cases/" + id + "/prompts";
    ask("coordinator", prompts);
    ask("coordinator", prompts + "?asOf=" + years.day(i / 2));
  }

  private void action(String id, int k) {
    String path = "/actions/" + id;
    ask("coordinator", path);
    ask("coordinator", path + moment(k));
    ask("coordinator", path + "/history");
    ask(user(k), path);
    ask("police", path);
    switch (k % 4) {
      case 0 -> ask("coordinator", path + "/diff?from=2024-12-31");
      case 1 -> ask("coordinator", path + "/diff?from=2024-07-01T12:00:00Z&to=2025-06-30");
      case 2 -> ask("coordinator", path + "/history?from=2024-06-01&to=2025-01-31");
      default -> ask(user(k / 4), path + "/history");
    }
    if (k % 10 == 0) {
      ask("coordinator", path + "/diff?from=300&to=600");
      ask("coordinator", path + "/history?at=300");
    }
  }

  private static String moment(int i) {
    return MOMENTS.get(1 + i % (MOMENTS.size() - 1));
  }

  private static String user(int i) {
    return OTHERS.get(i % OTHERS.size());
  }

  private void south() {
    for (String user : List.of("coordinator-south", "coordinator", "admin")) {
      ask(user, "/actions?marac=southshire");
      ask(user, "/overdue?marac=southshire");
      ask(user, "/unachievable?marac=southshire");
      ask(user, "/maracs/southshire/meetings");
      ask(user, "/maracs/southshire/cases");
      ask(user, "/meetings/" + besides.southMeeting);
      ask(user, "/meetings/" + besides.southMeeting + "/minutes");
      ask(user, "/meetings/" + besides.southMeeting + "/carry-over");
      ask(user, "/cases/" + besides.southCase + "/history");
      ask(user, "/actions/" + besides.southAction);
      ask(user, "/actions/" + besides.southAction + "/history");
      ask(user, "/maracs/southshire/evidence/principle-6");
      ask(user, "/maracs/southshire/figures");
    }
  }

  private void machinery() {
    ask("coordinator", "/maracs/northshire/imports");
    ask("coordinator", "/maracs/northshire/imports/" + besides.importId);
    for (String user : List.of("coordinator", "dashboard")) {
      ask(user, "/changes?marac=northshire");
    }
    ask("coordinator", "/ledger/checkpoint");
    ask("coordinator", "/ledger/keys");
    ask("coordinator", "/ledger/checkpoint?size=100");
    for (int position : List.of(1, 77, 400)) {
      ask("police", "/ledger/proof?position=" + position);
      ask("police", "/ledger/proof?format=tlog-proof&position=" + position);
    }
    ask("coordinator", "/ledger/consistency?from=100");
    ask("coordinator", "/ledger/consistency?from=64&to=200");
    for (String user : List.of("coordinator", "admin")) {
      ask(user, "/operations/views");
      ask(user, "/operations/views/overdue/dead-letters");
      ask(user, "/operations/views/overdue/dead-letters/1");
      ask(user, "/operations/views/overdue/rebuild");
    }
  }
}
