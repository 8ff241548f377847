package org.maractracker.before.making;

import static org.maractracker.before.making.Teller.COORDINATOR;
import static org.maractracker.before.making.TwoYears.NORTH;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.maractracker.before.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens besides the meetings: settings, agencies, mistakes, another MARAC, an old list. */
final class Besides {

  private static final String SOUTH = "coordinator-south";
  private static final String LIST =
      """
      Marac date,Case number,Victim name,Action,Agency representative,Date status reported,Status,Due,Remarks
      14/03/2019,X-1,Zoë Példa,Fit a lock – “front”,Police,20/03/2019,Done,21/03/2019,by hand
      14/03/2019,X-1,Zoë Példa,Safety plan,IDVA,,,April 2019,
      14/03/2019,X-2,,Visit the school,Housing / Police,03/2019,Not possible - she moved away,,see file
      11/04/2019,,Łucja Przykład,Speak to GP,Dr Ångström,2019,done?,,
      """;

  private final Teller teller;
  String importId = "";
  String imported = "";
  String southCase = "";
  String southMeeting = "";
  String southAction = "";
  String cancelled = "";

  Besides(Teller teller) {
    this.teller = teller;
  }

  /** Before the first meeting. */
  void settle() {
    teller.on(LocalDate.parse("2024-01-09"));
    teller.put(
        NORTH,
        "{'name': 'Northshire & Sir y Gogledd – Ünited', 'timeZone': 'Europe/London',"
            + " 'repeatWindowMonths': 24}");
    teller.put(
        NORTH + "/agencies/welsh-womens-aid",
        "{'name': 'Cymorth i Ferched – Ynys Môn', 'kind': 'SPECIALIST_BY_AND_FOR',"
            + " 'occurredOn': '2023'}");
    teller.put(
        NORTH + "/local-practice",
        "{'marking': 'OFFICIAL-SENSITIVE', 'confidentialityStatement': 'Was hier gesagt wird, bleibt"
            + " hier – £', 'thresholds': [{'subPrinciple': '6.4', 'greenFrom': 90, 'amberFrom': 70},"
            + " {'subPrinciple': '6.5', 'greenFrom': 100, 'amberFrom': 0}]}");
    cancelled = teller.post(NORTH + "/meetings", "{'date': '2024-03-14', 'venue': 'Town hall'}");
    teller.post("/meetings/" + cancelled + "/cancel", "{'reason': 'Snow, on the day – ❄'}");
    teller.done(
        "admin",
        "PUT",
        "/maracs/isle-of-east",
        "{'name': 'Isle of East', 'timeZone': 'Pacific/Auckland', 'repeatWindowMonths': 6}");
    teller.done(
        "admin",
        "PUT",
        "/maracs/isle-of-east/agencies/police",
        "{'name': 'Island Police', 'kind': 'POLICE'}");
    teller.done("admin", "POST", "/maracs/isle-of-east/agencies/police/leave", "{}");
  }

  /** What people get wrong about cases and meetings, in the second year. */
  void mistakes(TwoYears years) {
    String first = years.cases.getFirst();
    String third = years.cases.get(2);
    String fourth = years.cases.get(3);
    teller.post("/cases/" + first + "/parties", "{'party': 'OTHER_VULNERABLE', 'label': 'Nain'}");
    long changed =
        teller.put(
            "/cases/" + first + "/safe-contact",
            "{'safeToCall': false, 'leaveMessage': false, 'doNotTell': 'Anybody at home',"
                + " 'occurredOn': '2024-02'}");
    teller.put("/cases/" + third + "/safe-contact", "{'safeToCall': true, 'times': 'After 18:00'}");
    teller.put("/cases/" + third + "/safe-contact", "{}");
    String open = risk(third, "No money for a camera");
    unaddressed(third, open, "No funds left", true);
    unaddressed(fourth, risk(fourth, "He has a key"), "She will not have them changed", false);
    String wrong = risk(fourth, "Typed for somebody else");
    teller.post(
        "/cases/" + fourth + "/risks/" + wrong + "/entered-in-error", "{'reason': 'Wrong case'}");
    String alive = risk(fourth, "Once more, rightly");
    unaddressed(fourth, alive, "Later", true);
    teller.post(
        "/cases/" + first + "/addenda",
        "{'statement': 'He was released in Dezember – “früher”', 'aboutPosition': %d,"
            + " 'occurredOn': '2024-12'}",
        changed);
    teller.post(
        "/meetings/" + years.meetings.getFirst() + "/addenda",
        "{'statement': 'Probation came at eleven', 'occurredOn': '2024'}");
    String again = years.meetings.getLast();
    teller.post("/meetings/" + again + "/agenda", "{'caseId': '%s'}", first);
    teller.post("/meetings/" + again + "/agenda", "{'caseId': '%s'}", third);
    teller.done(COORDINATOR, "DELETE", "/meetings/" + again + "/agenda/" + third, "");
    teller.postAs(
        "chair", "/cases/" + third + "/close", "{'reason': 'Safe', 'occurredOn': '2025-03'}");
    teller.post("/cases/" + fourth + "/close", "{'reason': 'Moved out of the area'}");
  }

  private String risk(String file, String what) {
    return teller.post(
        "/cases/" + file + "/risks",
        "{'concerns': 'ADULT_VICTIM', 'description': '%s', 'occurredOn': '2025-01'}",
        what);
  }

  private void unaddressed(String file, String risk, String why, boolean noResource) {
    teller.post(
        "/cases/" + file + "/risks/" + risk + "/unaddressed",
        "{'reason': '%s', 'resourceUnavailable': %s}",
        why,
        noResource);
  }

  /** An action of an agency that will have left before it is done. */
  void entrust(TwoYears years) {
    String meeting = years.meetings.get(4);
    teller.post(
        "/actions",
        "{'meetingId': '%s', 'caseId': '%s', 'description': 'Tell the school',"
            + " 'successCriteria': 'Told', 'dueOn': '2024-11-30',"
            + " 'responsibleAgencyId': 'education', 'riskIds': [],"
            + " 'notLinkedBecause': 'Routine'}",
        meeting,
        years.cases.get(8));
  }

  /** Agencies that go, and one that comes back under another name. */
  void comeAndGo() {
    teller.post(NORTH + "/agencies/voluntary/leave", "{'occurredOn': '2024-09'}");
    teller.put(NORTH + "/agencies/voluntary", "{'name': 'Żywa Pomoc', 'kind': 'VOLUNTARY'}");
    teller.post(NORTH + "/agencies/education/leave", "{'occurredOn': '2024'}");
    teller.put(NORTH, "{'name': 'Northshire – Sir y Gogledd', 'repeatWindowMonths': 12}");
  }

  /** A second MARAC, an hour behind, around midnight. */
  void south() {
    teller.done(
        SOUTH,
        "PUT",
        "/maracs/southshire",
        "{'name': 'Southshire', 'timeZone': 'Atlantic/Azores', 'repeatWindowMonths': 12}");
    southMeeting = teller.postAs(SOUTH, "/maracs/southshire/meetings", "{'date': '2025-05-07'}");
    teller.postAs(SOUTH, "/maracs/southshire/meetings", "{'date': '2025-06-04'}");
    teller.done(
        SOUTH,
        "PUT",
        "/meetings/" + southMeeting + "/attendance",
        "{'attendance': [{'agencyId': 'police', 'attendance': 'PRESENT'},"
            + " {'agencyId': 'housing', 'attendance': 'PRESENT'}]}");
    southCase =
        teller.postAs(
            SOUTH,
            "/maracs/southshire/cases",
            "{'reference': 'N-100', 'referredOn': '2025-04', 'victim': {'name': 'João Exemplo'},"
                + " 'parties': []}");
    teller.postAs(SOUTH, "/meetings/" + southMeeting + "/agenda", "{'caseId': '%s'}", southCase);
    teller.at(LocalDate.parse("2025-05-08"), "00:20");
    southAction = southern("police", "2025-05-07");
    teller.postAs(
        SOUTH,
        "/actions/" + southAction + "/complete",
        "{'completedOn': '2025-05-07', 'outcome': 'At once'}");
    String open = southern("housing", "2025-05-20");
    teller.postAs(SOUTH, "/actions/" + open + "/acknowledge", "{}");
    teller.postAs(SOUTH, "/maracs/southshire/agencies/housing/leave", "{}");
    teller.postAs(SOUTH, "/meetings/" + southMeeting + "/close", "{}");
  }

  private String southern(String owner, String due) {
    return teller.postAs(
        SOUTH,
        "/actions",
        "{'meetingId': '%s', 'caseId': '%s', 'description': 'Visit', 'successCriteria': 'Seen',"
            + " 'dueOn': '%s', 'responsibleAgencyId': '%s', 'riskIds': [],"
            + " 'notLinkedBecause': 'Não há'}",
        southMeeting,
        southCase,
        due,
        owner);
  }

  /** The list a coordinator kept before, and a note on what came of it. */
  void takeOverTheOldList() throws InterruptedException {
    byte[] file = LIST.getBytes(StandardCharsets.UTF_8);
    String address = "/api" + NORTH + "/imports";
    JsonNode begun =
        teller.product.upload(COORDINATOR, address, "alte Liste – 2019.csv", file).ok().json();
    importId = begun.get("importId").asString();
    String one = address + "/" + importId;
    JsonNode done = teller.product.read(COORDINATOR, one).ok().json();
    while (!done.path("state").asString("").equals("DONE")) {
      Thread.sleep(50);
      done = teller.product.read(COORDINATOR, one).ok().json();
    }
    List<String> open =
        done.at("/report/rows")
            .valueStream()
            .map(row -> row.path("actionId").asString(""))
            .filter(id -> !id.isEmpty())
            .toList();
    imported = open.get(1);
    teller.post(
        "/actions/" + imported + "/progress",
        "{'note': 'Found in the old list', 'kind': 'PROGRESS', 'occurredOn': '2019-05'}");
  }

  /** A command that its sender may try again later, when a newer version runs. */
  void keyed(ObjectNode into) {
    String address = "/api/actions/" + imported + "/progress";
    String body = "{\"note\": \"Sent once – or twice?\", \"kind\": \"ATTEMPT\"}";
    String key = "kept-by-its-sender";
    Reply reply =
        teller.product.send(COORDINATOR, "POST", address, body, "Idempotency-Key", key).ok();
    into.put("address", address).put("body", body).put("key", key).set("answer", reply.json());
  }
}
