package org.maractracker.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maractracker.command.dispatch.CommandNode.ANN;
import static org.maractracker.command.dispatch.CommandNode.attendance;
import static org.maractracker.command.dispatch.CommandNode.sender;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.maractracker.command.dispatch.CommandDispatcher.Answer;
import org.maractracker.command.meeting.RecordAttendance;
import org.maractracker.events.meeting.Attendance;
import org.maractracker.testsupport.TestDatabase;

/** Command that changes nothing: its answer is the version it was decided at. */
class QuietCommandTest {

  /** With another version in hand its sender would overwrite what they have never seen. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotAnsweredWithWhatSomebodyElseChangedMeanwhile(TestDatabase database) throws Exception {
    String url = database.freshUrl();
    try (CommandNode node = new CommandNode(database, url).founded();
        CommandNode other = new CommandNode(database, url)) {
      UUID meeting = node.meeting(CommandNode.MEETING_DAY);
      RecordAttendance asItIs = attendance(meeting, Attendance.PRESENT);
      Answer answer =
          node.dispatcher()
              .send(
                  asItIs,
                  sender(ANN, null, 1L),
                  stored -> {
                    other.send(attendance(meeting, Attendance.APOLOGIES));
                    return new Answer(
                        200,
                        null,
                        stored.lastOf(meeting.toString()).version() + "",
                        stored.lastOf(meeting.toString()).position() + "",
                        false);
                  });
      assertThat(answer.etag()).isEqualTo("1");
      assertThat(answer.body())
          .isEqualTo(node.archive().positionOf(meeting.toString(), 1).orElseThrow() + "");
      assertThat(node.archive().lastOf(meeting.toString()).orElseThrow().version()).isEqualTo(2);
    }
  }
}
