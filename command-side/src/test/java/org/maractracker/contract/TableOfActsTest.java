package org.maractracker.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.maractracker.command.marac.ChangeMaracSettings;
import org.maractracker.command.marac.EstablishMarac;
import org.maractracker.contract.Commands.Address;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every command tried by everybody: the table of acts of contract 4.5, and its order of answers.
 */
@CommandHttpSlice
class TableOfActsTest {

  private static final String COORDINATOR = Commands.COORDINATOR;
  private static final String ADMINISTRATOR = "northshire:ADMINISTRATOR";
  private static final byte[] GARBAGE = "{".getBytes(StandardCharsets.UTF_8);

  /**
   * Who may do each act, by the last words of the path; written down separately from the code that
   * decides it.
   */
  private static final Map<String, String> ROWS =
      Map.of(
          "administrator, coordinator",
          """
          maracs/{maracId} maracs/{maracId}/local-practice
          agencies/{agencyId} agencies/{agencyId}/leave {agencyId}/aliases
          """,
          "administrator, nobody here but operator",
          "{maracId}/cut-off",
          "coordinator, chair",
          """
          maracs/{maracId}/meetings meetings/{meetingId}/reschedule meetings/{meetingId}/cancel
          meetings/{meetingId}/attendance attendance/{agencyId} meetings/{meetingId}/agenda
          agenda/{caseId}
          meetings/{meetingId}/close meetings/{meetingId}/reopen meetings/{meetingId}/addenda
          maracs/{maracId}/cases cases/{caseId}/parties cases/{caseId}/safe-contact
          cases/{caseId}/risks risks/{riskId}/unaddressed risks/{riskId}/entered-in-error
          parties/{n}/entered-in-error cases/{caseId}/details cases/{caseId}/close cases/{caseId}/reopen cases/{caseId}/addenda
          api/actions meetings/{meetingId}/actions
          {actionId}/reallocate {actionId}/joint-arrangement {actionId}/due-date
          {actionId}/prompts {actionId}/not-undertaken {actionId}/carry-over
          {actionId}/minute-unachievable {actionId}/remove {actionId}/entered-in-error
          {actionId}/reopen {actionId}/rewording {actionId}/owner {actionId}/case
          """,
          "coordinator, chair, police",
          """
          {actionId}/acknowledge joint-arrangement/confirmations {actionId}/representative
          {actionId}/progress {actionId}/complete {actionId}/report-unachievable
          {actionId}/addenda
          """);

  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("coordinator", "northshire:COORDINATOR"),
          Map.entry("chair", "northshire:CHAIR"),
          Map.entry("administrator", ADMINISTRATOR),
          Map.entry("police", "northshire:AGENCY:police"),
          Map.entry("reviewer", "northshire:REVIEWER"),
          Map.entry("dashboard", "northshire:DASHBOARD"),
          Map.entry("idva, who had it before", "northshire:AGENCY:idva"),
          Map.entry("education, not concerned", "northshire:AGENCY:education"),
          Map.entry("another MARAC's coordinator", "southshire:COORDINATOR"),
          Map.entry("nobody here, a partner that left", "northshire:AGENCY:probation"),
          Map.entry("nobody here, who never joined", "northshire:AGENCY:acute-trust"),
          Map.entry("nobody here but operator", "OPERATOR"),
          Map.entry("nobody here, an agency cut off", "northshire:AGENCY:housing-two"),
          Map.entry("nobody anywhere", ""));

  @Autowired WebApplicationContext context;
  @Autowired FakeDispatcher dispatcher;

  private Commands commands;

  @BeforeEach
  void connect() {
    commands = new Commands(context);
    dispatcher.forget();
  }

  @TestFactory
  Stream<DynamicTest> letsEverybodyDoWhatTheTableSaysAndNothingElse() {
    return commands.all().stream()
        .flatMap(address ->
            PEOPLE.keySet().stream()
                .map(who ->
                    DynamicTest.dynamicTest(who + " " + address, () -> isAnswered(address, who))));
  }

  private void isAnswered(Address address, String who) {
    dispatcher.forget();
    int status = send(address, who, sample(address)).getStatus();
    int expected = expected(address, who);
    if (expected == 200) {
      assertThat(status).isBetween(200, 201);
      assertThat(dispatcher.only().sender().as().role().name()).isEqualTo(role(who));
    } else {
      assertThat(status).isEqualTo(expected);
      assertThat(dispatcher.sent()).isEmpty();
      if (!address.pattern().equals("/api/actions")) {
        assertThat(send(address, who, GARBAGE).getStatus()).isEqualTo(expected);
      }
    }
  }

  private static String role(String who) {
    String[] parts = PEOPLE.getOrDefault(who, "").split(":", -1);
    return parts.length == 1 ? parts[0] : parts[1];
  }

  private static int expected(Address address, String who) {
    boolean establishing = address.pattern().equals("/api/maracs/{maracId}");
    if (allowed(address).contains(who) || (establishing && who.endsWith("operator"))) {
      return 200;
    }
    boolean outsider = who.startsWith("another") || who.startsWith("nobody");
    if (outsider && establishing) {
      return 403;
    }
    if (address.pattern().equals("/api/actions")) {
      return who.startsWith("another") ? 404 : 403;
    }
    boolean unseen = who.startsWith("education") && address.pattern().contains("{actionId}");
    return outsider || unseen ? 404 : 403;
  }

  private static String allowed(Address address) {
    return ROWS.entrySet().stream()
        .filter(
            row -> Stream.of(row.getValue().split("\\s+", -1)).anyMatch(end -> ends(address, end)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not in the table: " + address));
  }

  private static boolean ends(Address address, String end) {
    return !end.isEmpty() && address.pattern().endsWith("/" + end);
  }

  private static byte[] sample(Address address) {
    return Sample.of(address.body()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse send(Address address, String who, byte[] body) {
    return commands.send(PEOPLE.getOrDefault(who, ""), address.method(), address.path(), body);
  }

  @TestFactory
  Stream<DynamicTest> asksEverybodyToSignInFirst() {
    return commands.all().stream()
        .map(address ->
            DynamicTest.dynamicTest(
                address.toString(),
                () ->
                    isStatus(401, commands.send(null, address.method(), address.path(), GARBAGE))));
  }

  @TestFactory
  Stream<DynamicTest> saysOfUnknownIdsThatTheyAreNotThere() {
    return commands.all().stream()
        .filter(address -> !address.pattern().endsWith("/maracs/{maracId}"))
        .flatMap(address ->
            Stream.of("maracId", "meetingId", "caseId", "actionId")
                .filter(id -> address.pattern().contains("{" + id + "}"))
                .map(id ->
                    DynamicTest.dynamicTest(id + " " + address, () -> isUnknown(address, id))));
  }

  private void isUnknown(Address address, String id) {
    boolean slug = id.equals("maracId");
    String elsewhere = slug ? "southshire" : CommandHttp.ELSEWHERE.toString();
    String unknown = slug ? "westshire" : UUID.randomUUID().toString();
    for (String other : new String[] {elsewhere, unknown, "1-1-1-1-1", "x"}) {
      String path = address.pathWith(Map.of(id, other));
      MockHttpServletResponse answer =
          commands.send(Commands.COORDINATOR, address.method(), path, GARBAGE);
      isStatus(404, answer);
      assertThat(text(answer)).contains("\"field\":\"" + id + "\"");
    }
  }

  @Test
  void knowsNobodyWhoIsCutOff() {
    String progress = "/api/actions/" + CommandHttp.ACTION + "/acknowledge";
    byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
    for (String role : new String[] {COORDINATOR, "northshire:AGENCY:police", ADMINISTRATOR}) {
      MockHttpServletResponse answer =
          commands.sendAs("u-gone", role, HttpMethod.POST, progress, empty);
      isStatus(404, answer);
    }
    assertThat(dispatcher.sent()).isEmpty();
  }

  @Test
  void letsAnAgencySpeakForItselfAlone() {
    String acknowledge = "/api/actions/" + CommandHttp.ACTION + "/acknowledge";
    String police = "northshire:AGENCY:police";
    isStatus(200, post(police, acknowledge, "{\"agencyId\": \"police\"}"));
    isStatus(200, post(police, acknowledge, ""));
    isStatus(403, post(police, acknowledge, "{\"agencyId\": \"housing\"}"));
    isStatus(400, post(police, acknowledge, "{\"agencyId\": \"housing\", \"x\": 1}"));
    isStatus(200, post(Commands.COORDINATOR, acknowledge, "{\"agencyId\": \"housing\"}"));
  }

  @Test
  void letsWhoeverStandsForTwoAgenciesSpeakForEither() {
    String both = "northshire:AGENCY:police,northshire:AGENCY:housing";
    String confirm = "/api/actions/" + CommandHttp.ACTION + "/joint-arrangement/confirmations";
    isStatus(200, post(both, confirm, "{\"agencyId\": \"housing\"}"));
    assertThat(dispatcher.only().sender().as().agencyId()).isEqualTo("housing");
  }

  @Test
  void actsInTheForemostRoleOfWhoeverHasSeveral() {
    String roles = "southshire:CHAIR,northshire:AGENCY:police,northshire:COORDINATOR";
    isStatus(200, post(roles, "/api/actions/" + CommandHttp.ACTION + "/acknowledge", ""));
    assertThat(dispatcher.only().sender().as().role().name()).isEqualTo("COORDINATOR");
  }

  @Test
  void judgesWhoMayAgreeAnActionByItsMeetingOnceTheFormIsRight() {
    ObjectNode action = Sample.of(address("/api/actions").body());
    isStatus(403, post("northshire:AGENCY:police", "/api/actions", "{"));
    isStatus(400, post("southshire:COORDINATOR", "/api/actions", "{"));
    isStatus(404, post("southshire:COORDINATOR", "/api/actions", action.toString()));
    String both = "southshire:COORDINATOR,northshire:REVIEWER";
    isStatus(403, post(both, "/api/actions", action.toString()));
    action.put("meetingId", UUID.randomUUID().toString());
    MockHttpServletResponse unknown = post(Commands.COORDINATOR, "/api/actions", action.toString());
    isStatus(404, unknown);
    assertThat(text(unknown)).contains("\"field\":\"meetingId\"");
    assertThat(dispatcher.sent()).isEmpty();
  }

  @Test
  void letsOnlyOperatorsEstablishAMarac() {
    String settings = "{\"name\": \"Westshire\"}";
    isStatus(201, put("OPERATOR", "/api/maracs/westshire", settings));
    assertThat(dispatcher.only().sender().as().role().name()).isEqualTo("OPERATOR");
    isStatus(201, put("*:ADMINISTRATOR,OPERATOR", "/api/maracs/westshire", settings));
    for (String other : new String[] {ADMINISTRATOR, "*:ADMINISTRATOR", COORDINATOR, ""}) {
      isStatus(403, put(other, "/api/maracs/westshire", settings));
    }
  }

  @Test
  void tellsNobodyButAnOperatorWhetherAnIdIsTaken() {
    String settings = "{\"name\": \"Southshire\"}";
    for (String other : new String[] {ADMINISTRATOR, COORDINATOR, ""}) {
      isStatus(403, put(other, "/api/maracs/southshire", settings));
    }
    isStatus(200, put("*:ADMINISTRATOR", "/api/maracs/southshire", settings));
    assertThat(dispatcher.only().command()).isInstanceOf(ChangeMaracSettings.class);
    dispatcher.forget();
    isStatus(201, put("OPERATOR", "/api/maracs/southshire", settings));
    assertThat(dispatcher.only().command()).isInstanceOf(EstablishMarac.class);
  }

  private Address address(String pattern) {
    return commands.all().stream()
        .filter(address -> address.pattern().equals(pattern))
        .findFirst()
        .orElseThrow();
  }

  private MockHttpServletResponse post(@Nullable String roles, String path, String body) {
    return commands.send(roles, HttpMethod.POST, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse put(String roles, String path, String body) {
    return commands.send(roles, HttpMethod.PUT, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void isStatus(int status, MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
