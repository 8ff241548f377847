package org.maractracker.reminders;

import static org.maractracker.settings.Setting.TRACKER_ADDRESS;
import static org.maractracker.settings.Setting.TRACKER_MAIL_FROM;
import static org.maractracker.settings.Setting.TRACKER_MAIL_HOST;
import static org.maractracker.settings.Setting.TRACKER_MAIL_PASSWORD;
import static org.maractracker.settings.Setting.TRACKER_MAIL_PORT;
import static org.maractracker.settings.Setting.TRACKER_MAIL_TLS;
import static org.maractracker.settings.Setting.TRACKER_MAIL_USER;
import static org.maractracker.settings.Setting.TRACKER_REMINDERS;
import static org.maractracker.settings.Setting.TRACKER_REMINDERS_EVERY;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.maractracker.reminders.MailServer.Security;
import org.maractracker.settings.Setting;
import org.maractracker.settings.WrongSetting;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.PropertyResolver;

/** Settings of reminders. Nothing is sent unless a mail server is named. */
final class ReminderSettings {

  private final PropertyResolver set;

  ReminderSettings(PropertyResolver set) {
    this.set = set;
  }

  private Optional<String> text(Setting setting) {
    return Optional.ofNullable(set.getProperty(setting.name()))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  /**
   * Returns whether this process sends reminders.
   *
   * @throws WrongSetting when it is to and no mail server is named, or one is half named
   */
  boolean on() {
    boolean server = text(TRACKER_MAIL_HOST).isPresent();
    boolean on = text(TRACKER_REMINDERS).map("on"::equals).orElse(server);
    if (on && !server) {
      throw WrongSetting.missing(TRACKER_MAIL_HOST);
    }
    return on;
  }

  /**
   * @throws WrongSetting when something is missing that the rest needs
   */
  MailServer server() {
    Security security =
        Security.valueOf(text(TRACKER_MAIL_TLS).orElse("starttls").toUpperCase(Locale.ROOT));
    Optional<String> user = text(TRACKER_MAIL_USER);
    Optional<String> password = text(TRACKER_MAIL_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw WrongSetting.missing(user.isPresent() ? TRACKER_MAIL_PASSWORD : TRACKER_MAIL_USER);
    }
    return new MailServer(
        required(TRACKER_MAIL_HOST),
        text(TRACKER_MAIL_PORT).map(Integer::valueOf).orElse(security.usualPort()),
        security,
        user.orElse(null),
        password.orElse(null),
        from());
  }

  private String from() {
    String from = required(TRACKER_MAIL_FROM);
    try {
      new InternetAddress(from, true).validate();
      return from;
    } catch (AddressException e) {
      throw WrongSetting.unusable(TRACKER_MAIL_FROM, "is not the address of a mailbox");
    }
  }

  private String required(Setting setting) {
    return text(setting).orElseThrow(() -> WrongSetting.missing(setting));
  }

  /** Returns the address where people sign in. */
  Optional<String> address() {
    return text(TRACKER_ADDRESS);
  }

  /** Returns how often it looks whether something is to be sent. */
  Duration every() {
    return DurationStyle.detectAndParse(text(TRACKER_REMINDERS_EVERY).orElse("1m"));
  }
}
