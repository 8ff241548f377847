package org.maractracker.reminders;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Mail sender that hands mails to a mail server by SMTP. A server answers for a mail from the
 * moment it says so after the mail's last line (RFC 5321, 4.2.5). Before that, and when it answers
 * 4xx or 5xx, it does not have it; when the connection is lost in between, nobody knows.
 */
final class SmtpMailSender implements MailSender {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailSender.class);
  private static final int LEAST_REFUSAL = 400;
  private static final int MOST_REFUSAL = 599;

  private final ConnectingSender sender;
  private final String from;
  private final Clock clock;

  SmtpMailSender(MailServer server, Clock clock) {
    this.sender = new ConnectingSender(server);
    this.from = server.from();
    this.clock = clock;
  }

  @Override
  public Fate deliver(Mail mail) {
    try {
      sender.send(message(mail));
      return Fate.TAKEN;
    } catch (MailException | MessagingException e) {
      Fate fate = fateAfter(e);
      // Its message may repeat the mailbox.
      LOG.warn("Mail {} was not taken ({}): {}", mail.id(), fate, rootOf(e).getClass().getName());
      return fate;
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.text(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    String domain = from.substring(from.lastIndexOf('@') + 1);
    message.setHeader("Message-ID", "<%s@%s>".formatted(mail.id(), domain));
    return message;
  }

  /**
   * Returns the mail's fate; where nothing says that the server does not have it, it may have it.
   */
  private static Fate fateAfter(Exception failure) {
    if (failure instanceof MailAuthenticationException || failure instanceof MessagingException) {
      return Fate.REFUSED;
    }
    if (failure instanceof MailSendException unsent) {
      Exception[] causes = unsent.getMessageExceptions();
      return causes.length == 0 ? Fate.TAKEN : fateOf(causes[0]);
    }
    return Fate.UNKNOWN;
  }

  private static Fate fateOf(@Nullable Exception cause) {
    for (@Nullable Exception each = cause; each != null; each = after(each)) {
      if (each instanceof NotConnected || isRefusal(code(each))) {
        return Fate.REFUSED;
      }
    }
    return Fate.UNKNOWN;
  }

  private static @Nullable Exception after(Exception failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }

  /** Returns what the server answered; -1 when it was gone. */
  private static int code(Exception failure) {
    return switch (failure) {
      case SMTPSendFailedException e -> e.getReturnCode();
      case SMTPSenderFailedException e -> e.getReturnCode();
      case SMTPAddressFailedException e -> e.getReturnCode();
      default -> -1;
    };
  }

  private static boolean isRefusal(int code) {
    return LEAST_REFUSAL <= code && code <= MOST_REFUSAL;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
