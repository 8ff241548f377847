package org.maractracker.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.testsupport.events.Northshire.MARAC;
import static org.maractracker.testsupport.events.Northshire.on;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maractracker.events.TrackerEvent;
import org.maractracker.events.marac.AgencyJoined;
import org.maractracker.events.marac.AgencyKind;
import org.maractracker.events.marac.AgencyLeft;
import org.maractracker.store.events.RecordedEvent;

class RecentEventsCacheTest {

  private static final TrackerEvent JOINED = joined("police");
  private static final TrackerEvent LEFT = new AgencyLeft(MARAC, "police", on("2026-05-01"));

  private List<TrackerEvent> stored = new ArrayList<>(List.of(JOINED, joined("idva")));
  private int read;
  private int questions;

  private final RecentEventsCache lately =
      new RecentEventsCache(
          new GivenArchive(List.of()) {
            @Override
            public List<RecordedEvent> ofAggregates(Map<String, Long> fromVersions) {
              questions++;
              return super.ofAggregates(fromVersions);
            }

            @Override
            public List<RecordedEvent> ofAggregate(String aggregateId, long fromVersion) {
              List<RecordedEvent> events =
                  new GivenArchive(stored).ofAggregate(aggregateId, fromVersion);
              read += events.size();
              return events;
            }
          });

  @Test
  void readsOnlyTheLastKnownAndWhatCameSince() {
    assertThat(asked()).containsExactlyElementsOf(stored);
    assertThat(read).isEqualTo(2);
    assertThat(asked()).containsExactlyElementsOf(stored);
    assertThat(read).isEqualTo(3);
    stored.add(LEFT);
    assertThat(asked()).containsExactlyElementsOf(stored);
    assertThat(read).isEqualTo(5);
  }

  /** The database was restored from a backup, under a process that goes on. */
  @Test
  void startsOverWhenTheLastKnownIsGoneOrAnother() {
    assertThat(asked()).hasSize(2);
    stored = new ArrayList<>(List.of(JOINED));
    assertThat(asked()).containsExactly(JOINED);
    stored = new ArrayList<>(List.of(JOINED, LEFT));
    assertThat(asked()).containsExactly(JOINED, LEFT);
    stored = new ArrayList<>(List.of(JOINED, joined("housing"), LEFT));
    assertThat(asked()).containsExactlyElementsOf(stored);
  }

  @Test
  void knowsWhatHasBegunSinceItWasAskedInVain() {
    stored = new ArrayList<>();
    assertThat(asked()).isEmpty();
    stored.add(JOINED);
    assertThat(asked()).containsExactly(JOINED);
  }

  @Test
  void asksForSeveralInOneQuestion() {
    stored.add(
        new AgencyJoined("southshire", "police", "An agency", AgencyKind.OTHER, on("2026-01-02")));
    assertThat(lately.eventsOf(Set.of(MARAC, "southshire", "nowhere")))
        .hasEntrySatisfying(MARAC, events -> assertThat(events).hasSize(2))
        .hasEntrySatisfying("southshire", events -> assertThat(events).hasSize(1))
        .hasEntrySatisfying("nowhere", events -> assertThat(events).isEmpty());
    assertThat(questions).isEqualTo(1);
  }

  @Test
  void remembersWithoutLookingWhatItHasOfAll() {
    assertThat(lately.remembered(Set.of(MARAC))).isEmpty();
    asked();
    stored.add(LEFT);
    int before = questions;
    assertThat(lately.remembered(Set.of(MARAC)))
        .hasValueSatisfying(all -> assertThat(all.get(MARAC)).hasSize(2));
    assertThat(lately.remembered(Set.of(MARAC, "nowhere"))).isEmpty();
    assertThat(questions).isEqualTo(before);
  }

  private List<TrackerEvent> asked() {
    return lately.eventsOf(MARAC).stream().map(RecordedEvent::event).toList();
  }

  private static TrackerEvent joined(String agencyId) {
    return new AgencyJoined(MARAC, agencyId, "An agency", AgencyKind.OTHER, on("2026-01-02"));
  }
}
