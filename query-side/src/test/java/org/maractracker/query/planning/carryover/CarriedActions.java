package org.maractracker.query.planning.carryover;

import static org.maractracker.query.Queries.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Role;
import org.maractracker.query.Callers;
import org.maractracker.query.Stories;
import org.maractracker.query.Story;
import org.maractracker.query.planning.plan.PlanOf;
import org.maractracker.query.web.page.PagedQuery;
import org.maractracker.testsupport.TestDatabase;

/** A story, and the list of what is carried over in it. */
abstract class CarriedActions {

  static final Caller COORDINATOR = Callers.northshire(Role.COORDINATOR);
  static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 20);

  final Story story = Stories.begun();

  CarryOverList ask(
      TestDatabase database,
      Caller caller,
      UUID meeting,
      String now,
      @Nullable String limit,
      @Nullable String cursor) {
    return ask(PlanOf.the(story, database), caller, meeting.toString(), now, limit, cursor);
  }

  static CarryOverList ask(
      PlanOf plan,
      Caller caller,
      String meeting,
      String now,
      @Nullable String limit,
      @Nullable String cursor) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    return new CarryOverQueryApi(plan.plans(), plan.lists(clock))
        .carryOver(caller, meeting, query(PagedQuery.class, "limit", limit, "cursor", cursor));
  }

  static List<UUID> ids(List<CarriedRow> rows) {
    return rows.stream().map(CarriedRow::actionId).toList();
  }

  static List<CarriedRow> all(CarryOverList list) {
    return Stream.of(list.circumstancesChanged(), list.notUndertaken(), list.notYetDue())
        .flatMap(List::stream)
        .toList();
  }
}
