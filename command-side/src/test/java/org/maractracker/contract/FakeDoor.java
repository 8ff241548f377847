package org.maractracker.contract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher;

/**
 * Fake dispatcher that takes every command, remembers it, and answers as if version 4 were stored
 * at position 1207.
 */
final class FakeDoor implements CommandDispatcher {

  record Sent(Object command, Sender sender) {}

  private final List<Sent> sent = new ArrayList<>();
  private @Nullable RuntimeException refusal;

  @Override
  public synchronized Answer send(Object command, Sender sender, AnswerForm form) {
    sent.add(new Sent(command, sender));
    if (refusal != null) {
      throw refusal;
    }
    Answer answer = form.of(new AtFour());
    return "again".equals(sender.idempotencyKey()) ? answer.again() : answer;
  }

  private static final class AtFour implements Stored {
    @Override
    public long version(String aggregateId) {
      return 4;
    }

    @Override
    public long position(String aggregateId) {
      return 1207;
    }
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
