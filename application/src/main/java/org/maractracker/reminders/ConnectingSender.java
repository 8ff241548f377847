package org.maractracker.reminders;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail sender that distinguishes a connection that could not be made from one that was lost. */
final class ConnectingSender extends JavaMailSenderImpl {

  private static final Duration TO_CONNECT = Duration.ofSeconds(15);
  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(60);

  ConnectingSender(MailServer server) {
    setHost(server.host());
    setPort(server.port());
    setUsername(server.user());
    setPassword(server.password());
    String protocol = server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
    setProtocol(protocol);
    setJavaMailProperties(properties(server, protocol));
  }

  private static Properties properties(MailServer server, String protocol) {
    Properties set = new Properties();
    boolean startTls = server.security() == MailServer.Security.STARTTLS;
    set.put("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    set.put(prefix + "starttls.enable", "" + startTls);
    set.put(prefix + "starttls.required", "" + startTls);
    set.put(prefix + "ssl.checkserveridentity", "true");
    set.put(prefix + "auth", "" + (server.user() != null));
    set.put(prefix + "connectiontimeout", "" + TO_CONNECT.toMillis());
    set.put(prefix + "timeout", "" + FOR_AN_ANSWER.toMillis());
    set.put(prefix + "writetimeout", "" + FOR_AN_ANSWER.toMillis());
    return set;
  }

  @Override
  protected Transport connectTransport() throws MessagingException {
    try {
      return super.connectTransport();
    } catch (AuthenticationFailedException e) {
      throw e;
    } catch (MessagingException e) {
      throw new NotConnected(e);
    }
  }
}
