package org.maractracker.query.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.CASE;
import static org.maractracker.query.SecretFacts.MARCH;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.completed;
import static org.maractracker.query.SecretFacts.contact;
import static org.maractracker.query.SecretFacts.due;
import static org.maractracker.query.SecretFacts.inError;
import static org.maractracker.query.SecretFacts.reallocated;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.NO_MESSAGES;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.joined;
import static org.maractracker.testsupport.events.Northshire.on;
import static org.maractracker.testsupport.events.Northshire.opened;
import static org.maractracker.testsupport.events.Northshire.scheduled;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.events.casefile.CaseDetailsCorrected;
import org.maractracker.events.casefile.Victim;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.meeting.MeetingRescheduled;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.testsupport.TestDatabase;
import tools.jackson.databind.JsonNode;

/** Following a list's pages shows it as it stood at the first, whatever is done meanwhile. */
class WholeListsTest {

  private static final String COORDINATOR = "cora northshire:COORDINATOR";
  private static final String POLICE = "pat northshire:AGENCY:police";

  private static final List<String> LISTS =
      List.of(
          "/api/actions",
          "/api/actions?status=OPEN",
          "/api/overdue",
          "/api/unachievable",
          "/api/meetings/" + MARCH + "/action-list",
          "/api/meetings/" + APRIL + "/carry-over",
          "/api/maracs/northshire/meetings",
          "/api/maracs/northshire/cases",
          "/api/actions?asOf=2026-06-01",
          "/api/actions/diff?from=2026-03-01&to=2026-06-01",
          "/api/cases/" + CASE + "/history");

  /** Lists for those alone who read the whole MARAC. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("/api/meetings/" + APRIL + "/carry-over", "/api/cases/" + CASE + "/history");

  private static final int ACTIONS = 24;

  private static final Set<String> PASSED_ON =
      IntStream.range(0, ACTIONS)
          .filter(i -> i % 3 == 0)
          .mapToObj(i -> id(1100 + i).toString())
          .collect(Collectors.toSet());

  private final Story story = Stories.begun();

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyListIsFollowedAsItStoodAtItsFirstPage(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      begins();
      node.append(story.events());
      List<Followed> followed =
          LISTS.stream()
              .flatMap(list -> Stream.of(COORDINATOR, POLICE).map(who -> new Followed(who, list)))
              .filter(each -> !OF_THE_WHOLE.contains(each.list) || each.who.equals(COORDINATOR))
              .toList();
      followed.forEach(each -> each.begin(node, story.head()));
      for (int i = 0; i < ACTIONS; i++) {
        long before = story.head();
        moves(i);
        node.append(story.events().subList((int) before, (int) story.head()));
        followed.forEach(each -> each.goOn(node));
      }
      assertThat(followed)
          .allSatisfy(each ->
              assertThat(each.seen)
                  .as("%s by %s", each.list, each.who)
                  .isEqualTo(each.whole.stream().filter(each::isStillRead).toList()));
      assertThat(followed).filteredOn(each -> each.pages > 3).hasSizeGreaterThan(12);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void contactAndRightsAreAsNowOnEveryPage(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      begins();
      node.append(story.events());
      String actions = "/api/actions?limit=2";
      String next = first(node, COORDINATOR, actions);
      String cases = "/api/maracs/northshire/cases?limit=1";
      String nextCase = first(node, COORDINATOR, cases);
      String nextOfPolice = first(node, POLICE, actions);
      String carryOver = "/api/meetings/" + APRIL + "/carry-over?limit=2";
      String nextOfMeeting = first(node, COORDINATOR, carryOver);
      long before = story.head();
      story.tell(contact(CASE, NO_MESSAGES), contact(id(1900), NO_MESSAGES));
      for (int i = 0; i < ACTIONS; i += 2) {
        story.tell(reallocated(id(1100 + i), "police", "housing"));
      }
      node.append(story.events().subList((int) before, (int) story.head()));
      String least = "&minPosition=" + story.head() + "&cursor=";
      JsonNode page = node.json(COORDINATOR, actions + least + next);
      assertThat(page.get("items").get(0).toString()).contains("\"leaveMessage\":false");
      assertThat(node.json(COORDINATOR, cases + least + nextCase).toString())
          .contains("\"leaveMessage\":false");
      assertThat(node.json(COORDINATOR, carryOver + least + nextOfMeeting).toString())
          .contains("\"leaveMessage\":false")
          .doesNotContain("\"leaveMessage\":true");
      assertThat(node.json(POLICE, actions + least + nextOfPolice).get("items"))
          .hasSize(2)
          .allSatisfy(row -> assertThat(row.hasNonNull("passedOn")).isEqualTo(isEven(row)));
    }
  }

  @ParameterizedTest
  @EnumSource(value = TestDatabase.class, names = "H2")
  void aCursorIsItsCallersOwn(TestDatabase database) {
    try (QueryNode node = QueryNode.on(QueryNode.pool(database))) {
      begins();
      node.append(story.events());
      String next = first(node, COORDINATOR, "/api/actions?limit=2");
      HttpResponse<String> foreign =
          node.get("chris northshire:COORDINATOR", "/api/actions?limit=2&cursor=" + next);
      assertThat(foreign.statusCode()).isEqualTo(400);
      assertThat(foreign.body()).contains("\"malformed\"", "cursor");
    }
  }

  /** Every other action passes on. */
  private static boolean isEven(JsonNode action) {
    return UUID.fromString(action.get("actionId").asString()).getLeastSignificantBits() % 2 == 0;
  }

  private String first(QueryNode node, String who, String path) {
    return node.json(who, path + "&minPosition=" + story.head()).get("next").asString();
  }

  /** Actions whose due dates are in another order than their ids. */
  private void begins() {
    story.tell(joined("police", AgencyKind.POLICE), joined("housing", AgencyKind.HOUSING));
    for (int i = 0; i < ACTIONS; i++) {
      story.tell(
          agreed(
              id(1100 + i), MARAC, "police", LocalDate.of(2026, 3, 10).plusDays(i * 7 % ACTIONS)));
    }
    for (int i = 1; i < ACTIONS; i += 3) {
      story.tell(unachievable(id(1100 + i), "2026-03-%02d".formatted(5 + i), null, null));
    }
    for (int i = 0; i < 8; i++) {
      story.tell(opened(id(1900 + i), "NS-%d".formatted(900 + i * 5 % 8)));
      story.tell(scheduled(id(1800 + i), "2026-0%d-1%d".formatted(5 + i % 3, i)));
    }
  }

  /** Moves an action and a case to the front or the end, one away, and adds one of each thing. */
  private void moves(int i) {
    UUID action = id(1100 + i);
    story.tell(due(action, null, LocalDate.of(2026, i % 2 == 0 ? 2 : 9, 1 + i)));
    switch (i % 3) {
      case 0 -> story.tell(reallocated(action, "police", "housing"));
      case 1 -> story.tell(inError(action));
      default -> story.tell(completed(action, "2026-03-20", 0));
    }
    if (i < 8) {
      story.tell(
          new MeetingRescheduled(
              id(1800 + i),
              LocalDate.of(2026, 5 + i % 3, 10 + i),
              LocalDate.of(2026, i % 2 == 0 ? 1 : 11, 1 + i),
              "Example",
              on("2026-03-10")),
          new CaseDetailsCorrected(
              id(1900 + i),
              "%s-%d".formatted(i % 2 == 0 ? "A" : "Z", i),
              new Victim("Example Person"),
              "A slip",
              on("2026-03-10")));
    }
    story.tell(
        agreed(id(1200 + i), MARAC, "police", LocalDate.of(2026, 3, 1).plusDays(i)),
        unachievable(id(1200 + i), "2026-03-06", null, null),
        opened(id(1950 + i), "NS-%d".formatted(890 + i)),
        scheduled(id(1850 + i), "2026-04-%02d".formatted(1 + i)));
  }

  /** A list, and how far it was followed. */
  private static final class Followed {

    private final String who;
    private final String list;
    private final List<String> seen = new ArrayList<>();
    private List<String> whole = List.of();
    private String next = "";
    private int pages;

    Followed(String who, String list) {
      this.who = who;
      this.list = list;
    }

    void begin(QueryNode node, long position) {
      whole = ids(node.json(who, with("limit=500&minPosition=" + position)));
      note(node.json(who, with("limit=2")));
    }

    void goOn(QueryNode node) {
      if (!next.isEmpty()) {
        note(node.json(who, with("limit=2&cursor=" + next)));
      }
    }

    /** Rights are those of now: what passed on is on no list of the police but that of all. */
    boolean isStillRead(String id) {
      return who.equals(COORDINATOR)
          || list.equals("/api/actions")
          || list.contains("asOf")
          || seen.contains(id)
          || !PASSED_ON.contains(id);
    }

    private void note(JsonNode page) {
      pages++;
      seen.addAll(ids(page));
      next = page.get("next").asString("");
    }

    private String with(String more) {
      return list + (list.contains("?") ? "&" : "?") + more;
    }

    private static List<String> ids(JsonNode page) {
      return page.has("items")
          ? page.get("items").valueStream().map(Followed::id).toList()
          : Stream.of("circumstancesChanged", "notUndertaken", "notYetDue")
              .flatMap(group -> page.get(group).valueStream())
              .map(Followed::id)
              .toList();
    }

    private static String id(JsonNode item) {
      return Stream.of(item.has("narrative") ? "position" : "", "actionId", "meetingId", "caseId")
          .filter(item::has)
          .findFirst()
          .map(key -> item.get(key).asString())
          .orElseThrow();
    }
  }
}
