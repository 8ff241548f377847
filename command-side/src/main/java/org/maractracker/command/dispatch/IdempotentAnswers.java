package org.maractracker.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.maractracker.store.commit.CommitParticipant;
import org.maractracker.store.events.AppendedEvents;
import org.maractracker.store.events.EventArchive;

/**
 * Makes the answer of every command when its events have their positions, and remembers it under
 * its sender's key with them.
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
      CommandContext sending =
          CommandContext.of((CommandMessage<?>) appended.unitOfWork().getMessage());
      sending.answer(sending.form().of(new CommitResult(appended, archive)));
      if (sending.sender().idempotencyKey() != null) {
        remembered.add(new IdempotencyRecord(sending.sender(), sending.answer()));
      }
    }
    keys.enter(remembered);
  }
}
