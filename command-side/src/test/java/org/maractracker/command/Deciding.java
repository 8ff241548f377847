package org.maractracker.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.maractracker.caller.Role;
import org.maractracker.command.dispatch.IfMatch;
import org.maractracker.command.facts.FactsOf;
import org.maractracker.events.Origin;
import org.maractracker.events.TrackerEvent;

/**
 * Decision of one aggregate under test: what it rests on, who asks and what comes of it. Facts
 * about others are folded from {@link GivenHistory}'s events and those a test adds.
 */
public final class Deciding<T> {

  private final Class<T> aggregate;
  private final List<TrackerEvent> history = new ArrayList<>();
  private final List<TrackerEvent> elsewhere = new ArrayList<>();
  private final Map<String, Object> metaData = new HashMap<>();
  private LocalDate today = GivenHistory.TODAY;

  public Deciding(Class<T> aggregate) {
    this.aggregate = aggregate;
    by(Role.COORDINATOR);
  }

  /** Adds what has happened to the aggregate itself. */
  public Deciding<T> given(TrackerEvent... events) {
    history.addAll(Arrays.asList(events));
    return this;
  }

  /** Adds what has happened to others, besides all that happened in Northshire. */
  public Deciding<T> knowing(TrackerEvent... events) {
    elsewhere.addAll(Arrays.asList(events));
    return this;
  }

  public Deciding<T> today(String date) {
    today = LocalDate.parse(date);
    return this;
  }

  public Deciding<T> by(Role role) {
    metaData.put(Origin.ACTOR_NAME, "Made Up Actor");
    metaData.put(Origin.ACTOR_ROLE, role.name());
    return this;
  }

  public Deciding<T> byAgency(String agencyId) {
    metaData.put(Origin.ACTOR_AGENCY, agencyId);
    return by(Role.AGENCY);
  }

  /** Decides as if {@code If-Match} had named this version. */
  public Deciding<T> expecting(long version) {
    metaData.put(IfMatch.EXPECTED_VERSION, version);
    return this;
  }

  public Decided when(Object command) {
    Children children = new Children();
    AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
    fixture.registerRepositoryProvider(children);
    List<TrackerEvent> all = GivenHistory.andThen(elsewhere);
    all.addAll(history);
    fixture.registerInjectableResource(FactsOf.events(today, all));
    var given = history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(history);
    return new Decided(given.when(command, metaData), children);
  }
}
