package org.maractracker.command.dispatch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.messaging.Message;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.AppendedEvents.Appended;
import org.maractracker.store.events.EventArchive;

/**
 * Commit participant that makes the answer of every command when its events have their positions,
 * and stores it with them under its sender's key.
 */
final class IdempotentAnswers implements CommitParticipant {

  private final IdempotencyKeys keys;
  private final EventArchive archive;

  IdempotentAnswers(IdempotencyKeys keys, EventArchive archive) {
    this.keys = keys;
    this.archive = archive;
  }

  @Override
  public void write(List<AppendedEvents> together) {
    List<IdempotencyRecord> remembered = new ArrayList<>();
    for (AppendedEvents appended : together) {
      Message<?> command = appended.unitOfWork().getMessage();
      Answer answer = CommandDispatcher.formOf(command).of(id -> lastOf(id, appended));
      Sender sender = CommandDispatcher.senderOf(command);
      if (sender.idempotencyKey() != null) {
        remembered.add(new IdempotencyRecord(sender, answer));
      }
    }
    keys.enter(remembered);
  }

  private Appended lastOf(String aggregateId, AppendedEvents appended) {
    return appended.places().stream()
        .filter(event -> event.aggregateId().equals(aggregateId))
        .max(Comparator.comparingLong(Appended::version))
        .orElseGet(() -> asDecided(aggregateId, appended));
  }

  private Appended asDecided(String aggregateId, AppendedEvents appended) {
    long version = appended.versionRead(aggregateId).orElseThrow();
    long position = archive.positionOf(aggregateId, version).orElseThrow();
    return new Appended(position, aggregateId, version);
  }
}
