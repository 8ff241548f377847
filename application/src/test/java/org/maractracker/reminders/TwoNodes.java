package org.maractracker.reminders;

import static java.util.Map.entry;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.maractracker.testsupport.Person;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.maractracker.testsupport.TokenIssuer;

/** Two nodes on one database, and a mail server. They look when they are told to. */
final class TwoNodes implements AutoCloseable {

  private static final String SMTP = "smtp";

  private final TokenIssuer issuer = new TokenIssuer();
  private final RunningProcess first;
  private final RunningProcess second;
  private GreenMail mailServer;

  TwoNodes(TestDatabase database) {
    mailServer = started(0);
    String url = database.freshUrl();
    Map<String, String> environment = environment(url, database.user());
    first = RunningProcess.start(TimedTracker.class, environment);
    second = RunningProcess.start(TimedTracker.class, environment);
  }

  private Map<String, String> environment(String url, String user) {
    return Map.ofEntries(
        entry("TRACKER_DATABASE_URL", url),
        entry("TRACKER_DATABASE_USER", user),
        entry("TRACKER_OIDC_ISSUER_URI", issuer.uri()),
        entry("TRACKER_OIDC_AUDIENCE", TokenIssuer.AUDIENCE),
        entry("TRACKER_POOL", "15"),
        entry("TRACKER_MAIL_HOST", "127.0.0.1"),
        entry("TRACKER_MAIL_PORT", "" + mailServer.getSmtp().getPort()),
        entry("TRACKER_MAIL_TLS", "none"),
        entry("TRACKER_MAIL_FROM", "tracker@marac.example"),
        entry("TRACKER_ADDRESS", "https://tracker.example/"),
        entry("TRACKER_REMINDERS_EVERY", "12h"));
  }

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", SMTP));
    server.start();
    return server;
  }

  RunningProcess first() {
    return first;
  }

  RunningProcess second() {
    return second;
  }

  PlanTable plans() {
    return first.bean(PlanTable.class);
  }

  DigestTable table() {
    return first.bean(DigestTable.class);
  }

  Person person(String... roles) {
    Instant now = TimedTracker.CLOCK.instant();
    return Person.bearing(issuer.token(now, String.join(",", roles), "Test Person", roles));
  }

  /** Both nodes look at the same time. */
  void bothLook() {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
      List<Future<?>> looks =
          Stream.of(first, second)
              .<Future<?>>map(node ->
                  nodes.submit(() -> {
                    together.await();
                    node.bean(Reminders.class).look();
                    return true;
                  }))
              .toList();
      for (Future<?> look : looks) {
        look.get();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The mails the server has for mailboxes of this domain. */
  List<MimeMessage> mailsTo(String domain) {
    return Arrays.stream(mailServer.getReceivedMessages())
        .filter(mail -> recipient(mail).endsWith("." + domain))
        .toList();
  }

  static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** While it is away whoever knocks is not let in. */
  void whileTheMailServerIsAway(Runnable deed) {
    int port = mailServer.getSmtp().getPort();
    mailServer.stop();
    deed.run();
    mailServer = started(port);
  }

  @Override
  public void close() {
    first.close();
    second.close();
    mailServer.stop();
    issuer.close();
  }
}
