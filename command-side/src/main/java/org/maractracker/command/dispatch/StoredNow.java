package org.maractracker.command.dispatch;

import java.util.Comparator;
import org.maractracker.store.AppendedEvents;
import org.maractracker.store.AppendedEvents.Appended;
import org.maractracker.store.EventArchive;

/** What is in the store when a command is about to be committed, its own events included. */
final class StoredNow implements CommandDoor.Stored {

  private final AppendedEvents appended;
  private final EventArchive archive;

  StoredNow(AppendedEvents appended, EventArchive archive) {
    this.appended = appended;
    this.archive = archive;
  }

  @Override
  public long version(String aggregateId) {
    return last(aggregateId).version();
  }

  @Override
  public long position(String aggregateId) {
    return last(aggregateId).position();
  }

  private Appended last(String aggregateId) {
    return appended.places().stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .max(Comparator.comparingLong(Appended::version))
        .or(() -> archive.lastOf(aggregateId))
        .orElseThrow();
  }
}
