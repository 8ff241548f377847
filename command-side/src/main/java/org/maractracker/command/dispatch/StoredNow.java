package org.maractracker.command.dispatch;

import java.util.Comparator;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.maractracker.store.AppendedEvents;
import org.maractracker.store.AppendedEvents.Appended;
import org.maractracker.store.EventArchive;

/** What is in the store at the end of a unit of work, its own appends included. */
final class StoredNow implements CommandDoor.Stored {

  private final UnitOfWork<?> unitOfWork;
  private final EventArchive archive;

  StoredNow(UnitOfWork<?> unitOfWork, EventArchive archive) {
    this.unitOfWork = unitOfWork;
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
    return AppendedEvents.in(unitOfWork).stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .max(Comparator.comparingLong(Appended::version))
        .or(() -> archive.lastOf(aggregateId))
        .orElseThrow();
  }
}
