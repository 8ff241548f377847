package org.maractracker.query.planning.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.APRIL;
import static org.maractracker.query.SecretFacts.APRIL_DAY;
import static org.maractracker.query.SecretFacts.MAY;
import static org.maractracker.query.SecretFacts.agreed;
import static org.maractracker.query.SecretFacts.unachievable;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.query.Callers;
import org.maractracker.query.Refused;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.testsupport.TestDatabase;

/** How the list is asked for: in pages, by whom, and at what cost. */
class CarryOverQuestionsTest extends CarriedActions {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void pagesGoThroughTheGroupsAndEachByDueDate(TestDatabase database) {
    story.tell(
        agreed(id(501), MARAC, "police", IN_APRIL),
        agreed(id(502)),
        agreed(id(503), MARAC, "police", LocalDate.of(2026, 3, 10)),
        agreed(id(504)),
        unachievable(id(504), "2026-03-15", APRIL_DAY, true));
    PlanOf plan = PlanOf.the(story, database);
    List<UUID> paged = new ArrayList<>();
    String cursor = null;
    do {
      CarryOverList page =
          ask(plan, COORDINATOR, APRIL.toString(), "2026-04-06T09:00:00Z", "1", cursor);
      assertThat(all(page)).hasSize(1);
      assertThat(page.counts().undecided()).isEqualTo(4);
      paged.addAll(ids(all(page)));
      cursor = page.next();
    } while (cursor != null);
    assertThat(paged).containsExactly(id(504), id(503), id(502), id(501));
  }

  @Test
  void aCursorIsBoundToItsMeeting() {
    story.tell(agreed(id(501)), agreed(id(502)));
    PlanOf plan = PlanOf.the(story, TestDatabase.H2);
    String now = "2026-04-06T09:00:00Z";
    String cursor = ask(plan, COORDINATOR, APRIL.toString(), now, "1", null).next();
    Refused.malformed(() -> ask(plan, COORDINATOR, MAY.toString(), now, "1", cursor), "cursor");
    Refused.malformed(() -> ask(plan, COORDINATOR, APRIL.toString(), now, "0", null), "limit");
  }

  @Test
  void onlyThoseWhoReadTheWholeMeetingAreAnswered() {
    story.tell(agreed(id(501)));
    PlanOf plan = PlanOf.the(story, TestDatabase.H2);
    String now = "2026-04-06T09:00:00Z";
    Stream.of(
            Callers.agency("police"),
            Callers.northshire(Role.DASHBOARD),
            Callers.northshire(Role.ADMINISTRATOR))
        .forEach(caller ->
            Refused.with("forbidden", () -> ask(plan, caller, APRIL.toString(), now, null, null)));
    Caller stranger = Callers.in("southshire", Role.COORDINATOR);
    Refused.with("not-found", () -> ask(plan, stranger, APRIL.toString(), now, null, null));
    Refused.with("not-found", () -> ask(plan, COORDINATOR, id(77).toString(), now, null, null));
    Refused.with("not-found", () -> ask(plan, COORDINATOR, "april", now, null, null));
  }

  @Test
  void asksTheViewTwiceHoweverManyActionsThereAre() {
    for (int i = 0; i < 40; i++) {
      story.tell(agreed(id(3000 + i)));
    }
    PlanOf plan = PlanOf.the(story, TestDatabase.H2);
    int before = plan.questions();
    ask(plan, COORDINATOR, APRIL.toString(), "2026-04-06T09:00:00Z", null, null);
    assertThat(plan.questions() - before).isEqualTo(2);
  }
}
