package org.maractracker.http.signin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Counter of the requests refused to those who are not signed in, by minute and address. The log
 * has one line for each, once the minute is over: whoever sends many must not fill it. Metrics
 * {@code tracker.refusals} count them without the address.
 */
@Component
public final class RefusalCounts implements MeterBinder, InitializingBean, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalCounts.class);

  /** Networks that have a line of their own; the others of the same minute share one. */
  private static final int LINES = 200;

  private static final String OTHERS = "elsewhere";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  /** Reason for which nobody is signed in. */
  public enum Reason {
    NO_CREDENTIALS("without credentials"),
    WRONG_PASSWORD("wrong password"),
    WRONG_TOKEN("token not valid"),
    SLOWED_DOWN("slowed down");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Clock clock;
  private final Map<Reason, LongAdder> totals = new EnumMap<>(Reason.class);
  private final Map<String, Map<Reason, Integer>> byNetwork = new LinkedHashMap<>();
  private final ThreadPoolTaskScheduler scheduler =
      new ThreadPoolTaskSchedulerBuilder().threadNamePrefix("refusals-").build();
  private Instant minute;

  RefusalCounts(Clock clock) {
    this.clock = clock;
    this.minute = thisMinute();
    Arrays.stream(Reason.values()).forEach(reason -> totals.put(reason, new LongAdder()));
  }

  private Instant thisMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  /** Counts one. */
  public synchronized void count(String address, Reason reason) {
    writeWhatIsOver();
    Objects.requireNonNull(totals.get(reason)).increment();
    String network = ClientNetwork.of(address);
    String line = byNetwork.size() < LINES || byNetwork.containsKey(network) ? network : OTHERS;
    byNetwork
        .computeIfAbsent(line, each -> new EnumMap<>(Reason.class))
        .merge(reason, 1, Integer::sum);
  }

  /** Writes the minute to the log when it is over. */
  synchronized void writeWhatIsOver() {
    if (!minute.equals(thisMinute())) {
      write();
      minute = thisMinute();
    }
  }

  private void write() {
    byNetwork.forEach((network, counts) ->
        LOG.warn("Refused from {} in the minute from {}: {}", network, minute, words(counts)));
    byNetwork.clear();
  }

  private static String words(Map<Reason, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey().words)
        .collect(Collectors.joining(", "));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    totals.forEach((reason, total) ->
        FunctionCounter.builder("tracker.refusals", total, LongAdder::sum)
            .description("Requests refused to those who are not signed in")
            .tag("reason", reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .register(registry));
  }

  @Override
  public void afterPropertiesSet() {
    scheduler.initialize();
    var _ = scheduler.scheduleWithFixedDelay(this::writeWhatIsOver, LOOK_AGAIN);
  }

  /** Writes what there is of the last minute. */
  @Override
  public synchronized void destroy() {
    scheduler.shutdown();
    write();
  }
}
