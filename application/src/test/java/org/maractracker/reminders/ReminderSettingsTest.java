package org.maractracker.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maractracker.Tracker;
import org.maractracker.reminders.MailServer.Security;
import org.maractracker.settings.WrongSetting;
import org.maractracker.testsupport.RunningProcess;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;

@ExtendWith(OutputCaptureExtension.class)
class ReminderSettingsTest {

  private final Map<String, Object> set = new HashMap<>();

  private ReminderSettings settings() {
    MutablePropertySources sources = new MutablePropertySources();
    sources.addFirst(new MapPropertySource("test", set));
    return new ReminderSettings(new PropertySourcesPropertyResolver(sources));
  }

  private void named() {
    set.put("TRACKER_MAIL_HOST", "mail.example");
    set.put("TRACKER_MAIL_FROM", "tracker@marac.example");
  }

  /** As it is started; the other refusals take the same way. */
  @Test
  void aProcessThatIsToSendWithoutAMailServerDoesNotStart(CapturedOutput output) {
    Map<String, String> environment =
        Map.of(
            "TRACKER_DATABASE_URL",
            TestDatabase.H2.freshUrl(),
            "TRACKER_DATABASE_USER",
            TestDatabase.H2.user(),
            "TRACKER_DEMO_PASSWORD",
            "tried",
            "TRACKER_LOG_FORMAT",
            "",
            "TRACKER_REMINDERS",
            "on");
    assertThatThrownBy(() -> RunningProcess.start(Tracker.class, environment).close()).isNotNull();
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START", "Description:\n\nTRACKER_MAIL_HOST is not set.\n")
        .doesNotContain("\tat ");
  }

  @Test
  void takesWhatIsSetToNothingForNotSet() {
    named();
    set.put("TRACKER_MAIL_USER", "");
    set.put("TRACKER_MAIL_PASSWORD", "");
    assertThat(settings().server().user()).isNull();
    assertThat(settings().server().password()).isNull();
  }

  @Test
  void sendsNothingUnlessAMailServerIsNamed() {
    assertThat(settings().on()).isFalse();
    named();
    assertThat(settings().on()).isTrue();
    set.put("TRACKER_REMINDERS", "off");
    assertThat(settings().on()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"starttls, STARTTLS, 587", "tls, TLS, 465", "none, NONE, 25", ", STARTTLS, 587"})
  void encryptsUnlessToldOtherwise(@Nullable String tls, Security security, int port) {
    named();
    if (tls != null) {
      set.put("TRACKER_MAIL_TLS", tls);
    }
    assertThat(settings().server())
        .isEqualTo(
            new MailServer("mail.example", port, security, null, null, "tracker@marac.example"));
  }

  @Test
  void signsInWhereItIsToldTo() {
    named();
    set.put("TRACKER_MAIL_USER", "tracker");
    set.put("TRACKER_MAIL_PASSWORD", "secret-word");
    set.put("TRACKER_MAIL_PORT", "2525");
    MailServer server = settings().server();
    assertThat(server.user()).isEqualTo("tracker");
    assertThat(server.password()).isEqualTo("secret-word");
    assertThat(server.port()).isEqualTo(2525);
    assertThat(server.toString()).doesNotContain("secret-word");
  }

  @Test
  void refusesToBeOnWithoutAMailServer() {
    set.put("TRACKER_REMINDERS", "on");
    assertThatThrownBy(() -> settings().on())
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_MAIL_HOST is not set.");
  }

  @ParameterizedTest
  @CsvSource({
    "TRACKER_MAIL_USER, x, TRACKER_MAIL_PASSWORD is not set.",
    "TRACKER_MAIL_PASSWORD, x, TRACKER_MAIL_USER is not set.",
    "TRACKER_MAIL_FROM, nobody, TRACKER_MAIL_FROM is not the address of a mailbox.",
    "TRACKER_MAIL_FROM, 'a@b.example\r\nBcc: c@d.example', TRACKER_MAIL_FROM is not the address of a mailbox."
  })
  void refusesWhatIsHalfSaidOrOfNoUse(String name, String value, String sentence) {
    named();
    set.put(name, value);
    assertThatThrownBy(() -> settings().server())
        .isInstanceOf(WrongSetting.class)
        .hasMessage(sentence);
  }

  @Test
  void refusesAMailServerWithoutSayingWhoWrites() {
    set.put("TRACKER_MAIL_HOST", "mail.example");
    assertThatThrownBy(() -> settings().server())
        .isInstanceOf(WrongSetting.class)
        .hasMessage("TRACKER_MAIL_FROM is not set.");
  }
}
