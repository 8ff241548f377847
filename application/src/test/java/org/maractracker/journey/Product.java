package org.maractracker.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.maractracker.Tracker;
import org.maractracker.testsupport.SettableClock;
import org.maractracker.testsupport.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The all-in-one, running in this process on an empty database of its own, at whatever time the
 * story is at.
 */
final class Product implements AutoCloseable {

  static final String PASSWORD = "demo-password-for-tests";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final ConfigurableApplicationContext context;
  private final SettableClock clock;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong lastWritten = new AtomicLong();

  private Product(ConfigurableApplicationContext context, SettableClock clock) {
    this.context = context;
    this.clock = clock;
  }

  private static final class Shared {
    static final Product PRODUCT = start();
  }

  /** Started once for all journeys, which keep apart by their cases and days. */
  static Product shared() {
    return Shared.PRODUCT;
  }

  /** Started with nothing in it but the two MARACs of the embedded default. */
  static Product start() {
    SettableClock clock = SettableClock.at("2008-01-07T09:00:00Z");
    return new Product(
        new SpringApplicationBuilder(Tracker.class)
            .web(WebApplicationType.SERVLET)
            .initializers(
                application -> application.getBeanFactory().registerSingleton("storyClock", clock))
            .properties("logging.level.root=warn")
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + TestDatabase.H2.freshUrl(),
                "--TRACKER_DEMO_PASSWORD=" + PASSWORD),
        clock);
  }

  /** Goes to a day, ten in the morning in London. */
  void on(String day) {
    at(day, "10:00");
  }

  /** Goes to a minute of a day in London. */
  void at(String day, String time) {
    clock.set(LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(LONDON).toInstant());
  }

  void minutesLater(long minutes) {
    clock.advance(Duration.ofMinutes(minutes));
  }

  Person as(String user) {
    return new Person(this, http, user);
  }

  URI uri(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + "/api" + path);
  }

  /** Notes how far somebody has written, so that everybody's reading waits for it. */
  void wrote(long position) {
    lastWritten.accumulateAndGet(position, Math::max);
  }

  long lastWritten() {
    return lastWritten.get();
  }

  @Override
  public void close() {
    context.close();
  }
}
