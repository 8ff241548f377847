package org.maractracker.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maractracker.events.EventTypes.EventType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A registry that is not whole is none. */
class EventRegistryTest {

  private static final JsonMapper MAPPER = EventJson.mapper();

  @StoredAs(name = "TeaMade", revision = 3, former = 2)
  record Tea() implements MadeUp {}

  @StoredAs(name = "TeaMade", revision = 3, former = 3)
  record SecondTea() implements MadeUp {}

  @StoredAs(name = "CakeBaked", revision = 1, former = 0)
  record Cake() implements MadeUp {}

  @StoredAs(name = "BreadBaked", revision = 1, former = 2)
  record FutureBread() implements MadeUp {}

  @StoredAs(name = "BreadBaked", revision = 0, former = 0)
  record NoBread() implements MadeUp {}

  @StoredAs(name = " ", revision = 1, former = 1)
  record Nameless() implements MadeUp {}

  record Unmarked() implements MadeUp {}

  interface MadeUp extends TrackerEvent {
    @Override
    default PartialDate occurredOn() {
      return PartialDate.of(LocalDate.of(2026, 3, 2));
    }
  }

  /** Puts a field into each next revision, and takes it out again. */
  private record Step(String event, int from) implements Upcaster {
    @Override
    public ObjectNode up(ObjectNode earlier) {
      return earlier.put("since" + (from + 1), "");
    }

    @Override
    public ObjectNode down(ObjectNode later) {
      later.remove("since" + (from + 1));
      return later;
    }
  }

  private static Step step(int from) {
    return new Step("TeaMade", from);
  }

  private static EventRegistry tea() {
    return new EventRegistry(List.of(Tea.class, Cake.class), List.of(step(2), step(1)));
  }

  private static void isRefused(
      String why, Class<? extends TrackerEvent> event, Upcaster... steps) {
    isRefused(why, List.of(event), steps);
  }

  private static void isRefused(
      String why, List<Class<? extends TrackerEvent>> events, Upcaster... steps) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new EventRegistry(events, List.of(steps)))
        .withMessage(why);
  }

  @Test
  void refusesAnEventThatDoesNotSayWhatItIsStoredAs() {
    isRefused("Unmarked does not say what it is stored as.", Unmarked.class);
    isRefused("Nameless is stored under no name.", Nameless.class);
  }

  @Test
  void refusesTwoEventsUnderOneName() {
    isRefused(
        "Two events are stored as TeaMade.", List.of(Tea.class, SecondTea.class), step(1), step(2));
  }

  @Test
  void refusesARevisionThatCannotBe() {
    isRefused("BreadBaked has no revision.", NoBread.class);
    isRefused("BreadBaked cannot have been read in that revision before.", FutureBread.class);
  }

  @Test
  void refusesAGapInAChain() {
    isRefused("TeaMade must have one step from revision 1.", Tea.class, step(2));
    isRefused("TeaMade must have one step from revision 2.", Tea.class, step(1));
    isRefused("TeaMade must have one step from revision 1.", Tea.class);
  }

  @Test
  void refusesAStepTooMany() {
    isRefused("TeaMade must have one step from revision 1.", Tea.class, step(1), step(1), step(2));
    isRefused(
        "TeaMade has a step from a revision that there is not.",
        Tea.class,
        step(1),
        step(2),
        step(3));
    isRefused("No event is stored as TeaMade.", Cake.class, step(1));
  }

  @Test
  void readsEachRevisionOnStepByStep() {
    assertThat(
            Stream.of("1", "2", "3")
                .map(revision -> tea().find("TeaMade", revision).orElseThrow())
                .map(type -> tea().upcast(type, json("{}")).toString()))
        .containsExactly("{\"since2\":\"\",\"since3\":\"\"}", "{\"since3\":\"\"}", "{}");
  }

  @Test
  void knowsNoRevisionButThoseThereHaveBeen() {
    assertThat(
            Stream.of("0", "4", "01", "+1", "-1", "", "newest")
                .flatMap(revision -> tea().find("TeaMade", revision).stream()))
        .isEmpty();
  }

  @Test
  void knowsWhatTheVersionBeforeReads() {
    assertThat(tea().former(Tea.class)).map(EventType::revision).contains("2");
    assertThat(tea().former(Cake.class)).isEmpty();
  }

  @Test
  void saysAnEventInAnEarlierRevisionOrNotAtAll() {
    EventType former = tea().former(Tea.class).orElseThrow();
    assertThat(down(former, "{\"since2\":\"\",\"since3\":\"\"}")).contains("{\"since2\":\"\"}");
    assertThat(down(former, "{\"since2\":\"\",\"since3\":\"milk\"}")).isEmpty();
    EventType first = tea().find("TeaMade", "1").orElseThrow();
    assertThat(down(first, "{\"since2\":\"\",\"since3\":\"\"}")).contains("{}");
    assertThat(down(first, "{\"since2\":\"sugar\",\"since3\":\"\"}")).isEmpty();
  }

  private static Optional<String> down(EventType earlier, String newest) {
    return tea().downcast(earlier, json(newest)).map(ObjectNode::toString);
  }

  private static ObjectNode json(String text) {
    return (ObjectNode) MAPPER.readTree(text);
  }
}
