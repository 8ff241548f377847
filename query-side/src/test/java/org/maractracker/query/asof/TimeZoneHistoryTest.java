package org.maractracker.query.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.query.SecretFacts.established;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.id;
import static org.maractracker.testsupport.events.Northshire.on;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.events.EventTypes;
import org.maractracker.events.action.ActionReopened;
import org.maractracker.events.marac.MaracSettingsChanged;
import org.maractracker.store.events.RecordedEvent;

/**
 * The day an event counts by. The MARAC is London's until position 100, and Auckland's from then
 * on; in London clocks go forward on 29 March 2026 at one, and back on 25 October at two.
 */
class TimeZoneHistoryTest {

  private final TimeZoneHistory zones = new TimeZoneHistory(marac -> List.of());

  @ParameterizedTest
  @CsvSource({
    // what is known to the day counts by that day, whenever it was recorded
    "2026-03-02, 2026-03-25T10:00:00Z, 7, 2026-03-02",
    "2026-03-29, 2026-03-29T23:30:00Z, 7, 2026-03-29",
    // a month, recorded within it: by the day it was recorded
    "2026-03, 2026-03-10T10:00:00Z, 7, 2026-03-10",
    "2026-03, 2026-03-28T23:30:00Z, 7, 2026-03-28",
    "2026-03, 2026-03-29T00:30:00Z, 7, 2026-03-29",
    "2026-03, 2026-03-29T22:59:59Z, 7, 2026-03-29",
    "2026-03, 2026-03-29T23:30:00Z, 7, 2026-03-30",
    "2026-10, 2026-10-24T23:30:00Z, 7, 2026-10-25",
    "2026-10, 2026-10-25T23:30:00Z, 7, 2026-10-25",
    "2026-10, 2026-10-26T00:00:00Z, 7, 2026-10-26",
    // a month, recorded after it: by its last day
    "2026-03, 2026-03-31T22:59:59Z, 7, 2026-03-31",
    "2026-03, 2026-03-31T23:30:00Z, 7, 2026-03-31",
    "2026-02, 2026-11-22T10:00:00Z, 7, 2026-02-28",
    // a year
    "2018, 2026-03-10T10:00:00Z, 7, 2018-12-31",
    "2026, 2026-03-29T23:30:00Z, 7, 2026-03-30",
    // in the zone the MARAC had at that position
    "2026-03, 2026-03-10T12:00:00Z, 99, 2026-03-10",
    "2026-03, 2026-03-10T12:00:00Z, 100, 2026-03-11",
    "2026-03, 2026-03-10T12:00:00Z, 101, 2026-03-11",
    // within what a database can hold
    "0000, 2026-03-10T12:00:00Z, 7, 0001-01-01",
  })
  void anEventCountsByADay(String occurredOn, Instant recordedAt, long position, String day) {
    zones.note(established("Europe/London"), 1);
    zones.note(
        new MaracSettingsChanged(MARAC, "Northshire", "Pacific/Auckland", 12, on("2026-03-01")),
        100);
    ActionReopened event = new ActionReopened(id(1001), "secret", on(occurredOn));
    RecordedEvent recorded =
        new RecordedEvent(
            position,
            "Action",
            id(1001).toString(),
            3,
            EventTypes.of(ActionReopened.class).orElseThrow(),
            event,
            Map.of(),
            recordedAt);
    assertThat(zones.day(recorded, MARAC)).isEqualTo(day);
  }
}
