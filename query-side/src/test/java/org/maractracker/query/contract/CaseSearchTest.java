package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.CaseOpenedBuilder.anOpenedCase;
import static org.maractracker.testsupport.events.Northshire.DAY;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.established;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.casefile.CaseOpened;
import org.maractracker.events.casefile.CaseParty;
import org.maractracker.events.casefile.Party;
import org.maractracker.events.casefile.PartyAdded;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Finding a case by whom it is about (contract 4.2), as names are really typed. */
class CaseSearchTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String SEARCH = "/api/maracs/northshire/cases/search";
  private static final String LONGEST = "\ud83d\udcc1".repeat(200);

  private static final Story STORY =
      new Story()
          .tell(
              established(MARAC),
              established("southshire"),
              joined("police", AgencyKind.POLICE),
              opened(1, "N-0447", "Dana Talewright", "Lee Talewright"),
              opened(2, "N-0448", "Siobh\u00e1n O\u2019Brien-Nowak", "Marek Nowak"),
              opened(3, "N-0449", "Mohammed Chaudhry", "Ex-partner"),
              opened(
                  4,
                  "N-0450",
                  "\u041e\u043b\u0435\u043d\u0430 \u041a\u043e\u0432\u0430\u043b\u044c",
                  "Ex-partner"),
              opened(5, "N-0451", "Zofia \u0141ukaszewicz", "Ex-partner"),
              opened(6, "N/0452", "Ann Example", "Somebody"),
              anOpenedCase(id(7))
                  .maracId("southshire")
                  .reference("S-1")
                  .referredOn("2026-02-20")
                  .victim(new Victim("Dana Talewright"))
                  .parties(List.of())
                  .occurredOn(DAY)
                  .build(),
              new PartyAdded(id(6), Party.CHILD, "Billy Underwood", DAY),
              opened(8, "N-0453", "Ann Mary Bell", "Somebody"),
              opened(9, "N-0454", "Jo-Ann Field", "Somebody"),
              opened(10, LONGEST, "\ufdfa".repeat(200), "Somebody"),
              opened(11, "A-1", "Janet Smyth", "Other"),
              opened(12, "A-2", "Janet Smith", "Other"),
              anOpenedCase(id(13))
                  .reference("A-3")
                  .referredOn("2026-03-20")
                  .victim(new Victim("Janet Smith"))
                  .parties(List.of())
                  .occurredOn(DAY)
                  .build());

  private static final Map<TestDatabase, QueryNode> NODES = new EnumMap<>(TestDatabase.class);

  private QueryNode node = on(TestDatabase.H2);

  private static CaseOpened opened(int number, String reference, String victim, String other) {
    return anOpenedCase(id(number))
        .reference(reference)
        .referredOn("2026-02-20")
        .victim(new Victim(victim))
        .parties(List.of(new CaseParty(Party.PERPETRATOR, other)))
        .occurredOn(DAY)
        .build();
  }

  private static QueryNode on(TestDatabase database) {
    return NODES.computeIfAbsent(
        database,
        each -> {
          QueryNode node = QueryNode.on(QueryNode.pool(each));
          node.append(STORY.events());
          node.json(
              COORDINATOR, "/api/maracs/northshire/cases?limit=1&minPosition=" + STORY.head());
          return node;
        });
  }

  @AfterAll
  static void stop() {
    NODES.values().forEach(QueryNode::close);
  }

  @ParameterizedTest
  @EnumSource
  void findsWhoIsMeantAndNobodyElse(TestDatabase database) {
    node = on(database);
    List.of("Dana Talewright", "talewright dana", "DANA  TALEWRIGHT", "Tale", "Dana Talewrigth")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(1)));
    List.of("Donna Talewrite", "Danna Talewright", "Lee Talewright", "talwright")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(1)));
    List.of("Siobhan OBrien", "o'brien", "Nowak", "OBriennowak", "obrien nowak siobhan", "Marek")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(2)));
    List.of("Muhammad Choudhury", "Mohamed", "chaudhri")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(3)));
    List.of("Olena Koval", "\u041a\u043e\u0432\u0430\u043b\u044c")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(4)));
    List.of("Lukaszewicz", "zofia \u0142ukaszewicz")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(5)));
    List.of("Ann-Mary Bell", "Annmary Bell", "Annmary-Bell", "ann mary-bell")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(8)));
    List.of("Jo Ann Field", "Joann Field", "jo-ann", "Field-Jo-Ann")
        .forEach(name -> assertThat(found(name)).as(name).containsExactly(id(9)));
    assertThat(found("billy underwood")).as("added later").containsExactly(id(6));
    assertThat(ids(answer("{\"reference\": \"" + LONGEST + "\"}"))).containsExactly(id(10));
    assertThat(found("\ufdfa".repeat(200))).as("of 200 signs").containsExactly(id(10));
    List.of("Dana Nowak", "Lee Dana", "Jones", "X", "--", "Billy Example")
        .forEach(name -> assertThat(found(name)).as(name).isEmpty());
    List.of("n-0447", "N\u20110447", " N-0447")
        .forEach(reference ->
            assertThat(ids(answer("{\"reference\": \"" + reference.strip() + "\"}")))
                .as(reference)
                .containsExactly(id(1)));
  }

  /** The better match first, and of equal ones the case that was referred last. */
  @ParameterizedTest
  @EnumSource
  void putsTheLikeliestFirst(TestDatabase database) {
    node = on(database);
    assertThat(found("Janet Smith")).containsExactly(id(13), id(12), id(11));
  }

  @ParameterizedTest
  @CsvSource({
    "cora northshire:COORDINATOR, 200",
    "chris northshire:CHAIR, 200",
    "rita northshire:REVIEWER, 403",
    "pat northshire:AGENCY:police, 403",
    "wall northshire:DASHBOARD, 403",
    "ada northshire:ADMINISTRATOR, 403",
    "sue southshire:COORDINATOR, 404",
  })
  void isForWhoMayReadNames(String who, int status) {
    assertThat(node.post(who, SEARCH, "{\"name\": \"Dana\"}").statusCode()).isEqualTo(status);
    assertThat(node.post(who, SEARCH, "{").statusCode()).isEqualTo(status == 200 ? 400 : status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; Say a name or a reference",
        "{\"name\": \"A\", \"reference\": \"B\"}; Say a name or a reference",
        "{\"name\": 5}; \"field\":\"name\"",
        "{\"name\": \"\"}; \"field\":\"name\"",
        "{\"nmae\": \"Dana\"}; \"field\":\"nmae\"",
        "[]; malformed",
      })
  void refusesWhatAsksForNothing(String body, String says) {
    HttpResponse<String> refused = node.post(COORDINATOR, SEARCH, body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(says);
    for (String query : List.of("limit=5", "minPosition=", "minPosition=-1", "minPosition=99")) {
      assertThat(node.post(COORDINATOR, SEARCH + "?" + query, "{\"name\": \"A\"}").statusCode())
          .as(query)
          .isEqualTo(400);
    }
  }

  private List<UUID> found(String name) {
    return ids(answer("{\"name\": \"" + name + "\"}"));
  }

  private HttpResponse<String> answer(String body) {
    return node.post(COORDINATOR, SEARCH + "?minPosition=" + STORY.head(), body);
  }

  private static List<UUID> ids(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode page = QueryNode.JSON.readTree(answer.body());
    assertThat(page.propertyNames()).containsExactly("items", "next", "position");
    return page.get("items")
        .valueStream()
        .map(item -> UUID.fromString(item.get("caseId").asString()))
        .toList();
  }
}
