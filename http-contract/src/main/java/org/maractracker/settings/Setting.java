package org.maractracker.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Everything that can be set, one constant for each setting; docs/settings.md has the same list for
 * people.
 */
public enum Setting {
  PORT(Form.number(0, 65_535)),
  TRACKER_BIND(new Form("an address of this machine", Setting::isAddress)),
  TRACKER_DATA(Form.TEXT),
  TRACKER_DISK_RESERVE(Form.number(1, 99_999_999)),
  TRACKER_DEMO_PASSWORD(Form.TEXT_OR_EMPTY),
  TRACKER_DEMO_PASSWORD_FILE(Form.TEXT),
  TRACKER_DATABASE_URL(
      new Form(
          "a JDBC address that begins with jdbc:postgresql: or jdbc:h2:",
          value -> value.startsWith("jdbc:postgresql:") || value.startsWith("jdbc:h2:"))),
  TRACKER_DATABASE_USER(Form.TEXT),
  TRACKER_DATABASE_PASSWORD(Form.TEXT_OR_EMPTY),
  TRACKER_DATABASE_PASSWORD_FILE(Form.TEXT),
  TRACKER_DATABASE_KEY_FILE(Form.TEXT),
  TRACKER_POOL(Form.number(1, 1000)),
  TRACKER_SCHEMA(Form.oneOf("migrate", "check")),
  TRACKER_EVENTS(Form.oneOf("current", "former")),
  TRACKER_COMMITS(Form.oneOf("gathered", "single")),
  TRACKER_OIDC_ISSUER_URI(Form.WEB_ADDRESS),
  TRACKER_OIDC_JWK_SET_URI(Form.WEB_ADDRESS),
  TRACKER_OIDC_AUDIENCE(Form.TEXT),
  TRACKER_OIDC_LONGEST(Form.DURATION),
  TRACKER_STORE_POLL_MILLIS(Form.number(1, 60_000)),
  TRACKER_CHANGES_POLL(Form.DURATION),
  TRACKER_CHANGES_HEARTBEAT(Form.DURATION),
  TRACKER_CHANGES_STREAMS_PER_CALLER(Form.number(1, 10_000)),
  TRACKER_LEDGER_ORIGIN(
      new Form(
          "a domain and a path, without scheme, spaces and plus signs",
          value -> value.matches("[\\w.-]+(?::\\d+)?(?:/[^\\s+]*)?"))),
  TRACKER_LEDGER_KEY(new Form("32 bytes in base64", value -> value.matches(Form.KEY))),
  TRACKER_LEDGER_KEY_FILE(Form.TEXT),
  TRACKER_LEDGER_FORMER_KEYS(
      new Form(
          "public keys like name+id+key, with commas between them",
          value ->
              value.matches("[^,+]+\\+[0-9a-f]{8}\\+[^,]+(?:,[^,+]+\\+[0-9a-f]{8}\\+[^,]+)*"))),
  TRACKER_WRITER_KEY(new Form("32 bytes in base64", value -> value.matches(Form.KEY))),
  TRACKER_WRITER_KEY_FILE(Form.TEXT),
  TRACKER_WRITER_KEYS(
      new Form(
          "public keys, each 32 bytes in base64, with commas between them",
          value -> value.matches(Form.KEY + "(?:,\\s*" + Form.KEY + ")*"))),
  TRACKER_WRITER_KEYS_FILE(Form.TEXT),
  TRACKER_WRITER_SINCE(Form.number(0, 99_999_999)),
  TRACKER_LEDGER_FOLDER(Form.TEXT),
  TRACKER_LEDGER_HEADS(Form.TEXT),
  TRACKER_LEDGER_EVERY(Form.DURATION),
  TRACKER_LEDGER_AUDIT_EVERY(Form.DURATION),
  TRACKER_REMINDERS(Form.oneOf("on", "off")),
  TRACKER_REMINDERS_EVERY(Form.DURATION),
  TRACKER_MAIL_HOST(Form.TEXT),
  TRACKER_MAIL_PORT(Form.number(1, 65_535)),
  TRACKER_MAIL_TLS(Form.oneOf("starttls", "tls", "none")),
  TRACKER_MAIL_USER(Form.TEXT_OR_EMPTY),
  TRACKER_MAIL_PASSWORD(Form.TEXT_OR_EMPTY),
  TRACKER_MAIL_PASSWORD_FILE(Form.TEXT),
  TRACKER_MAIL_FROM(Form.TEXT),
  TRACKER_SIGN_INS_WRONG(Form.number(1, 1000)),
  TRACKER_PROXIES(
      new Form(
          "addresses or networks such as 10.0.0.7 or 10.0.0.0/24, with commas between them",
          Setting::areNetworks)),
  TRACKER_PROXY_KEY(new Form("at least 32 characters", value -> value.length() >= 32)),
  TRACKER_PROXY_KEY_FILE(Form.TEXT),
  TRACKER_BUDGET_REQUESTS(
      new Form(
          "two whole numbers, of one caller and of all, such as 80/160, the second 199 at most",
          value -> Form.SHARE.understands().test(value) && areWithinTheThreads(value))),
  TRACKER_BUDGET_EXPORTS(Form.SHARE),
  TRACKER_BUDGET_PDFS(Form.SHARE),
  TRACKER_BUDGET_AS_OF(Form.SHARE),
  TRACKER_BUDGET_SEARCHES(Form.SHARE),
  TRACKER_BUDGET_HISTORIES(Form.SHARE),
  TRACKER_BUDGET_WAITS(Form.SHARE),
  TRACKER_ANSWER_LONGEST(Form.DURATION),
  TRACKER_API_PAGE(Form.oneOf("on", "off")),
  TRACKER_ADDRESS(Form.WEB_ADDRESS),
  TRACKER_LOG_FORMAT(Form.oneOf("ecs", "gelf", "logstash", ""));

  /** Settings that Spring binds by name: it takes {@code tracker.oidc.issuer-uri} just as well. */
  private static final Pattern BOUND = Pattern.compile("TRACKER_(OIDC|STORE|CHANGES)_.+");

  @SuppressWarnings("ImmutableEnumChecker") // a record of a text and a question
  private final Form form;

  Setting(Form form) {
    this.form = form;
  }

  /**
   * Form of a setting's value: which values are understood, and the words for it that follow "must
   * be".
   */
  private record Form(String words, Predicate<String> understands) {

    /** 32 bytes in base64. */
    static final String KEY = "[A-Za-z0-9+/]{43}=";

    static final Form TEXT = new Form("a text", value -> !value.isBlank());
    static final Form TEXT_OR_EMPTY = new Form("a text", value -> true);
    static final Form WEB_ADDRESS =
        new Form("an address that begins with http:// or https://", Setting::isWebAddress);
    static final Form SHARE =
        new Form(
            "two whole numbers from 1 to 999, of one caller and of all, such as 2/8",
            value -> value.matches("[1-9]\\d{0,2}/[1-9]\\d{0,2}"));
    static final Form DURATION = new Form("a duration such as 15s or 100ms", Setting::isDuration);

    static Form number(int least, int most) {
      return new Form(
          "a whole number from " + least + " to " + most,
          value -> value.matches("\\d{1,8}") && isBetween(least, Integer.parseInt(value), most));
    }

    static Form oneOf(String... values) {
      return new Form(
          "one of " + String.join(", ", values).replaceFirst(", $", ", or empty"),
          Set.of(values)::contains);
    }

    private static boolean isBetween(int least, int value, int most) {
      return least <= value && value <= most;
    }
  }

  boolean understands(String value) {
    return form.understands().test(value);
  }

  String words() {
    return form.words();
  }

  /** Returns whether a variable of this name sets this. */
  boolean isCalled(String name) {
    return name.equals(name())
        || (BOUND.matcher(name()).matches() && letters(name).equals(letters(name())));
  }

  private static String letters(String name) {
    return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isWebAddress(String value) {
    try {
      URI uri = new URI(value);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isAddress(String value) {
    try {
      return !value.isBlank() && InetAddress.getByName(value) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Tomcat has 200 threads, of which some must be left. */
  private static boolean areWithinTheThreads(String share) {
    return Integer.parseInt(share.split("/", -1)[1]) <= 199;
  }

  private static boolean areNetworks(String value) {
    try {
      return Stream.of(value.split(",", -1))
              .map(String::strip)
              .map(IpAddressMatcher::new)
              .toList()
              .size()
          > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDuration(String value) {
    try {
      return DurationStyle.detectAndParse(value).isPositive();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
