package org.maractracker.before.making;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Twelve meetings of northshire over two years, two cases at each and three actions for each case,
 * that end in every way there is.
 */
final class TwoYears {

  static final String NORTH = "/maracs/northshire";
  static final List<String> OWNERS =
      List.of("police", "idva", "housing", "probation", "welsh-womens-aid");

  private static final List<LocalDate> DAYS =
      Stream.of(
              "2024-02-08",
              "2024-04-11",
              "2024-06-13",
              "2024-08-08",
              "2024-10-10",
              "2024-12-12",
              "2025-02-13",
              "2025-04-10",
              "2025-06-12",
              "2025-08-14",
              "2025-10-09",
              "2025-12-11",
              "2026-02-12")
          .map(LocalDate::parse)
          .toList();
  private static final List<String> NAMES =
      List.of("Zoë Ó Súilleabháin", "Łucja Przykład", "Siân Ŵyn-Example", "陳 例子", "Jane O’Example");
  private static final List<String> PARTIES =
      List.of("ADULT_VICTIM", "CHILD", "PERPETRATOR", "AGENCY_STAFF", "OTHER_VULNERABLE");

  private final Teller teller;

  /** What happens at a meeting to what was agreed before it. */
  private final List<List<Runnable>> later =
      IntStream.range(0, DAYS.size() + 3).<List<Runnable>>mapToObj(i -> new ArrayList<>()).toList();

  final List<String> meetings = new ArrayList<>();
  final List<String> cases = new ArrayList<>();
  final List<String> actions = new ArrayList<>();

  TwoYears(Teller teller) {
    this.teller = teller;
  }

  void tell() {
    schedule(0);
    for (int i = 0; i < DAYS.size() - 1; i++) {
      hold(i);
    }
  }

  LocalDate day(int meeting) {
    return DAYS.get(meeting);
  }

  /** What is done at a meeting still to come, once it is there. */
  void at(int meeting, Runnable deed) {
    later.get(meeting).add(deed);
  }

  private void schedule(int i) {
    String venue = i % 3 == 0 ? ", 'venue': 'Tŷ Cwrdd – Hafan \\u2665'" : "";
    String chair = i % 2 == 0 ? ", 'chair': 'DCI Ångström'" : "";
    LocalDate first = i == 3 ? DAYS.get(i).minusDays(7) : DAYS.get(i);
    meetings.add(teller.post(NORTH + "/meetings", "{'date': '%s'%s%s}", first, venue, chair));
  }

  private void hold(int i) {
    teller.on(DAYS.get(i).minusDays(15));
    schedule(i + 1);
    if (i == 3) {
      moved(meetings.get(i), i);
    }
    List<String> heard = List.of(refer(i, 0), refer(i, 1));
    heard.forEach(file -> list(i, file));
    teller.at(DAYS.get(i), "09:30");
    attend(i);
    later.get(i).forEach(Runnable::run);
    List<String> agreed = new ArrayList<>();
    agreed.addAll(singly(i, heard.get(0)));
    agreed.addAll(inBulk(i, heard.get(1)));
    for (String action : agreed) {
      actions.add(action);
      new Life(this, teller, action, actions.size() - 1, i).tell();
    }
    if (i < DAYS.size() - 3) {
      teller.on(DAYS.get(i).plusDays(35));
      teller.postAs("chair", "/meetings/" + meetings.get(i) + "/close", "{}");
    }
  }

  private void moved(String meeting, int i) {
    teller.post(
        "/meetings/" + meeting + "/reschedule",
        "{'date': '%s', 'reason': 'The hall is flooded'}",
        DAYS.get(i).plusDays(1));
    teller.post(
        "/meetings/" + meeting + "/reschedule",
        "{'date': '%s', 'reason': 'The day was mistyped'}",
        DAYS.get(i));
  }

  private String refer(int i, int n) {
    int at = cases.size();
    LocalDate on = DAYS.get(i).minusDays(20 + n);
    String when =
        switch (at % 4) {
          case 0 -> on.toString();
          case 1 -> on.toString().substring(0, 7);
          case 2 -> on.toString().substring(0, 4);
          default -> on.minusDays(2).toString();
        };
    String repeats = at % 6 == 5 ? ", 'repeatOf': '" + cases.get(at - 5) + "'" : "";
    String contact =
        at % 3 == 0
            ? ", 'safeContact': {'safeToCall': true, 'leaveMessage': false,"
                + " 'times': 'Weekdays 09:30–11:00', 'doNotTell': 'Her brother-in-law, André'}"
            : "";
    String made =
        teller.post(
            NORTH + "/cases",
            "{'reference': '%s', 'referredOn': '%s', 'victim': {'name': '%s'},"
                + " 'parties': [{'party': 'CHILD', 'label': 'Kind %d – “Zaż”'},"
                + " {'party': 'PERPETRATOR', 'label': 'Ex-partner'}]%s%s}",
            at % 5 == 4 ? "N–2024/ß" + at : "N-" + (100 + at),
            when,
            at % 6 == 5 ? NAMES.get((at - 5) % NAMES.size()) : NAMES.get(at % NAMES.size()),
            at,
            repeats,
            contact);
    cases.add(made);
    return made;
  }

  private void list(int i, String file) {
    teller.post("/meetings/" + meetings.get(i) + "/agenda", "{'caseId': '%s'}", file);
  }

  private void attend(int i) {
    String rest =
        i % 2 == 0
            ? "{'agencyId': 'mental-health', 'attendance': 'APOLOGIES', 'informationSent': true,"
                + " 'informationSentOn': '"
                + DAYS.get(i).minusDays(2)
                + "'},"
                + " {'agencyId': '"
                + eleventh(i)
                + "', 'attendance': 'PRESENT'}"
            : "{'agencyId': 'mental-health', 'attendance': 'ABSENT'},"
                + " {'agencyId': '"
                + eleventh(i)
                + "', 'attendance': 'OBSERVER',"
                + " 'confidentialitySigned': true}";
    String owners =
        String.join(
            ", ",
            OWNERS.stream()
                .map(each ->
                    "{'agencyId': '%s', 'attendance': 'PRESENT', 'representative': 'Noël of %s'}"
                        .formatted(each, each))
                .toList());
    teller.put(
        "/meetings/" + meetings.get(i) + "/attendance",
        "{'attendance': [" + owners + ", " + rest + "]}");
  }

  /** The schools, until they leave. */
  private static String eleventh(int i) {
    return i <= 5 ? "education" : "voluntary";
  }

  private List<String> risks(int i, String file) {
    return IntStream.range(0, 2)
        .mapToObj(n ->
            teller.post(
                "/cases/" + file + "/risks",
                "{'concerns': '%s', 'description': 'Risk %d.%d: strangulation, \\u00abthreats\\u00bb 🔒'}",
                PARTIES.get((i + n) % PARTIES.size()),
                i,
                n))
        .toList();
  }

  private List<String> singly(int i, String file) {
    List<String> risks = risks(i, file);
    return IntStream.range(0, 3)
        .mapToObj(n ->
            teller.postAs(
                n == 0 ? "chair" : Teller.COORDINATOR,
                "/actions",
                "{'meetingId': '%s', %s}",
                meetings.get(i),
                proposal(i, n, file, risks)))
        .toList();
  }

  private List<String> inBulk(int i, String file) {
    List<String> risks = risks(i, file);
    String rows =
        String.join(
            ", ",
            IntStream.range(3, 6).mapToObj(n -> "{" + proposal(i, n, file, risks) + "}").toList());
    JsonNode agreed =
        teller.done(
            Teller.COORDINATOR,
            "POST",
            "/meetings/" + meetings.get(i) + "/actions",
            "{'actions': [" + rows.replace("%", "%%") + "]}");
    return agreed.get("actions").valueStream().map(each -> each.get("id").asString()).toList();
  }

  private String proposal(int i, int n, String file, List<String> risks) {
    int k = i * 6 + n;
    String link =
        k % 4 == 3
            ? "'riskIds': [], 'notLinkedBecause': 'Asked for by her – „ohne Bezug“'"
            : "'riskIds': ['" + String.join("', '", risks.subList(0, 1 + k % 2)) + "']";
    return "'caseId': '%s', 'description': '%s', 'successCriteria': 'Done, and she knows (%d)',"
            .formatted(file, Words.description(k), k)
        + " 'dueOn': '%s', 'responsibleAgencyId': '%s', %s%s%s"
            .formatted(
                DAYS.get(i).plusDays(5 + k % 30), owner(k), link, Words.prompts(k), joint(k));
  }

  static String owner(int k) {
    return OWNERS.get(k % OWNERS.size());
  }

  static String other(int k) {
    return OWNERS.get((k + 1) % OWNERS.size());
  }

  private static String joint(int k) {
    return switch (k % 12) {
      case 8 ->
          ", 'joint': {'partnerAgencyIds': ['"
              + other(k)
              + "'], 'communication':"
              + " {'how': 'Secure e-mail', 'when': 'Fridays', 'contact': 'Désirée'}}";
      case 4 -> k % 24 == 4 ? ", 'joint': {'partnerAgencyIds': ['" + other(k) + "']}" : "";
      default -> "";
    };
  }
}
