package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.reminders.MailSender.Fate;
import org.maractracker.reminders.MailServer.Security;
import org.maractracker.testsupport.Ports;
import org.maractracker.testsupport.SettableClock;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is known of a mail after it was handed over, or was not. */
@ExtendWith(OutputCaptureExtension.class)
class SmtpMailSenderTest {

  private static final SettableClock CLOCK = SettableClock.at("2027-03-25T08:00:00Z");
  private static final UUID ID = new UUID(0, 7);
  private static final Mail MAIL =
      new Mail(ID, "marac@police.example", "MARAC actions: 1 reminder", "Two\nlines: é\n");

  private static MailSender post(int port, Security security) {
    return new SmtpMailSender(
        new MailServer("127.0.0.1", port, security, null, null, "tracker@marac.example"), CLOCK);
  }

  private static Fate fateAt(Map<String, String> answers) {
    try (ScriptedServer server = new ScriptedServer(answers)) {
      return post(server.port(), Security.NONE).deliver(MAIL);
    }
  }

  @Test
  void handsAMailOver() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      Fate fate = post(server.getSmtp().getPort(), Security.NONE).deliver(MAIL);
      assertThat(fate).isEqualTo(Fate.TAKEN);
      MimeMessage taken = server.getReceivedMessages()[0];
      assertThat(taken.getMessageID()).isEqualTo("<" + ID + "@marac.example>");
      assertThat(taken.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(taken.getSubject()).isEqualTo(MAIL.subject());
      assertThat(taken.getSentDate()).isEqualTo(CLOCK.instant());
      assertThat(taken.getFrom()).extracting("address").containsExactly("tracker@marac.example");
      assertThat(taken.getAllRecipients())
          .extracting("address")
          .containsExactly("marac@police.example");
      assertThat(((String) taken.getContent()).replace("\r\n", "\n"))
          .startsWith(MAIL.text().strip());
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HELLO, 421 not now",
    "HELLO, ''",
    "EHLO, ''",
    "MAIL, 451 later",
    "MAIL, 550 not you",
    "RCPT, 450 later",
    "RCPT, 550 nobody here",
    "DATA, 452 full",
    "., 451 later",
    "., 554 not that"
  })
  void isRefusedWhereTheServerSaysSoOrNothingWasHandedOver(String word, String answer) {
    assertThat(fateAt(Map.of(word, answer))).isEqualTo(Fate.REFUSED);
  }

  @Test
  void isUnknownWhenTheServerIsGoneAfterTheLastLine() {
    assertThat(fateAt(Map.of(ScriptedServer.END_OF_MAIL, ""))).isEqualTo(Fate.UNKNOWN);
  }

  @Test
  void isTakenAlsoWhenTheServerHangsUpAfterwards() {
    assertThat(fateAt(Map.of("QUIT", ""))).isEqualTo(Fate.TAKEN);
  }

  @Test
  void isRefusedWhereNobodyListens() {
    try (Ports.Closed nobody = Ports.closed()) {
      assertThat(post(nobody.number(), Security.NONE).deliver(MAIL)).isEqualTo(Fate.REFUSED);
    }
  }

  @Test
  void saysNothingToAServerThatDoesNotEncrypt() {
    try (ScriptedServer plain = new ScriptedServer(Map.of("STARTTLS", "502 what"))) {
      assertThat(post(plain.port(), Security.STARTTLS).deliver(MAIL)).isEqualTo(Fate.REFUSED);
      assertThat(plain.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void saysNothingToAServerWhoseCertificateNobodyVouchesFor() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
    server.start();
    try {
      Fate fate = post(server.getSmtps().getPort(), Security.TLS).deliver(MAIL);
      assertThat(fate).isEqualTo(Fate.REFUSED);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void doesNotLogWhoWasWrittenTo(CapturedOutput output) {
    fateAt(Map.of("RCPT", "550 marac@police.example is not here"));
    assertThat(output.getAll()).contains(ID.toString()).doesNotContain("police.example");
  }
}
