package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.dispatch.CommandNode.ANN;
import static org.maractracker.command.dispatch.CommandNode.MEETING_DAY;
import static org.maractracker.command.dispatch.CommandNode.agree;
import static org.maractracker.command.dispatch.CommandNode.sender;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.testsupport.TestDatabase;

/** Promise that a sender has an answer only when the events are on the disk. */
class AcknowledgedWhenOnTheDiskTest {

  @Test
  void everyAcknowledgedCommandIs() {
    try (CommandNode node =
        new CommandNode(TestDatabase.POSTGRESQL, TestDatabase.POSTGRESQL.freshUrl()).founded()) {
      UUID meeting = node.meeting(MEETING_DAY);
      UUID caseId = node.listedCase(meeting, "N-1");
      for (int i = 0; i < 20; i++) {
        AtomicReference<String> appended = new AtomicReference<>();
        node.dispatcher()
            .send(
                agree(meeting, caseId, UUID.randomUUID()),
                sender(ANN, null, null),
                stored -> {
                  appended.set(writtenTo(node));
                  return new Answer(200, null, null, "{}", false);
                });
        assertThat(isOnTheDiskBeyond(node, appended.get())).isTrue();
      }
    }
  }

  /**
   * Returns how far the database's log has been written to when the events are in it and not
   * committed.
   */
  private static String writtenTo(CommandNode node) {
    return node.jdbc
        .sql("select cast(pg_current_wal_insert_lsn() as text)")
        .query(String.class)
        .single();
  }

  private static boolean isOnTheDiskBeyond(CommandNode node, String place) {
    return node.jdbc
        .sql("select pg_current_wal_flush_lsn() > cast(? as pg_lsn)")
        .param(place)
        .query(Boolean.class)
        .single();
  }
}
