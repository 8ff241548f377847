package org.maractracker.command.dispatch;

import java.util.Comparator;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;

/**
 * What a command is answered: its own events; of an aggregate it left as it was, the version it was
 * decided at, whatever others have done since.
 */
final class CommitResult implements CommandDispatcher.Stored {

  private final AppendedEvents appended;
  private final EventArchive archive;

  CommitResult(AppendedEvents appended, EventArchive archive) {
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
        .orElseGet(() -> asDecided(aggregateId));
  }

  private Appended asDecided(String aggregateId) {
    long version = appended.versionRead(aggregateId).orElseThrow();
    long position = archive.positionOf(aggregateId, version).orElseThrow();
    return new Appended(position, aggregateId, version);
  }
}
