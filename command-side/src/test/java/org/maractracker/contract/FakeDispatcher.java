package org.maractracker.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.store.events.AppendedEvents.Appended;

/**
 * Fake dispatcher that takes every command, remembers it, and answers as if version 4 were stored
 * at position 1207.
 */
final class FakeDispatcher extends CommandDispatcher {

  record Sent(Object command, Sender sender) {}

  private final List<Sent> sent = new ArrayList<>();
  private @Nullable RuntimeException refusal;

  FakeDispatcher() {
    super(SimpleCommandBus.builder().build(), sender -> Optional.empty());
  }

  @Override
  public synchronized Answer send(Object command, Sender sender, AnswerForm form) {
    sent.add(new Sent(command, sender));
    if (refusal != null) {
      throw refusal;
    }
    Answer answer = form.of(id -> new Appended(1207, id, 4));
    return "again".equals(sender.idempotencyKey()) ? answer.again() : answer;
  }

  synchronized void refuseWith(RuntimeException with) {
    refusal = with;
  }

  synchronized void forget() {
    sent.clear();
    refusal = null;
  }

  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  Sent only() {
    return sent().getFirst();
  }
}
