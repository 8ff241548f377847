package org.maractracker.reminders;

import java.util.List;
import org.maractracker.caller.Caller;
import org.maractracker.caller.Membership;
import org.maractracker.caller.Role;
import org.maractracker.command.action.RecordReminder;
import org.maractracker.command.dispatch.CommandDispatcher;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.dispatch.CommandDispatcher.Sender;

/** Recorder that has it recorded with each action that a reminder of it was sent. */
final class Recorder {

  private final CommandDispatcher dispatcher;

  Recorder(CommandDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Records a mail that was sent. It may be called again: what is recorded is recorded once. */
  void record(Digest sent) {
    Membership runs = new Membership(sent.maracId(), Role.ADMINISTRATOR, null);
    Caller reminders = new Caller("reminders", "Reminders", List.of(runs));
    Sender sender = new Sender(reminders, runs, null, null, "", sent.digestId().toString());
    for (Reminder each : sent.reminders()) {
      dispatcher.send(
          command(sent, each), sender, stored -> new Answer(200, null, null, "", false));
    }
  }

  private static RecordReminder command(Digest sent, Reminder each) {
    return new RecordReminder(
        each.actionId(),
        each.occasion(),
        sent.recipient().kind(),
        each.agencyId(),
        sent.day(),
        sent.digestId());
  }
}
