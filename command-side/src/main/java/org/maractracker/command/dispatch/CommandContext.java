package org.maractracker.command.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.AnswerForm;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;
import org.maractracker.events.Origin;

/**
 * Context of a command under way: it travels in the command's metadata, and brings the answer back.
 */
final class CommandContext {

  private static final String KEY = CommandContext.class.getName();

  private final Sender sender;
  private final AnswerForm form;
  private @Nullable Answer answer;

  CommandContext(Sender sender, AnswerForm form) {
    this.sender = sender;
    this.form = form;
  }

  static CommandContext of(CommandMessage<?> command) {
    return (CommandContext)
        Objects.requireNonNull(command.getMetaData().get(KEY), "Sent past the dispatcher");
  }

  Sender sender() {
    return sender;
  }

  AnswerForm form() {
    return form;
  }

  void answer(Answer given) {
    answer = given;
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "Stored, but not answered");
  }

  /** Returns the command's metadata: who sent it, the version they had read, and this context. */
  MetaData metaData() {
    Map<String, Object> entries = new HashMap<>();
    entries.put(KEY, this);
    entries.put(Origin.ACTOR, sender.caller().subject());
    entries.put(Origin.ACTOR_NAME, sender.caller().name());
    entries.put(Origin.ACTOR_ROLE, sender.as().role().name());
    putIfKnown(entries, Origin.ACTOR_AGENCY, sender.as().agencyId());
    entries.put(Origin.CORRELATION_ID, sender.correlationId());
    putIfKnown(entries, Origin.IDEMPOTENCY_KEY, sender.idempotencyKey());
    putIfKnown(entries, IfMatch.EXPECTED_VERSION, sender.expectedVersion());
    return MetaData.from(entries);
  }

  private static void putIfKnown(Map<String, Object> entries, String name, @Nullable Object value) {
    if (value != null) {
      entries.put(name, value);
    }
  }
}
