package org.maractracker.embedded;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * The last lines of a start, for the person who started the embedded default: that it is ready,
 * where, and how to sign in. They go past the log, which may be kept: a password that was made for
 * this run stands in no log, and one that was chosen is not printed at all.
 */
final class ReadyMessage implements ApplicationListener<ApplicationReadyEvent> {

  private final DemoPassword password;

  ReadyMessage(DemoPassword password) {
    this.password = password;
  }

  @SuppressWarnings("SystemOut")
  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    lines(origin(ready.getApplicationContext().getEnvironment())).forEach(System.out::println);
  }

  private static String origin(Environment environment) {
    String host = environment.getProperty("server.address", "127.0.0.1");
    return "http://%s:%s"
        .formatted(
            host.contains(":") ? "[" + host + "]" : host,
            environment.getProperty("local.server.port"));
  }

  /**
   * The message.
   *
   * @param origin where it listens, {@code http://127.0.0.1:8080}
   */
  List<String> lines(String origin) {
    return List.of(
        "",
        "The MARAC action tracker is ready at " + origin,
        "  Users:     " + String.join(", ", DemoUsers.names()),
        "  Password:  "
            + (password.made()
                ? password.value() + " (for all; made for this run, TRACKER_DEMO_PASSWORD sets it)"
                : "for all of them, what TRACKER_DEMO_PASSWORD is set to"),
        "  Interface: " + origin + "/swagger-ui.html",
        "");
  }
}
